import type { Kysely, Transaction } from 'kysely'
import type { TabelleDi } from './descrizione.ts'
import type { SCHEMA_2 } from './schema-2.ts'

/** The rows of the store at the version this program knows. */
export type Tabelle = TabelleDi<typeof SCHEMA_2>

/** Where queries run: inside `archivio.read` or `archivio.write`. */
export type Tx = Transaction<Tabelle>
/** The connection itself, for opening and migrating only. */
export type Db = Kysely<Tabelle>
