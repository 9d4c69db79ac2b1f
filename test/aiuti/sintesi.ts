import type { Scheda } from '../../src/dominio/scheda/scheda.ts'
import { type AttornoScheda, type SintesiScheda, toSintesi } from '../../src/servizi/quadro/sintesi.ts'
import { createScheda } from '../schede-di-prova.ts'

/** The n-th invented card reduced as lists see it; `attorno` is what comes from outside the card. */
export const createSintesi = (
  n: number,
  cambi: Partial<Scheda> = {},
  attorno: Partial<AttornoScheda> = {},
): SintesiScheda =>
  toSintesi(createScheda(n, cambi), {
    ordine: n,
    anno: 2031,
    al: '2031-12-31',
    rilievi: { E: 0, W: 0, I: 0 },
    etichette: [],
    questioni: 0,
    ...attorno,
  })
