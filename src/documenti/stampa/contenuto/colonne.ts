/** Points of the table's width that numbers may take: the rest keeps number, description, type and outcome readable. */
const SPAZIO_NUMERI = 430
/** The same in a table of past years only. */
const SPAZIO_ANNI = 570
const MINIMA = 46
/** A digit of the table's size, in its heaviest weight, and the cell's insets: measured on the font. */
const CIFRA = 4.8
const MARGINI = 12

export interface RigaDiNumeri {
  readonly atteso: string
  readonly raggiunto: string
  readonly storico: readonly { readonly valore: string }[]
}

export interface ColonneIndicatori {
  readonly atteso: number
  readonly raggiunto: number
  /** Past years in the main table (`prime`), then in further ones, each with its columns' widths in points. */
  readonly prime: readonly number[]
  readonly altre: readonly (readonly number[])[]
}

/**
 * Widths of the numbers' columns: each as wide as its longest number, so that no two ever touch and a reader by
 * positions sees them apart. Past years that don't fit the page's width go on in further tables.
 */
export const computeColonne = (righe: readonly RigaDiNumeri[], anni: number): ColonneIndicatori => {
  const larga = (testi: readonly string[]): number =>
    testi.reduce((l, t) => Math.max(l, t.length * CIFRA + MARGINI), MINIMA)
  const atteso = larga(righe.map((r) => r.atteso))
  const raggiunto = larga(righe.map((r) => r.raggiunto))
  const storico = Array.from({ length: anni }, (_, i) => larga(righe.map((r) => r.storico[i]?.valore ?? '')))
  const [prime = [], ...altre] = aRighe(storico, SPAZIO_NUMERI - atteso - raggiunto, SPAZIO_ANNI)
  return { atteso, raggiunto, prime, altre }
}

/** Fills `primo` points, then runs of `poi`; a run may be empty only when it is the first. */
const aRighe = (larghezze: readonly number[], primo: number, poi: number): number[][] => {
  const righe: number[][] = [[]]
  let resto = primo
  for (const l of larghezze) {
    const ultima = righe.at(-1) ?? []
    if (l > resto && (righe.length === 1 || ultima.length > 0)) {
      righe.push([l])
      resto = poi - l
    } else {
      ultima.push(l)
      resto -= l
    }
  }
  return righe
}
