import { stemmer } from '@orama/stemmers/italian'
import { PAROLE_VUOTE } from './parole-vuote.ts'

/** A word of a text: as searches compare it, and where it stands in the text as written. */
export interface ParolaNelTesto {
  readonly forma: string
  /** First character, and the one after the last, in UTF-16 units. */
  readonly da: number
  readonly a: number
}

/** Longer words are cut: no word anybody looks for is, and PostgreSQL refuses those of thousands of letters. */
const LETTERE_MASSIME = 40
/** A number with its thousands ("3.500"), else letters, digits and the underscores of codes. */
const PAROLA = /(?<![\p{L}\p{N}_.])\d{1,3}(?:\.\d{3})+(?![\p{L}\p{N}_.])|[\p{L}\p{M}\p{N}_]+/gu
/** What both engines take for letters: Latin, Greek, Cyrillic, digits, the underscore. */
const ALTRO = /[^a-z0-9_\u00df-\u00f6\u00f8-\u024f\u03b1-\u03c9\u0430-\u045f]/g

/** Without case, accents and points of thousands; empty when nothing is left. */
const toForma = (parola: string): string =>
  parola
    .normalize('NFKD')
    .replace(/[\p{M}.]/gu, '')
    .toLowerCase()
    .replace(ALTRO, '')
    .slice(0, LETTERE_MASSIME)

/** The words of a text, in order. Apostrophes separate: "dell'asilo" is "dell" and "asilo", "CITTA'" is "citta". */
export const toParoleNelTesto = (testo: string): ParolaNelTesto[] => {
  const parole: ParolaNelTesto[] = []
  for (const trovata of testo.matchAll(PAROLA)) {
    const forma = toForma(trovata[0])
    if (/[^_]/.test(forma)) parole.push({ forma, da: trovata.index, a: trovata.index + trovata[0].length })
  }
  return parole
}

/** Only words of letters alone have a root, and that say something: codes, numbers and "della" are themselves. */
export const haRadice = (forma: string): boolean => !/[0-9_]/.test(forma) && !PAROLE_VUOTE.has(forma)

/** Roots already computed; a plan uses some ten thousand words. */
const radici = new Map<string, string>()
const RADICI_TENUTE = 100_000

/**
 * Snowball's root of a word ("asilo", "asili": "asil"); itself when it has none. The same as PostgreSQL's `italian` (a
 * spec compares them).
 */
export const toRadice = (forma: string): string => {
  if (!haRadice(forma)) return forma
  const nota = radici.get(forma)
  if (nota !== undefined) return nota
  if (radici.size >= RADICI_TENUTE) radici.clear()
  const radice = stemmer(forma)
  radici.set(forma, radice)
  return radice
}

/** Without the vowel of gender and number ("anziano", "anziane": "anzian"; "biblioteche": "bibliotec"). */
const toTema = (forma: string): string =>
  forma
    .replace(/[aeio]$/, '')
    .replace(/i$/, '')
    .replace(/([cg])h$/, '$1')

/** A theme shorter than this belongs to too many words. */
const LETTERE_TEMA = 3

/**
 * The roots a word shares with its inflections, itself left out: Snowball's, good for verbs and long endings, and the
 * word without its last vowel, since Snowball takes "anziano" for a verb's form and "anziani" for a noun.
 */
export const toRadici = (forma: string): readonly string[] => {
  if (!haRadice(forma)) return []
  const [radice, tema] = [toRadice(forma), toTema(forma)]
  return [...new Set([radice, ...(tema.length < LETTERE_TEMA ? [] : [tema])])].filter((r) => r !== forma)
}

/**
 * What a word is found by, besides its roots: itself, and of a code its tails that are not a bare number and its parts of
 * letters alone ("2021_s08_20" also by "s08_20", "piano_verde" also by "piano" and "verde").
 */
export const toForme = (forma: string): readonly string[] => {
  if (!forma.includes('_')) return [forma]
  const parti = forma.split('_')
  const code = parti.map((_, i) => parti.slice(i).join('_')).filter((c) => /[^0-9_]/.test(c))
  return [...new Set([forma, ...code, ...parti.filter((p) => p !== '' && !/[0-9]/.test(p))])]
}
