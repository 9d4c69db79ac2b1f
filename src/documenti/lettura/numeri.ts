/** The shapes of numbers and days as the print writes them. All patterns are linear: no nested repetition. */

/** An Italian number with decimals: "100,00", "3.500,00". */
const DECIMALE = /^-?\d{1,3}(?:\.\d{3}){0,6},\d{1,6}$|^-?\d{1,15},\d{1,6}$/
/** A token made of digits and separators, "%" allowed: perhaps a number, perhaps not readable as one. */
const NUMERICO = /^-?[\d.,]{1,24}%?$/
const GIORNO = /^\d{1,2}\/\d{1,2}\/\d{4}$/
const GIORNO_IN_FONDO = /\d{1,2}\/\d{1,2}\/\d{4}$/

export const isDecimale = (t: string): boolean => DECIMALE.test(t)
export const isNumerico = (t: string): boolean => NUMERICO.test(t) && /\d/.test(t)
/** True for the shape of a day; whether the day exists is another question (31/02/2021 has the shape). */
export const isGiorno = (t: string): boolean => GIORNO.test(t)

/** The day glued to the end of a token ("finito01/01/2021" → ["finito", "01/01/2021"]); null when none. */
export const staccaGiorno = (t: string): readonly [string, string] | null => {
  // At most two digits open a day; with more, the nearest two belong to it ("202101/01/2021" → "2021" + "01/01/2021").
  const coda = t.slice(-10)
  const m = GIORNO_IN_FONDO.exec(coda)
  if (!m) return null
  return [t.slice(0, t.length - m[0].length), m[0]]
}

/** Tokens of a line. */
export const parole = (testo: string): string[] =>
  testo === '' ? [] : testo.split(/\s+/).filter((p) => p !== '')
