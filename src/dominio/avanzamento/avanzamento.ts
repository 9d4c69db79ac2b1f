import type { Fase } from '../scheda/scheda.ts'
import { CENTO, type Centesimi, printCentesimi } from '../valori/centesimi.ts'
import { esatto, type Intervallo, ignoto, mediaPesata, type Parte, pesato } from './intervallo.ts'

/** Why a progress rests on nothing or on no proportions: no phases, no objectives below, weights all 0. */
export type MotivoIgnoto = 'senza-fasi' | 'senza-obiettivi' | 'pesi-a-zero'

/**
 * Progress in integer hundredths of a percent, with its bounds. A true 0 % is `{ almeno: 0, alPiu: 0, motivo: null }`;
 * an objective without phases is `{ almeno: 0, alPiu: 10000, quotaIgnota: 10000, motivo: 'senza-fasi' }`.
 */
export interface Avanzamento extends Intervallo {
  readonly motivo: MotivoIgnoto | null
}

/** The only facts of a phase that its objective's progress depends on. */
export type FasePesata = Pick<Fase, 'peso' | 'avanzamento'>

/** Unknown whole, and why. */
export const avanzamentoIgnoto = (motivo: MotivoIgnoto): Avanzamento => ({ ...ignoto(), motivo })

/** Is this one number, whatever the unknown facts turn out to be? */
export const isCerto = (a: Intervallo): boolean => a.almeno === a.alPiu

/**
 * A phase's own progress: unknown when missing, and when outside 0–100 (such a number is a typing error that the
 * checks question; taking 120 or capping it at 100 would both invent).
 */
export const avanzamentoFase = (avanzamento: Centesimi | null): Intervallo =>
  avanzamento !== null && Number.isSafeInteger(avanzamento) && avanzamento >= 0 && avanzamento <= CENTO
    ? esatto(avanzamento)
    : ignoto()

/** Weighted mean of phases already turned into intervals; says why when there is nothing to weigh. */
export const mediaFasi = (parti: readonly Parte[]): Avanzamento => {
  const media = mediaPesata(parti)
  if (media === null) return avanzamentoIgnoto('senza-fasi')
  return { ...media, motivo: parti.every((p) => p.peso === 0) ? 'pesi-a-zero' : null }
}

/**
 * Progress of an objective from its phases: Σ(peso·avanzamento) / Σ(peso), rounded half away from zero.
 * Pass only the phases in force (not cancelled ones). Weights need not sum to 100: the sum divides, and the checks ask.
 *
 * - progress unknown: that weight counts from 0 to 100 in the bounds;
 * - weight unknown: the bounds cover every weight from 0 to 100;
 * - weights all 0: the bounds are the lowest and the highest phase, with motivo 'pesi-a-zero' (never NaN);
 * - no phases: 0–100, motivo 'senza-fasi'.
 */
export const computeAvanzamento = (fasi: readonly FasePesata[]): Avanzamento =>
  mediaFasi(fasi.map((f) => pesato(avanzamentoFase(f.avanzamento), f.peso)))

/** "66,67 %", "tra 0,00 e 100,00 %", "non noto (nessuna fase)": the one wording for pages, prints and exports. */
export const printAvanzamento = (a: Avanzamento): string => {
  if (a.motivo === 'senza-fasi') return 'non noto (nessuna fase)'
  if (a.motivo === 'senza-obiettivi') return 'non noto (nessun obiettivo)'
  const valore = isCerto(a)
    ? `${printCentesimi(a.almeno)} %`
    : `tra ${printCentesimi(a.almeno)} e ${printCentesimi(a.alPiu)} %`
  return a.motivo === 'pesi-a-zero' ? `${valore} (pesi tutti a zero)` : valore
}
