import type { Ciclo } from '../ciclo/ciclo.ts'
import type { DaCompletare } from './completezza.ts'

/**
 * Where a card stands in a round. The manager fills it in, the executive answers for it, the planning office takes it
 * into the report (TUEL art. 107 and 196-198: management answers to the executive, the internal control collects).
 */
export type StatoCompilazione = 'da-compilare' | 'compilata' | 'validata' | 'acquisita'

export type AzioneCompilazione = 'invia' | 'valida' | 'acquisisci' | 'rimanda'

/** What the guards of a card look at. */
export interface FattiCompilazione {
  /** What the round asks and the card lacks, with where. */
  readonly daCompletare: readonly DaCompletare[]
  /** Is the round taking cards in? */
  readonly campagnaAperta: boolean
}

export type MotivoCompilazione =
  | { readonly tipo: 'manca'; readonly dato: DaCompletare }
  | { readonly tipo: 'campagna-non-aperta' }

type Guardia = (f: FattiCompilazione) => readonly MotivoCompilazione[]

const nienteManca: Guardia = ({ daCompletare }) => daCompletare.map((dato) => ({ tipo: 'manca', dato }))
const campagnaAperta: Guardia = (f) => (f.campagnaAperta ? [] : [{ tipo: 'campagna-non-aperta' }])

/** A finding never stops a step: only what the round asks and is not there does. */
export const CICLO_COMPILAZIONE: Ciclo<
  StatoCompilazione,
  AzioneCompilazione,
  FattiCompilazione,
  MotivoCompilazione
> = [
  { azione: 'invia', da: ['da-compilare'], a: 'compilata', guardie: [campagnaAperta, nienteManca] },
  { azione: 'valida', da: ['compilata'], a: 'validata', guardie: [campagnaAperta, nienteManca] },
  { azione: 'acquisisci', da: ['validata'], a: 'acquisita', guardie: [campagnaAperta] },
  {
    azione: 'rimanda',
    da: ['compilata', 'validata', 'acquisita'],
    a: 'da-compilare',
    guardie: [campagnaAperta],
    vuoleMotivo: true,
  },
]
