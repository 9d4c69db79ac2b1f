import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import type { Archivio } from '../contratto.ts'
import { createArchivio } from '../crea-archivio.ts'
import { ErroreArchivio } from '../errore.ts'
import { readSchemaPostgres } from '../schema/introspezione-postgres.ts'
import { migra } from '../schema/migra.ts'
import type { Db } from '../schema/tabelle.ts'
import type { Versione } from '../schema/versioni.ts'
import { toErrorePostgres } from './errori.ts'

const CONNESSIONI = 10
const ATTESA_CONNESSIONE_MS = 5_000
const TEMPO_MASSIMO_MS = 60_000
/** One number for "this program is migrating", as advisory locks want. */
const LUCCHETTO = 0x4f42434f
/** The oid of bigint: pg gives it as text; ours are counts and hundredths, well inside a JavaScript integer. */
const BIGINT = 20

/** Opens the PostgreSQL store at a connection string, migrated to the last version. */
export const openPostgres = async (
  url: string,
  adesso: string,
  versioni: readonly Versione[],
): Promise<Archivio> => {
  const dove = printIndirizzo(url)
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNESSIONI,
    connectionTimeoutMillis: ATTESA_CONNESSIONE_MS,
    application_name: 'obiettivo-comune',
    statement_timeout: TEMPO_MASSIMO_MS,
    idle_in_transaction_session_timeout: TEMPO_MASSIMO_MS,
    // JIT made the roll-up of a whole plan four times slower.
    options: '-c jit=off',
    types: {
      getTypeParser: (oid: number, formato?: never) =>
        oid === BIGINT ? Number : pg.types.getTypeParser(oid, formato),
    } as never,
  })
  // An idle connection that the server drops is replaced at the next query: it must not end the program.
  pool.on('error', () => {})
  const db = new Kysely<never>({ dialect: new PostgresDialect({ pool }) })
  try {
    const migrazione = await migra(
      {
        db,
        motore: 'postgres',
        dove,
        readSchema: readSchemaPostgres,
        lock: async (tx) => {
          await sql`select pg_advisory_xact_lock(${LUCCHETTO}::bigint)`.execute(tx)
        },
        // A server has its administrator's backups: the manual says to take one before updating.
        backup: async () => null,
        verifica: async () => [],
        toErrore: (errore) => toErrorePostgres(errore, dove),
      },
      versioni,
      adesso,
    )
    return createArchivio({
      db: db as unknown as Db,
      motore: 'postgres',
      dove,
      migrazione,
      toErrore: (errore) => toErrorePostgres(errore, dove),
    })
  } catch (errore) {
    await db.destroy()
    throw toErrorePostgres(errore, dove) ?? errore
  }
}

/** "postgres://utente@host:5432/db": everything but the password and the options. Throws on what is not an address. */
export const printIndirizzo = (url: string): string => {
  const letto = URL.parse(url)
  const utente = letto === null ? null : decodifica(letto.username)
  const password = letto === null ? null : decodifica(letto.password)
  if (letto === null || utente === null || password === null || !/^postgres(ql)?:$/.test(letto.protocol))
    throw new ErroreArchivio(
      'indirizzo-errato',
      "L'indirizzo del database non è valido: atteso postgres://utente:password@server:5432/nome (i caratteri speciali della password vanno scritti con %).",
    )
  return `postgres://${utente === '' ? '' : `${utente}@`}${letto.host}${letto.pathname}`
}

const decodifica = (testo: string): string | null => {
  try {
    return decodeURIComponent(testo)
  } catch {
    return null
  }
}
