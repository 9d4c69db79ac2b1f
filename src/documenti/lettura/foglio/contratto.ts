import type { EsitoLettura } from '../esito.ts'
import type { OrganigrammaLetto } from '../organigramma/esito.ts'
import type { LimitiFoglio } from './limiti.ts'

/** What the thread is asked. Plain data only. */
export interface RichiestaFoglio {
  readonly contenuto: Uint8Array
  readonly nomeFile: string
  readonly limiti: LimitiFoglio
  /** Which workbook of ours it should be. */
  readonly cosa: 'schede' | 'organigramma'
}

export type MotivoFoglio = 'rovinato' | 'tempo' | 'memoria'

export type RispostaFoglio =
  | { readonly ok: true; readonly cosa: 'schede'; readonly esito: EsitoLettura }
  | { readonly ok: true; readonly cosa: 'organigramma'; readonly esito: OrganigrammaLetto }
  | { readonly ok: false; readonly motivo: MotivoFoglio; readonly dettaglio: string }
