import type { Archivio } from './contratto.ts'
import { VERSIONI, type Versione } from './schema/versioni.ts'
import { openSqlite } from './sqlite/apri.ts'

export type { Archivio } from './contratto.ts'

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
  if (!('url' in dove)) return await openSqlite(dove, adesso, versioni)
  // Loaded only where it is used: the driver is a fifth of what the embedded store loads, on every command.
  const { openPostgres } = await import('./postgres/apri.ts')
  return await openPostgres(dove.url, adesso, versioni)
}
