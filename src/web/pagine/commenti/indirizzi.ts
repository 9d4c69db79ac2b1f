import { indirizzoScheda } from '../../indirizzi.ts'

/** Questions and comments of a card, on a page of their own: the card's has no form that posts. */
export const indirizzoCommenti = (vista: string, codice: string): string =>
  `${indirizzoScheda(vista, codice)}/commenti`

/** Where a finding stands on that page; `su` is how forms name it. */
export const toAncoraRilievo = (su: string): string => `d-${su.replaceAll(/[^A-Za-z0-9]+/g, '-')}`

/** The page at a finding, with the text to write already open. */
export const indirizzoRisposta = (vista: string, codice: string, su: string): string =>
  `${indirizzoCommenti(vista, codice)}?su=${encodeURIComponent(su)}#${toAncoraRilievo(su)}`
