import type { Scheda } from '../src/dominio/scheda/scheda.ts'

/** A card without its positions in the source: what two readings of the same card must share. */
export const senzaOrigine = (s: Scheda): Scheda => ({
  ...s,
  origine: null,
  fasi: s.fasi.map((f) => ({ ...f, origine: null })),
  indicatori: s.indicatori.map((i) => ({ ...i, origine: null })),
})
