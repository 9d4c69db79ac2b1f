import type { GiudizioTempi } from '../avanzamento/atteso.ts'
import type { ConteggioFasi } from '../avanzamento/stato-fase.ts'
import type { ConteggioIndicatori } from '../conseguimento/insieme.ts'
import type { Centesimi } from '../valori/centesimi.ts'

/**
 * What makes one look at a card, from the most pressing:
 *
 * - 'in-ritardo': at least one phase has passed its planned end without being finished;
 * - 'a-rischio': none has, but a phase, or the objective as a whole, is behind what its planned dates would have it;
 * - 'sotto-atteso': at least one indicator is below its target;
 * - 'con-rilievi': the checks ask something (errors and warnings; informations don't count).
 */
export type Segnale = 'in-ritardo' | 'a-rischio' | 'sotto-atteso' | 'con-rilievi'

export const SEGNALI: readonly Segnale[] = ['in-ritardo', 'a-rischio', 'sotto-atteso', 'con-rilievi']

/** How far behind the expected progress is still on time: 5,00 points. */
export const TOLLERANZA_TEMPI: Centesimi = 500

/** What the signals of a card are read from. */
export interface FattiSegnali {
  /** Null when the date to judge the phases at is not known. */
  readonly fasi: ConteggioFasi | null
  readonly tempi: GiudizioTempi
  readonly indicatori: Pick<ConteggioIndicatori, 'nonRaggiunti'>
  readonly rilievi: { readonly E: number; readonly W: number }
}

/** The signals of a card, in the order of `SEGNALI`; late and at risk exclude each other. */
export const findSegnali = ({ fasi, tempi, indicatori, rilievi }: FattiSegnali): readonly Segnale[] => {
  const inRitardo = fasi !== null && fasi.perStato['in ritardo'] > 0
  const aRischio = !inRitardo && (tempi === 'in ritardo' || (fasi !== null && fasi.aRischio > 0))
  const veri: Readonly<Record<Segnale, boolean>> = {
    'in-ritardo': inRitardo,
    'a-rischio': aRischio,
    'sotto-atteso': indicatori.nonRaggiunti > 0,
    'con-rilievi': rilievi.E + rilievi.W > 0,
  }
  return SEGNALI.filter((s) => veri[s])
}
