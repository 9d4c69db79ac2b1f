/** Two rows that are the same row in two readings, or a row that only one of them has. Positions count from 0. */
export interface Coppia {
  readonly prima: number | null
  readonly dopo: number | null
}

const chiave = (testo: string): string =>
  testo.normalize('NFC').replace(/\s+/g, ' ').trim().toLocaleLowerCase('it')

/**
 * Pairs the rows of two readings: first by description (equal descriptions in their order), then, among what is left,
 * by position: an office that rewords a phase has not made a new one. Linear in the rows.
 * Returns the pairs in the order of the new reading, then the rows that only the old one has.
 */
export const abbinaRighe = (
  prima: readonly { readonly descrizione: string }[],
  dopo: readonly { readonly descrizione: string }[],
): readonly Coppia[] => {
  const liberi = new Map<string, number[]>()
  prima.forEach((r, i) => {
    const k = chiave(r.descrizione)
    liberi.set(k, [...(liberi.get(k) ?? []), i])
  })
  const abbinati = dopo.map((r) => liberi.get(chiave(r.descrizione))?.shift() ?? null)
  const presi = new Set(abbinati)
  const coppie = abbinati.map((i, j): Coppia => {
    if (i !== null) return { prima: i, dopo: j }
    if (j >= prima.length || presi.has(j)) return { prima: null, dopo: j }
    presi.add(j)
    return { prima: j, dopo: j }
  })
  const rimasti = prima.flatMap((_, i): Coppia[] => (presi.has(i) ? [] : [{ prima: i, dopo: null }]))
  return [...coppie, ...rimasti]
}
