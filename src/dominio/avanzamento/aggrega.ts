import { CENTO, type Centesimi, dividi } from '../valori/centesimi.ts'
import { type Avanzamento, avanzamentoIgnoto } from './avanzamento.ts'
import type { Intervallo } from './intervallo.ts'

/** The weight of an objective that states none: 1,00, the same for all. */
export const PESO_UNITARIO: Centesimi = 100

/** An objective's progress and its weight among its siblings; null or absent weighs PESO_UNITARIO. */
export interface ParteAggregata {
  readonly avanzamento: Intervallo
  readonly peso?: Centesimi | null
}

/**
 * Running sums of a roll-up, so that every level of a tree is rounded once from its own objectives and never from
 * numbers already rounded. Weights here are known (see `pesoObiettivo`); `peso` 0 with `obiettivi` > 0 means all zero.
 */
export interface Somma {
  obiettivi: number
  peso: number
  almeno: number
  alPiu: number
  quotaIgnota: number
  /** Lowest and highest single objective: all that can be said when the weights are all 0. */
  minimo: number
  massimo: number
}

export const creaSomma = (): Somma => ({
  obiettivi: 0,
  peso: 0,
  almeno: 0,
  alPiu: 0,
  quotaIgnota: 0,
  minimo: CENTO,
  massimo: 0,
})

/** The weight an objective counts for. A negative or fractional one is not a weight: it counts as not stated. */
const pesoObiettivo = (peso: Centesimi | null | undefined): Centesimi =>
  peso !== null && peso !== undefined && Number.isSafeInteger(peso) && peso >= 0 ? peso : PESO_UNITARIO

/** Adds one objective to the running sums (in place: this is the inner loop of the roll-up). */
export const aggiungi = (s: Somma, a: Intervallo, peso: Centesimi | null | undefined): void => {
  const w = pesoObiettivo(peso)
  s.obiettivi += 1
  s.peso += w
  s.almeno += w * a.almeno
  s.alPiu += w * a.alPiu
  s.quotaIgnota += w * a.quotaIgnota
  s.minimo = Math.min(s.minimo, a.almeno)
  s.massimo = Math.max(s.massimo, a.alPiu)
}

/** Adds the sums of a child to its parent's (in place). */
export const unisci = (s: Somma, altra: Somma): void => {
  s.obiettivi += altra.obiettivi
  s.peso += altra.peso
  s.almeno += altra.almeno
  s.alPiu += altra.alPiu
  s.quotaIgnota += altra.quotaIgnota
  s.minimo = Math.min(s.minimo, altra.minimo)
  s.massimo = Math.max(s.massimo, altra.massimo)
}

/** The mean of what was summed. No objectives: unknown, 'senza-obiettivi'. Weights all 0: from lowest to highest. */
export const toAvanzamento = (s: Somma): Avanzamento => {
  if (s.obiettivi === 0) return avanzamentoIgnoto('senza-obiettivi')
  const almeno = dividi(s.almeno, s.peso)
  if (almeno === null)
    return { almeno: s.minimo, alPiu: s.massimo, quotaIgnota: CENTO, motivo: 'pesi-a-zero' }
  return {
    almeno,
    alPiu: dividi(s.alPiu, s.peso) ?? CENTO,
    quotaIgnota: dividi(s.quotaIgnota, s.peso) ?? CENTO,
    motivo: null,
  }
}

/**
 * Weighted mean of objectives, carrying the bounds: an objective partly unknown keeps its weight and widens the
 * result, it is neither dropped nor counted as zero.
 */
export const aggregaAvanzamenti = (parti: readonly ParteAggregata[]): Avanzamento => {
  const somma = creaSomma()
  for (const p of parti) aggiungi(somma, p.avanzamento, p.peso)
  return toAvanzamento(somma)
}
