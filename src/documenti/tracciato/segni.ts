/**
 * The marks of our own print: what is written where a value is not known. They are words of the document (see its
 * "Come si legge"), and the reader by positions turns them back into what they stand for.
 */

/** A weight, progress or indicator value that is not known. Never "0". */
export const NON_DISPONIBILE = 'n.d.'
/** A text or a date that the card does not carry; an absent past year too. */
export const ASSENTE = '–'
/** In place of a narrative, of phases, of indicators, of links when there are none. */
export const NESSUN_TESTO = 'Nessun testo inserito.'
export const NESSUNA_FASE = 'Nessuna fase.'
export const NESSUN_INDICATORE = 'Nessun indicatore.'
export const NESSUN_COLLEGAMENTO = 'Nessun collegamento al piano.'

const ALTRO_ANNO = 'altro anno'
const INCERTO = new RegExp(`^(?:19|20)\\d{2}(?:(?:, (?:19|20)\\d{2})* o (?:(?:19|20)\\d{2}|${ALTRO_ANNO}))$`)

/**
 * The mark of a past value whose column was lost in the text it was read from: "2020 o 2019", "2021, 2020 o 2019",
 * "2020 o altro anno" when the print has one past-year column only. `anni` are the columns' headings, as printed.
 */
export const printStoricoIncerto = (anni: readonly string[]): string => {
  if (anni.length < 2) return `${anni[0] ?? ''} o ${ALTRO_ANNO}`
  return `${anni.slice(0, -1).join(', ')} o ${anni.at(-1)}`
}

/** True on the mark made by `printStoricoIncerto`, whatever the years. */
export const isStoricoIncerto = (testo: string): boolean => INCERTO.test(testo.trim())
