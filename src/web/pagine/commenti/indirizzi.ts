import { indirizzoScheda } from '../../indirizzi.ts'

/** Questions and comments of a card, on a page of their own: the card's has no form that posts. */
export const indirizzoCommenti = (vista: string, codice: string): string =>
  `${indirizzoScheda(vista, codice)}/commenti`
