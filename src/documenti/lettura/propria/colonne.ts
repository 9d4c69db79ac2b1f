import type { Pezzo, Riga } from '../righe.ts'

/** Points within which two edges are the same edge. */
const TOLLERANZA = 2

/**
 * A column found by its heading: a left-aligned one begins at `x`, a right-aligned one ends at `x`. `inizio` is where
 * words may begin to belong to it: a right-aligned column takes what stands after the edge of the column before.
 */
export interface Colonna {
  readonly nome: string
  readonly verso: 'sinistra' | 'destra'
  readonly x: number
}

const fineDi = (p: Pezzo): number => p.x + p.larghezza

/** Column whose heading's word begins at `p` (left-aligned text). */
export const daSinistra = (nome: string, p: Pezzo | undefined): Colonna[] =>
  p === undefined ? [] : [{ nome, verso: 'sinistra', x: p.x }]

/** Column whose heading's word ends at `p` (right-aligned numbers and days). */
export const daDestra = (nome: string, p: Pezzo | undefined): Colonna[] =>
  p === undefined ? [] : [{ nome, verso: 'destra', x: fineDi(p) }]

/**
 * The words of a line by column. A left-aligned column takes the words from its edge to the next left edge; a
 * right-aligned one the words that end at its edge, with those just before them down to the edge of the column before
 * it ("2020 o 2019" is three words ending at one edge).
 */
export const assegna = (pezzi: readonly Pezzo[], colonne: readonly Colonna[]): Map<string, Pezzo[]> => {
  const celle = new Map<string, Pezzo[]>()
  const metti = (nome: string, p: Pezzo): void => {
    celle.set(nome, [...(celle.get(nome) ?? []), p])
  }
  const destre = colonne.filter((c) => c.verso === 'destra')
  for (const p of pezzi) {
    const sinistra = colonne.findLast((c) => c.verso === 'sinistra' && c.x <= p.x + TOLLERANZA)
    const destra = destre.find((c) => fineDi(p) <= c.x + TOLLERANZA)
    const prima = destra === undefined ? undefined : destre[destre.indexOf(destra) - 1]
    const oltreSinistra = destra !== undefined && sinistra !== undefined && sinistra.x > destra.x
    const staTraDestre = prima !== undefined && (sinistra === undefined || sinistra.x < prima.x)
    const dentroDestra =
      destra !== undefined &&
      !oltreSinistra &&
      (Math.abs(fineDi(p) - destra.x) <= TOLLERANZA || (staTraDestre && p.x > prima.x))
    if (dentroDestra) metti(destra.nome, p)
    else if (sinistra !== undefined) metti(sinistra.nome, p)
  }
  return celle
}

/** The first word of a line with this text, from `da` onwards. */
export const findPezzo = (riga: Riga | undefined, testo: string, da = 0): Pezzo | undefined =>
  riga?.pezzi.find((p, i) => i >= da && p.testo === testo)
