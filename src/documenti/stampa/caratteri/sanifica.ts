/** A character that could not be printed as it was, and what stands in its place. */
export interface Sostituzione {
  /** "U+1F600". */
  readonly punto: string
  /** What is printed instead; "" for a control character, which has no shape. */
  readonly con: string
}

/** What officials paste from Word and the web, and its printable twin. */
const EQUIVALENTI: Readonly<Record<string, string>> = {
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '–',
  '\u2015': '—',
  '\u2043': '-',
  '\u25e6': '•',
  '\u25aa': '•',
  '\u25ab': '•',
  '\u25cf': '•',
  '\u25cb': '•',
  '\u25a0': '•',
  '\u25a1': '•',
  '\u2219': '•',
  '\u2023': '•',
  '\u27a2': '•',
  '\u2794': '->',
  '\u2192': '->',
  '\u2190': '<-',
  '\u21d2': '=>',
  '\u2713': 'v',
  '\u2714': 'v',
  '\u2717': 'x',
  '\u2718': 'x',
  '\u2610': '[ ]',
  '\u2611': '[x]',
  '\u2612': '[x]',
  '\u2033': '"',
  '\u2032': "'",
  '\u02bc': '’',
  '\u2212': '-',
  // Symbol and Wingdings bullets, arrows and boxes, which Word writes in the private use area.
  '\uf0b7': '•',
  '\uf0a7': '•',
  '\uf076': '•',
  '\uf0d8': '•',
  '\uf0a8': '•',
  '\uf06e': '•',
  '\uf06f': '[ ]',
  '\uf071': '[ ]',
  '\uf02d': '-',
  '\uf0e0': '->',
  '\uf0e8': '->',
  '\uf0f0': '->',
  '\uf0fc': 'v',
  '\uf0fb': 'x',
  '\uf0fe': '[x]',
}

/** Twins that are not the same sign redrawn (an arrow, a box, a tick): printed, and declared as well. */
const CAMBIA_SEGNO = /^(?:->|<-|=>|v|x|\[[ x]\])$/

/** Invisible helpers of typesetting: dropping them changes no word (soft hyphen, joiners, marks, BOM). */
const INVISIBILI = /[\p{Cf}\p{Variation_Selector}]/gu

/**
 * Makes a text printable with the fonts at hand (`coperti`: the code points all of them can draw). Accents are
 * composed (NFC); known characters become their twin; invisible ones go; what is left without a shape becomes
 * "[U+1F600]", so that the reader of the paper sees that something was there, and is returned to be declared.
 * Line breaks stay ("\n"); any other white space becomes one space.
 */
export const sanifica = (
  testo: string,
  coperti: ReadonlySet<number>,
): { readonly testo: string; readonly sostituzioni: readonly Sostituzione[] } => {
  if (SEMPLICE.test(testo)) return { testo, sostituzioni: [] }
  const sostituzioni: Sostituzione[] = []
  let esito = ''
  const pulito = testo.replace(/\r\n?|[\u0085\u2028\v\f]/g, '\n').replace(/\u2029/g, '\n\n')
  for (const c of pulito.normalize('NFC').replace(INVISIBILI, '')) {
    const punto = c.codePointAt(0) ?? 0
    if (c === '\n') esito += c
    else if (c === '\t') esito += ' '
    else if (punto < 0x20 || (punto >= 0x7f && punto < 0xa0))
      sostituzioni.push({ punto: printPunto(punto), con: '' })
    else if (/\p{Zs}/u.test(c)) esito += NON_DIVISIBILE.test(c) ? '\u00a0' : ' '
    else if (coperti.has(punto)) esito += c
    else {
      const gemello = EQUIVALENTI[c] ?? findScomposto(c, coperti)
      const con = gemello ?? `[${printPunto(punto)}]`
      if (gemello === null || CAMBIA_SEGNO.test(gemello)) sostituzioni.push({ punto: printPunto(punto), con })
      esito += con
    }
  }
  return { testo: esito, sostituzioni }
}

const NON_DIVISIBILE = /[\u00a0\u2007\u202f]/

/** The common case, checked in one pass: letters and signs that every Latin font has. */
const SEMPLICE = /^[\n\x20-\x7eàèéìòùÀÈÉÌÒÙ’“”–€°«»]*$/

/** A compatibility form the font has ("ﬁ" → "fi", full-width letters → plain ones). */
const findScomposto = (c: string, coperti: ReadonlySet<number>): string | null => {
  const k = c.normalize('NFKC')
  return k !== c && [...k].every((p) => coperti.has(p.codePointAt(0) ?? 0)) ? k : null
}

const printPunto = (punto: number): string => `U+${punto.toString(16).toUpperCase().padStart(4, '0')}`
