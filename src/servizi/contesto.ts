import type { Archivio } from '../archivio/archivio.ts'
import type { Attore } from '../dominio/permessi/attore.ts'
import type { DataIso } from '../dominio/valori/data.ts'

/** What every use case is given: the store, who asks, and when (nothing below reads a clock). */
export interface Contesto {
  readonly archivio: Archivio
  readonly attore: Attore
  /** Where the request comes from: a network address, or "riga di comando"; null when not known. */
  readonly daDove: string | null
  /** Today, for reporting dates and elaboration dates. */
  readonly oggi: DataIso
  /** This moment (ISO instant), for what is recorded. */
  readonly adesso: string
}

/** A refusal: the literal reason for code, the sentence (what, where, what to do) for people. */
export interface Rifiuto<M extends string> {
  readonly ok: false
  readonly motivo: M
  readonly messaggio: string
}
