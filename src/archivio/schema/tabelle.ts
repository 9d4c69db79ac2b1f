import type { Kysely, Transaction } from 'kysely'
import type { TabelleDi } from './descrizione.ts'
import type { SCHEMA_3 } from './schema-3.ts'

/** The rows of the store at the version this program knows. */
export type Tabelle = TabelleDi<typeof SCHEMA_3>

/** Where queries run: inside `archivio.read` or `archivio.write`. */
export type Tx = Transaction<Tabelle>
/** The connection itself, for opening and migrating only. */
export type Db = Kysely<Tabelle>
