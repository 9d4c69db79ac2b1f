import type { Posta } from '../posta/posta.ts'

/** What signing in needs besides the store: where links lead, how letters go out, the key that seals secrets. */
export interface Impianto {
  /** The address people reach the program at, without a final slash ("https://piano.comune.example"). */
  readonly indirizzo: string
  /** Null: no mail server was named; links are then shown to whoever asked for them. */
  readonly posta: Posta | null
  /** 32 bytes; null: there is no second factor, since its secret could not be kept sealed. */
  readonly chiave: Uint8Array | null
}

/** Where a request to come in was made from. */
export interface Postazione {
  readonly indirizzo: string | null
  /** What the browser says it is. */
  readonly dispositivo: string | null
}
