import { RichiestaRifiutata } from '../../errori.ts'
import { readTesto } from '../../richiesta.ts'

/** The year an address asks for; null when it asks for none. What isn't a year is no page. */
export const readAnno = (query: unknown): number | null => {
  const testo = readTesto(query, 'anno')
  if (testo === '') return null
  if (!/^(19|20|21)\d{2}$/.test(testo)) throw new RichiestaRifiutata('non-trovato')
  return Number(testo)
}
