/**
 * The small language of code patterns: `DUP_<mandato:2>_<missione:2><seq:2>`.
 *
 * Outside the angle brackets everything is literal. A part is `<name:width>` with a width of digits ("2"), or a
 * range ("1-3"); a letter after it names the characters: none = digits, `a` = letters, `x` = letters or digits
 * ("2a", "1-4x"). The name `seq` is the running number of the level it follows and is the only one that may
 * appear twice: the last keeps its name, an earlier one takes the name of the part before it (`seqMissione`).
 *
 * Matching is one pass from the left with no going back: a pattern where a part of variable width could swallow
 * the beginning of what follows is refused when it is compiled, so no code, however hostile, makes reading slow.
 */

/** Which characters a part accepts. */
export type Alfabeto = 'cifre' | 'lettere' | 'alfanumerico'

export interface ParteDelModello {
  /** Key in `CodiceLetto.parti`: "missione", "seq", "seqMissione". */
  readonly nome: string
  /** Name as written in the pattern ("seq") and that of the part before it: what a level inherits is matched by both. */
  readonly base: string
  readonly dopo: string | null
  readonly minimo: number
  readonly massimo: number
  readonly alfabeto: Alfabeto
}

export type Pezzo =
  | { readonly tipo: 'testo'; readonly testo: string }
  | ({ readonly tipo: 'parte' } & ParteDelModello)

export type MotivoModello =
  | 'modello-vuoto'
  | 'parentesi'
  | 'parte-malformata'
  | 'larghezza'
  | 'carattere-non-ammesso'
  | 'parte-ripetuta'
  | 'ambiguo'

export type EsitoModello =
  | { readonly ok: true; readonly pezzi: readonly Pezzo[] }
  | { readonly ok: false; readonly motivo: MotivoModello; readonly messaggio: string }

const isCifra = (c: string): boolean => c >= '0' && c <= '9'
const isLettera = (c: string): boolean => (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')

/** Whether one character belongs to an alphabet; letters are the unaccented ones, of either case. */
export const isNellAlfabeto = (c: string, alfabeto: Alfabeto): boolean =>
  alfabeto === 'cifre' ? isCifra(c) : alfabeto === 'lettere' ? isLettera(c) : isCifra(c) || isLettera(c)

/** Reads a text by a compiled pattern: the parts by name, or null when the text is not of that shape. */
export const matchModello = (pezzi: readonly Pezzo[], testo: string): Record<string, string> | null => {
  const parti: Record<string, string> = {}
  let i = 0
  for (const p of pezzi) {
    if (p.tipo === 'testo') {
      if (!testo.startsWith(p.testo, i)) return null
      i += p.testo.length
      continue
    }
    let fine = i
    while (fine - i < p.massimo && fine < testo.length && isNellAlfabeto(testo.charAt(fine), p.alfabeto))
      fine++
    if (fine - i < p.minimo) return null
    parti[p.nome] = testo.slice(i, fine)
    i = fine
  }
  return i === testo.length ? parti : null
}

/** Writes a code from its parts; null when a part is missing or doesn't fit its place. */
export const printModello = (
  pezzi: readonly Pezzo[],
  parti: Readonly<Record<string, string>>,
): string | null => {
  let testo = ''
  for (const p of pezzi) {
    const valore: string | undefined = p.tipo === 'testo' ? p.testo : parti[p.nome]
    if (valore === undefined || (p.tipo === 'parte' && !isValoreDellaParte(p, valore))) return null
    testo += valore
  }
  return testo
}

const isValoreDellaParte = (p: ParteDelModello, valore: string): boolean =>
  valore.length >= p.minimo &&
  valore.length <= p.massimo &&
  [...valore].every((c) => isNellAlfabeto(c, p.alfabeto))
