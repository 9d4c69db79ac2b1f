import { compareCodici } from '../codici/ordine.ts'
import type { Scheda } from '../scheda/scheda.ts'

/** What the plan order looks at. */
export type Ordinabile = Pick<Scheda, 'codice' | 'collegamenti'>

/**
 * Plan order, as the office prints it: down the chain of links, level by level, then by the card's own code; a card
 * that hangs on a node comes before those of the nodes below it. Codes are compared within their parent, since an
 * entity may number its programmes anew under each mission. Cards without a link come last.
 */
export const comparePosizione = (a: Ordinabile, b: Ordinabile): number => {
  const ca = a.collegamenti
  const cb = b.collegamenti
  if (ca.length === 0 || cb.length === 0)
    return Number(ca.length === 0) - Number(cb.length === 0) || compareCodici(a.codice, b.codice)
  for (const [i, { codice }] of ca.entries()) {
    const altro = cb[i]
    if (altro === undefined) return 1
    const diverso = codice === altro.codice ? 0 : compareCodici(codice, altro.codice)
    if (diverso !== 0) return diverso
  }
  return ca.length - cb.length || compareCodici(a.codice, b.codice)
}

/** The cards in plan order; the given list is not touched. */
export const ordinaSchede = <S extends Ordinabile>(schede: readonly S[]): S[] =>
  schede.toSorted(comparePosizione)
