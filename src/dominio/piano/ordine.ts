import { compareCodici } from '../codici/ordine.ts'
import type { Scheda } from '../scheda/scheda.ts'

/** What the plan order looks at. */
export type Ordinabile = Pick<Scheda, 'codice' | 'collegamenti'>

/** The code of the deepest link: the place in the plan where a card hangs; null when it is linked to nothing. */
export const codiceDelPadre = (scheda: Ordinabile): string | null =>
  scheda.collegamenti.at(-1)?.codice ?? null

/**
 * Plan order, as the office prints it: by the code of the programme a card is linked to, then by its own code.
 * Cards without a link come last.
 */
export const comparePosizione = (a: Ordinabile, b: Ordinabile): number => {
  const pa = codiceDelPadre(a)
  const pb = codiceDelPadre(b)
  if (pa !== pb) {
    if (pa === null) return 1
    if (pb === null) return -1
    const padre = compareCodici(pa, pb)
    if (padre !== 0) return padre
  }
  return compareCodici(a.codice, b.codice)
}

/** The cards in plan order; the given list is not touched. */
export const ordinaSchede = <S extends Ordinabile>(schede: readonly S[]): S[] =>
  schede.toSorted(comparePosizione)
