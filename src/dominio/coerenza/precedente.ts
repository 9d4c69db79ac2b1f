import { findPrecedenti } from '../storia/precedente.ts'
import type { SchedaInEsame } from './contesto.ts'

/** Ties each card of a run to the same objective's card of the year before, when it is in the run. */
export const tiePrecedenti = (schede: readonly SchedaInEsame[]): void => {
  const precedenti = findPrecedenti(
    schede.map(({ anno, settore, seq, scheda }) => ({ anno, settore, seq, descrizione: scheda.descrizione })),
  )
  for (const [i, s] of schede.entries()) {
    const p = precedenti[i] ?? null
    if (p !== null) s.precedente = schede[p] ?? null
  }
}
