import { CENTO, type Centesimi } from '../valori/centesimi.ts'

/** A band of scores, from `da` included to `a` excluded; only the last one includes its `a`, the top of the scale. */
export interface Fascia {
  readonly nome: string
  readonly da: Centesimi
  readonly a: Centesimi
}

export interface ErroreFasce {
  readonly motivo:
    | 'vuote'
    | 'non-parte-da-zero'
    | 'buco'
    | 'sovrapposizione'
    | 'rovesciata'
    | 'non-arriva-in-cima'
  /** Position (from 0) of the band that breaks the rule. */
  readonly indice: number
}

/** Checks that bands, in ascending order, cover every score from 0 to `cima` exactly once; null when they do. */
export const findErroreFasce = (fasce: readonly Fascia[], cima: Centesimi = CENTO): ErroreFasce | null => {
  let fine = 0
  for (const [indice, f] of fasce.entries()) {
    if (f.da !== fine) {
      if (indice === 0) return { motivo: 'non-parte-da-zero', indice }
      return { motivo: f.da > fine ? 'buco' : 'sovrapposizione', indice }
    }
    if (f.a <= f.da) return { motivo: 'rovesciata', indice }
    fine = f.a
  }
  if (fasce.length === 0) return { motivo: 'vuote', indice: 0 }
  return fine === cima ? null : { motivo: 'non-arriva-in-cima', indice: fasce.length - 1 }
}

/** The band of a score. Null when the bands don't reach it: never the nearest one. */
export const findFascia = (fasce: readonly Fascia[], valore: Centesimi): Fascia | null =>
  fasce.find((f, i) => valore >= f.da && (valore < f.a || (i === fasce.length - 1 && valore === f.a))) ?? null

/** The band of a score with bounds: only when it is the same for the whole of them, otherwise null. */
export const findFasciaCerta = (
  fasce: readonly Fascia[],
  valore: { readonly almeno: Centesimi; readonly alPiu: Centesimi },
): Fascia | null => {
  const bassa = findFascia(fasce, valore.almeno)
  return bassa !== null && bassa === findFascia(fasce, valore.alPiu) ? bassa : null
}
