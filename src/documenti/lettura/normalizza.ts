import { isVuota, type Riga } from './righe.ts'

/**
 * How a heading is compared: lower case, no accents, one space, no punctuation at the end. Case, a missing
 * accent or an apostrophe in its place never decide whether a heading is one.
 */
export const chiave = (testo: string): string => {
  const k = testo
    .slice(0, 400)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[\s'’`´]+/g, ' ')
  let fine = k.length
  while (fine > 0 && ' :.;'.includes(k[fine - 1] as string)) fine -= 1
  return k.slice(0, fine).trimStart()
}

/** One space for any run of white space, none at the ends. Nothing else of the printed text changes. */
export const spazi = (testo: string): string => testo.replace(/\s+/g, ' ').trim()

/** Wrapped lines of a description, note or name: joined by one space, no dehyphenation; null when nothing is left. */
export const unisci = (parti: readonly string[]): string | null => {
  const testo = spazi(parti.join(' '))
  return testo === '' ? null : testo
}

const VOCE = /^(?:[-–—•·*▪◦●\uf0b7]\s|\(?\d{1,2}[.)]\s|\(?[a-zA-Z]\)\s)/

/** True when a narrative line begins a list item: "- ", "• ", "1) ", "1. ", "a) ". */
export const isVoceElenco = (testo: string): boolean => VOCE.test(testo)

/**
 * The narrative from its printed lines: wrapped lines joined by one space, a blank line is a paragraph ("\n\n"),
 * a list item begins a new line ("\n"), a page end is neither. Null when there is no text.
 */
export const unisciNarrativa = (righe: readonly Riga[]): string | null => {
  let testo = ''
  let vuota = false
  let pagina = 0
  for (const r of righe) {
    if (isVuota(r)) {
      vuota = true
      continue
    }
    const salto = r.pagina !== pagina
    if (testo === '') testo = r.testo
    else if (isVoceElenco(r.testo)) testo += `${vuota && !salto ? '\n\n' : '\n'}${r.testo}`
    else testo += `${vuota && !salto ? '\n\n' : ' '}${r.testo}`
    vuota = false
    pagina = r.pagina
  }
  return testo === '' ? null : testo
}
