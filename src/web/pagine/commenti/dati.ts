import type { CommentiScheda } from '../../../servizi/commenti/commenti.ts'

export interface DatiCommenti extends CommentiScheda {
  /** What was just done, or why it was not. */
  readonly esito: { readonly bene: boolean; readonly messaggio: string } | null
  /** What was being written when it was refused, and in answer to what: it is not lost. */
  readonly bozza: { readonly testo: string; readonly su: string } | null
}
