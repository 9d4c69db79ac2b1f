import type { Motore } from './schema/descrizione.ts'
import type { EsitoMigrazione } from './schema/migra.ts'
import type { Tx } from './schema/tabelle.ts'

/** An open store. All work goes through `read` or `write`: no query runs outside a transaction. */
export interface Archivio {
  readonly motore: Motore
  /** The file, or the server without the password: what sentences call it. */
  readonly dove: string
  /** What opening did to the schema. */
  readonly migrazione: EsitoMigrazione
  /** Runs queries on one still picture of the data. */
  readonly read: <T>(lavoro: (tx: Tx) => Promise<T>) => Promise<T>
  /** Runs queries in one transaction: all or nothing. When it resolves, what was written survives a crash. */
  readonly write: <T>(lavoro: (tx: Tx) => Promise<T>) => Promise<T>
  readonly close: () => Promise<void>
}
