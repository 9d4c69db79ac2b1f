import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import { setTimeout as pausa } from 'node:timers/promises'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'

/** How long a piece of work waits for another process that is writing, and how often it tries again. */
export const ATTESA_MS = 10_000
const RIPROVA_MS = 5
/** SQLITE_BUSY. */
export const OCCUPATO = 5
/** Statements kept prepared; the long texts of bulk inserts are not worth keeping. */
const ISTRUZIONI_TENUTE = 200
const TESTO_LUNGO = 4_000

/**
 * Kysely over the runtime's own SQLite. One connection, one piece of work at a time. A writing transaction takes the
 * write lock at once (`begin immediate`), so that what it read cannot be overtaken by another process; a read-only one
 * sees a still picture.
 */
export const createDialettoSqlite = (database: DatabaseSync): Dialect => ({
  createAdapter: () => new SqliteAdapter(),
  createDriver: () => createDriver(database),
  createIntrospector: (db) => new SqliteIntrospector(db),
  createQueryCompiler: () => new SqliteQueryCompiler(),
})

const createDriver = (database: DatabaseSync): Driver => {
  const connessione = createConnessione(database)
  const semaforo = createSemaforo()
  const esegui = async (c: DatabaseConnection, testo: string): Promise<void> => {
    await c.executeQuery(CompiledQuery.raw(testo))
  }
  return {
    init: async () => {},
    acquireConnection: async () => {
      await semaforo.prendi()
      return connessione
    },
    // What promises only to read can't write, as on the server.
    beginTransaction: async (c, { accessMode }) => {
      if (accessMode !== 'read only') return await beginScrittura(database)
      await esegui(c, 'begin')
      database.exec('pragma query_only = on')
    },
    commitTransaction: async (c) => {
      await esegui(c, 'commit')
      database.exec('pragma query_only = off')
    },
    // A full disk or an I/O error has already rolled back: a second rollback would hide the first error.
    rollbackTransaction: async (c) => {
      if (database.isTransaction) await esegui(c, 'rollback')
      database.exec('pragma query_only = off')
    },
    releaseConnection: async () => semaforo.lascia(),
    destroy: async () => {
      if (database.isOpen) database.close()
    },
  }
}

/**
 * Waits for the write lock without holding the program up: SQLite's own wait would stop every page (and another store
 * of this process that has the lock would never release it).
 */
const beginScrittura = async (database: DatabaseSync): Promise<void> => {
  const scadenza = performance.now() + ATTESA_MS
  for (;;) {
    database.exec('pragma busy_timeout = 0')
    try {
      database.exec('begin immediate')
      return
    } catch (errore) {
      if ((errore as { errcode?: number }).errcode !== OCCUPATO || performance.now() > scadenza) throw errore
    } finally {
      database.exec(`pragma busy_timeout = ${ATTESA_MS}`)
    }
    await pausa(RIPROVA_MS)
  }
}

const createConnessione = (database: DatabaseSync): DatabaseConnection => {
  const tenute = new Map<string, StatementSync>()
  const prepara = (testo: string): StatementSync => {
    const tenuta = tenute.get(testo)
    if (tenuta !== undefined) {
      tenute.delete(testo)
      tenute.set(testo, tenuta)
      return tenuta
    }
    const nuova = database.prepare(testo)
    if (testo.length <= TESTO_LUNGO) {
      tenute.set(testo, nuova)
      const vecchia = tenute.keys().next()
      if (tenute.size > ISTRUZIONI_TENUTE && !vecchia.done) tenute.delete(vecchia.value)
    }
    return nuova
  }
  return {
    executeQuery: async <R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> => {
      const istruzione = prepara(sql)
      const valori = parameters as readonly SQLInputValue[]
      if (istruzione.columns().length > 0) return { rows: istruzione.all(...valori) as R[] }
      const { changes } = istruzione.run(...valori)
      return { rows: [], numAffectedRows: BigInt(changes) }
    },
    // biome-ignore lint/correctness/useYield: the interface asks for a generator; nothing here streams.
    streamQuery: async function* () {
      throw new Error('La lettura a flusso non è prevista su SQLite')
    },
  }
}

/** First come, first served. */
const createSemaforo = () => {
  let occupato = false
  const attesa: (() => void)[] = []
  return {
    prendi: (): Promise<void> => {
      if (!occupato) {
        occupato = true
        return Promise.resolve()
      }
      return new Promise((via) => attesa.push(via))
    },
    lascia: (): void => {
      const prossimo = attesa.shift()
      if (prossimo === undefined) occupato = false
      else prossimo()
    },
  }
}
