/**
 * Text as the checks compare it: lower case, no accents, straight quotes, single spaces, line breaks kept as
 * "\n". Never shown to anyone: evidence always quotes the text as printed.
 */
export const normalizza = (testo: string): string =>
  testo
    .replace(/[`\u0080-\uffff]/g, (c) => SEMPLICE.get(c) ?? learnSemplice(c))
    .toLowerCase()
    .replace(/[^\S\n]{2,}|[\t\r\f\v]/g, ' ')
    .trim()

const SEMPLICE = new Map<string, string>([
  ...[...'`’‘´\u02bc'].map((c): [string, string] => [c, "'"]),
  ...[...'“”«»„'].map((c): [string, string] => [c, '"']),
  ...[...'–—‐‑'].map((c): [string, string] => [c, '-']),
  ['\u00a0', ' '],
])

/** A letter without its accents; combining marks vanish. At most one entry per character of the plane. */
const learnSemplice = (c: string): string => {
  const semplice = c.normalize('NFD').replace(/[\u0300-\u036f]/g, '')
  SEMPLICE.set(c, semplice)
  return semplice
}

/** The same text with every digit removed: two texts equal under it differ by figures, years and dates only. */
export const senzaCifre = (normale: string): string => normale.replace(/\d+/g, '#').replace(/\s+/g, ' ')

/** Sentences as printed: cut after . ; ! ? followed by a space, and at every line break. */
export const splitFrasi = (testo: string): string[] =>
  testo
    .split(/\n+|(?<=[.;!?])\s+/)
    .map((f) => f.trim())
    .filter((f) => f !== '')

/** True for null, empty or blank text, and for the marks offices type instead of nothing ("-", "//", "n.d."). */
export const isVuoto = (testo: string | null): boolean =>
  testo === null || !/[\p{L}\p{N}]/u.test(testo) || /^\s*n\.?\s?d\.?\s*$/i.test(testo)

/** Shortens a printed text for an evidence, at a word's end. */
export const citaTesto = (testo: string, massimo = 160): string => {
  const t = testo.replace(/\s+/g, ' ').trim()
  if (t.length <= massimo) return `«${t}»`
  const taglio = t.lastIndexOf(' ', massimo)
  return `«${t.slice(0, taglio > massimo / 2 ? taglio : massimo)} […]»`
}
