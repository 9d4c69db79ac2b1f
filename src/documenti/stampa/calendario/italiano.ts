import { foldLines } from 'ical-generator'

/** A text as part of a UID. */
export const toChiave = (testo: string): string =>
  encodeURIComponent(testo).replaceAll('%', '-').toLowerCase()

/**
 * The library has no place for the LANGUAGE parameter and leaves out the last line's end: lines are unfolded, given
 * both, and folded again by its own folding.
 */
export const inItaliano = (ics: string): string => {
  const righe = ics
    .replace(/\r\n[ \t]/g, '')
    .replace(/^(SUMMARY|DESCRIPTION|CATEGORIES):/gm, '$1;LANGUAGE=it:')
    .replace(/(?:\r\n)*$/, '\r\n')
  return foldLines(righe)
}
