import { indirizzoScheda } from '../../indirizzi.ts'
import type { SceltaScheda } from './dati.ts'

/** Where the tags of a card are put on and taken off. */
export const indirizzoEtichette = (vista: string, codice: string): string =>
  `${indirizzoScheda(vista, codice)}/etichette`

/** The address of a card in one state: at a date, with a narrative beside. */
export const indirizzoScelta = (
  { vista, codice }: { readonly vista: string; readonly codice: string },
  { al, accanto }: SceltaScheda,
): string => {
  const q = new URLSearchParams()
  if (al !== null) q.set('al', al)
  if (accanto) q.set('accanto', accanto)
  const testo = q.toString()
  return `${indirizzoScheda(vista, codice)}${testo ? `?${testo}` : ''}`
}
