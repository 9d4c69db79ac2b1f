import type { CommentiScheda } from '../../../servizi/commenti/commenti.ts'

/** What was being written, and in answer to what: when it is refused it is not lost. */
export interface Bozza {
  readonly testo: string
  readonly su: string
  readonly chiama: string
}

export interface DatiCommenti extends CommentiScheda {
  /** What was just done, or why it was not. */
  readonly esito: { readonly bene: boolean; readonly messaggio: string } | null
  readonly bozza: Bozza | null
}
