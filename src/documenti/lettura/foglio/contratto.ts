import type { EsitoLettura } from '../esito.ts'
import type { LimitiFoglio } from './limiti.ts'

/** What the thread is asked. Plain data only. */
export interface RichiestaFoglio {
  readonly contenuto: Uint8Array
  readonly nomeFile: string
  readonly limiti: LimitiFoglio
}

export type MotivoFoglio = 'rovinato' | 'tempo' | 'memoria'

export type RispostaFoglio =
  | { readonly ok: true; readonly esito: EsitoLettura }
  | { readonly ok: false; readonly motivo: MotivoFoglio; readonly dettaglio: string }
