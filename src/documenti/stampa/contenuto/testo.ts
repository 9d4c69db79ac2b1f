/**
 * A text as the template lays it out: a plain string, or its parts in order. A part is a string, a token that must
 * stay whole on one line, or a token cut where it may go on the next line because no line could hold it whole.
 */
export type Testo = string | readonly Parte[]
type Parte = string | { readonly intero: string } | { readonly pezzi: readonly string[] }

/** A token that line breaking (UAX 14) leaves whole by itself: letters, digits, apostrophes, closing punctuation. */
const TRANQUILLO =
  /^[("'“‘«]{0,2}[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*(?:[.,]\p{N}+)*['’]?[.,;:)!?"”’»%°]{0,3}$/u
const PEZZO = 12

/**
 * Prepares a text for a column that holds about `capienza` characters a line. Words are never broken: a token with a
 * hyphen or a slash ("socio-educativo", "e/o") would be, and read back with a space that isn't there, so it is kept
 * whole. Only what no line could hold (a long web address) may go on the next line.
 */
export const toTesto = (testo: string, capienza: number): Testo => {
  const pulito = testo.replace(/[^\S\u00a0]+/g, ' ').trim()
  const parti: Parte[] = []
  let piano = ''
  for (const [i, token] of pulito.split(' ').entries()) {
    const prima = i === 0 ? '' : ' '
    if (token.length <= capienza && (token.length < 2 || TRANQUILLO.test(token))) {
      piano += prima + token
      continue
    }
    if (piano + prima !== '') parti.push(piano + prima)
    piano = ''
    parti.push(token.length <= capienza ? { intero: token } : { pezzi: token.match(FINO_A_PEZZO) ?? [token] })
  }
  if (parti.length === 0) return piano
  if (piano !== '') parti.push(piano)
  return parti
}

const FINO_A_PEZZO = new RegExp(`[\\s\\S]{1,${PEZZO}}`, 'gu')

/** Cuts a text at a word for running headers and bookmarks, closing it with "…"; the whole text stands in the body. */
export const abbrevia = (testo: string, massimo: number): string => {
  const t = testo.replace(/\s+/g, ' ').trim()
  if (t.length <= massimo) return t
  const taglio = t.lastIndexOf(' ', massimo - 1)
  return `${t.slice(0, taglio > massimo / 2 ? taglio : massimo - 1).replace(/[\s,;:.–-]+$/, '')}…`
}

/** Points that the widest of these codes takes in bold at table size, within what a page can spare. */
export const computeLarghezzaCodice = (codici: readonly string[]): number =>
  codici.reduce((massima, c) => Math.max(massima, Math.min(150, c.length * 5.4 + 10)), 66)
