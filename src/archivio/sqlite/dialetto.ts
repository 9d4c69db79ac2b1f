import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
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
      const legge = accessMode === 'read only'
      await esegui(c, legge ? 'begin' : 'begin immediate')
      if (legge) database.exec('pragma query_only = on')
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
