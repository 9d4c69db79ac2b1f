import type { Fase } from '../scheda/scheda.ts'
import { CENTO, type Centesimi } from '../valori/centesimi.ts'
import type { DataIso } from '../valori/data.ts'
import { computeAttesoFase } from './atteso.ts'
import { avanzamentoFase } from './avanzamento.ts'

export type StatoFase =
  | 'da iniziare'
  | 'in corso'
  | 'conclusa'
  | 'in ritardo'
  | 'conclusa in ritardo'
  | 'non nota'

/** The facts of a phase that its state at a date depends on. */
export type FaseDatata = Pick<
  Fase,
  'avanzamento' | 'inizioPrevisto' | 'finePrevista' | 'inizioEffettivo' | 'fineEffettiva'
>

/**
 * The state of a phase at the close of day `al`. A day on the dot is not late.
 *
 * - ended by `al`: 'conclusa', or 'conclusa in ritardo' after the planned end (whatever its progress says);
 * - progress 100 and no end date: 'conclusa' (that the date is missing is a check's question, not a delay);
 * - not ended and the planned end has passed: 'in ritardo'; but 'non nota' when progress is not known either, since
 *   it may have been done without being reported;
 * - otherwise 'in corso' once something shows a start, 'da iniziare' when the start is to come or nothing was done,
 *   'non nota' when the facts don't say.
 *
 * An end date later than `al` says the phase was still open that day, and its 100 % belongs to a later day.
 */
export const statoFase = (fase: FaseDatata, al: DataIso): StatoFase => {
  const { inizioPrevisto, finePrevista, inizioEffettivo, fineEffettiva } = fase
  if (fineEffettiva !== null && fineEffettiva <= al)
    return finePrevista !== null && fineEffettiva > finePrevista ? 'conclusa in ritardo' : 'conclusa'
  const finiraDopo = fineEffettiva !== null
  const { almeno, alPiu } = avanzamentoFase(fase.avanzamento)
  if (!finiraDopo && almeno === CENTO) return 'conclusa'
  const nonNoto = almeno !== alPiu
  if (finePrevista !== null && al > finePrevista) return nonNoto && !finiraDopo ? 'non nota' : 'in ritardo'
  if (inizioEffettivo !== null) return inizioEffettivo <= al ? 'in corso' : 'da iniziare'
  if (!finiraDopo && almeno > 0) return 'in corso'
  if (inizioPrevisto !== null && al < inizioPrevisto) return 'da iniziare'
  return nonNoto || finiraDopo ? 'non nota' : 'da iniziare'
}

/**
 * Still within its time, but behind what its planned dates would have it at `al` by more than `tolleranza`
 * (hundredths of a point). False when progress or dates are not known: a warning needs a fact.
 */
export const isARischio = (fase: FaseDatata, al: DataIso, tolleranza: Centesimi): boolean => {
  const stato = statoFase(fase, al)
  if (stato !== 'da iniziare' && stato !== 'in corso') return false
  return avanzamentoFase(fase.avanzamento).alPiu < computeAttesoFase(fase, al).almeno - tolleranza
}

export interface ConteggioFasi {
  readonly totali: number
  readonly perStato: Readonly<Record<StatoFase, number>>
  /** Not late yet, but behind; these are also counted under their state. */
  readonly aRischio: number
}

/** How many phases stand in each state at a date, and how many are at risk. */
export const contaStatiFasi = (
  fasi: readonly FaseDatata[],
  al: DataIso,
  tolleranza: Centesimi,
): ConteggioFasi => {
  const perStato: Record<StatoFase, number> = {
    'da iniziare': 0,
    'in corso': 0,
    conclusa: 0,
    'in ritardo': 0,
    'conclusa in ritardo': 0,
    'non nota': 0,
  }
  for (const fase of fasi) perStato[statoFase(fase, al)] += 1
  return {
    totali: fasi.length,
    perStato,
    aRischio: fasi.filter((f) => isARischio(f, al, tolleranza)).length,
  }
}
