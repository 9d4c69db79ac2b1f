import type { DataIso } from '../../dominio/valori/data.ts'
import type { FiltroPiano } from '../quadro/filtri.ts'

/** What the bars of a chart are of. */
export const RAGGRUPPAMENTI = ['centro', 'assessorato', 'areaTematica', 'responsabile'] as const
export type Raggruppamento = (typeof RAGGRUPPAMENTI)[number]

export interface RichiestaAndamento {
  readonly vista: string
  readonly filtro?: FiltroPiano | undefined
  /** All cards at one date; absent is each at its own. */
  readonly al?: DataIso | undefined
  readonly per?: Raggruppamento | undefined
}
