import type { ProveScheda } from '../../../servizi/prove/prove.ts'

/** What was typed in a form that was refused, by field: it is not lost. */
export interface Bozza {
  readonly campi: Readonly<Record<string, string>>
}

export interface DatiProve extends ProveScheda {
  /** What was just done, or why it was not. */
  readonly esito: { readonly bene: boolean; readonly messaggio: string } | null
  readonly bozza: Bozza | null
}
