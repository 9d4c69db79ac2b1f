import { openPostgres } from './postgres/apri.ts'
import type { Motore } from './schema/crea.ts'
import type { EsitoMigrazione } from './schema/migra.ts'
import type { Tx } from './schema/tabelle.ts'
import { VERSIONI, type Versione } from './schema/versioni.ts'
import { openSqlite } from './sqlite/apri.ts'

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

export type DoveArchivio = (
  | {
      readonly cartella: string
      /** False: a folder without a store is refused instead of getting an empty one (commands that only read). */
      readonly crea?: boolean
    }
  | { readonly url: string }
) & {
  /** The moment written on migrations and backups (ISO instant); the machine's clock when not given. */
  readonly adesso?: string
  /** The versions to migrate to; only tests give their own. */
  readonly versioni?: readonly Versione[]
}

/**
 * Opens the store: a folder (SQLite, created when missing) or a PostgreSQL connection string. Migrates it forward.
 * Throws ErroreArchivio with a literal reason and an Italian sentence.
 */
export const openArchivio = async (dove: DoveArchivio): Promise<Archivio> => {
  const adesso = dove.adesso ?? new Date().toISOString()
  const versioni = dove.versioni ?? VERSIONI
  return 'url' in dove
    ? await openPostgres(dove.url, adesso, versioni)
    : await openSqlite(dove, adesso, versioni)
}
