import { comparePosizione, type Ordinabile } from '../../dominio/piano/ordine.ts'

/**
 * The places of a view's cards once a print has come in: the cards of the print in its own order, the others in theirs,
 * merged by plan order. When both follow the plan, so does the result; where a print has an order of its own, it stays.
 */
export const mergeOrdine = (archiviate: readonly Ordinabile[], lette: readonly Ordinabile[]): string[] => {
  const rilette = new Set(lette.map((s) => s.codice))
  const altre = archiviate.filter((s) => !rilette.has(s.codice))
  const ordine: string[] = []
  let i = 0
  for (const letta of lette) {
    for (let altra = altre[i]; altra !== undefined && comparePosizione(altra, letta) <= 0; altra = altre[++i])
      ordine.push(altra.codice)
    ordine.push(letta.codice)
  }
  return [...ordine, ...altre.slice(i).map((s) => s.codice)]
}
