import { type FiltroSituazione, STATI_MOSTRATI } from '../../../servizi/campagne/situazione.ts'
import { RichiestaRifiutata } from '../../errori.ts'
import { readTesto } from '../../richiesta.ts'

export type RottaCampagna = {
  readonly Params: { readonly campagna: string }
  readonly Body: Readonly<Record<string, unknown>> | null
}

/** The number in an address; what isn't one is a page that isn't there. */
export const readNumero = (testo: string): number => {
  if (!/^[1-9]\d{0,8}$/.test(testo)) throw new RichiestaRifiutata('non-trovato')
  return Number(testo)
}

/** Which cards are asked for. */
export const readFiltro = (da: unknown): FiltroSituazione => {
  const stato = STATI_MOSTRATI.find((s) => s === readTesto(da, 'stato'))
  const centro = readTesto(da, 'centro')
  return {
    ...(stato === undefined ? {} : { stato }),
    ...(centro === '' ? {} : { centro }),
    ...(readTesto(da, 'mancanti') === '1' ? { mancanti: true } : {}),
  }
}
