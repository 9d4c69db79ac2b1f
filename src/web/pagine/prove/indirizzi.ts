import { indirizzoScheda } from '../../indirizzi.ts'

/** The evidence of a card, on a page of its own: the card's has no form that posts. */
export const indirizzoProve = (vista: string, codice: string): string =>
  `${indirizzoScheda(vista, codice)}/prove`

export const indirizzoFileProva = (vista: string, codice: string, prova: number): string =>
  `${indirizzoProve(vista, codice)}/${prova}/file`
