import { isCerto } from '../avanzamento/avanzamento.ts'
import type { Intervallo } from '../avanzamento/intervallo.ts'
import { type Fascia, findFasciaCerta } from '../conseguimento/fasce.ts'
import { CENTO, type Centesimi } from '../valori/centesimi.ts'

/** A band of scores and how many objectives are in it. */
export interface FasciaContata extends Fascia {
  readonly obiettivi: number
}

export interface Distribuzione {
  readonly fasce: readonly FasciaContata[]
  /** The bands are the entity's own; otherwise steps of ten points, which judge nothing. */
  readonly proprie: boolean
  /** What is not known leaves these between two bands. */
  readonly incerti: number
  /** Nothing on these can be assessed. */
  readonly nonValutabili: number
}

const PASSO: Centesimi = 1000

/** Ten-point steps up to 100; the top of the scale stands alone, since "all met" is what is asked most. */
export const SCAGLIONI: readonly Fascia[] = [
  ...Array.from({ length: CENTO / PASSO }, (_, i) => ({
    nome: `da ${(i * PASSO) / 100} a meno di ${((i + 1) * PASSO) / 100}`,
    da: i * PASSO,
    a: (i + 1) * PASSO,
  })),
  { nome: '100', da: CENTO, a: CENTO },
]

/** How many objectives each band of scores holds. `propriaFasce` are the profile's; none means plain steps. */
export const computeDistribuzione = (
  conseguimenti: readonly (Intervallo | null)[],
  proprieFasce: readonly Fascia[],
): Distribuzione => {
  const proprie = proprieFasce.length > 0
  const fasce = proprie ? proprieFasce : SCAGLIONI
  const conteggi = new Map<Fascia, number>()
  let incerti = 0
  let nonValutabili = 0
  for (const c of conseguimenti) {
    if (c === null) {
      nonValutabili += 1
      continue
    }
    const fascia = proprie ? findFasciaCerta(fasce, c) : findScaglione(c)
    if (fascia === null) incerti += 1
    else conteggi.set(fascia, (conteggi.get(fascia) ?? 0) + 1)
  }
  return {
    fasce: fasce.map((f) => ({ ...f, obiettivi: conteggi.get(f) ?? 0 })),
    proprie,
    incerti,
    nonValutabili,
  }
}

/** The step of a score, when all that it may be is in one; scores over 100 (a higher cap) stand with 100. */
const findScaglione = (c: Intervallo): Fascia | null => {
  const passo = (v: Centesimi): number => Math.floor(Math.min(v, CENTO) / PASSO)
  return isCerto(c) || passo(c.almeno) === passo(c.alPiu) ? (SCAGLIONI[passo(c.almeno)] ?? null) : null
}
