import type { Fase, Indicatore, Scheda } from '../../dominio/scheda/scheda.ts'
import type { SchedaGrezza } from './raccogli.ts'
import type { Sezioni } from './sezioni.ts'

/** A card with its pages told apart, ready for one of the two ways of reading its tables. */
export interface SchedaAperta {
  readonly grezza: SchedaGrezza
  readonly sezioni: Sezioni
}
/** What a way of reading gives for each card. */
export interface SchedaLetta
  extends Pick<
    Scheda,
    'descrizione' | 'areaTematica' | 'assessorato' | 'direzione' | 'direttore' | 'centro' | 'responsabile'
  > {
  readonly fasi: readonly Fase[]
  readonly indicatori: readonly Indicatore[]
}
