import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as pausa } from 'node:timers/promises'
import { Kysely, sql } from 'kysely'
import type { Archivio } from '../contratto.ts'
import { createArchivio } from '../crea-archivio.ts'
import { ErroreArchivio } from '../errore.ts'
import { readSchemaSqlite } from '../schema/introspezione-sqlite.ts'
import { migra } from '../schema/migra.ts'
import type { Db } from '../schema/tabelle.ts'
import type { Versione } from '../schema/versioni.ts'
import { ATTESA_MS, createDialettoSqlite, OCCUPATO } from './dialetto.ts'
import { nonScrivibile, toErroreSqlite } from './errori.ts'

export const NOME_FILE = 'obiettivo.db'
/** Pages of the file kept in memory: what a page of a large plan reads, and the index of its words. */
const MEMORIA_KIB = 32_768
/** Kept in the file's header: it says whose file this is. "OBCO". */
const NOSTRO = 0x4f42434f

/** Opens (creating it when the folder has none) the SQLite store of a folder, migrated to the last version. */
export const openSqlite = async (
  { cartella, crea = true }: { readonly cartella: string; readonly crea?: boolean },
  adesso: string,
  versioni: readonly Versione[],
): Promise<Archivio> => {
  const file = join(cartella, NOME_FILE)
  if (!crea && !existsSync(file))
    throw new ErroreArchivio(
      'cartella-senza-archivio',
      `Nella cartella ${cartella} non c'è un archivio: indica la cartella giusta, o importa prima una stampa.`,
    )
  try {
    mkdirSync(cartella, { recursive: true })
  } catch {
    throw nonScrivibile(cartella)
  }
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(file, { timeout: ATTESA_MS, enableForeignKeyConstraints: true })
    requireNostro(database, file)
    await prepara(database)
    const db = new Kysely<never>({ dialect: createDialettoSqlite(database) })
    const migrazione = await migra(
      {
        db,
        motore: 'sqlite',
        dove: file,
        readSchema: readSchemaSqlite,
        lock: async () => {},
        backup: (versione) => backup(db, cartella, versione, adesso),
        verifica: readProblemi,
        toErrore: (errore) => toErroreSqlite(errore, file),
      },
      versioni,
      adesso,
    )
    database.exec(`pragma application_id = ${NOSTRO}`)
    return createArchivio({
      db: db as unknown as Db,
      motore: 'sqlite',
      dove: file,
      migrazione,
      toErrore: (errore) => toErroreSqlite(errore, file),
    })
  } catch (errore) {
    if (database?.isOpen) database.close()
    throw toErroreSqlite(errore, file) ?? errore
  }
}

/** Refuses another program's database before anything is written to it. */
const requireNostro = (database: DatabaseSync, file: string): void => {
  const tabelle = database
    .prepare("select name from sqlite_schema where type = 'table' and name not like 'sqlite\\_%' escape '\\'")
    .all()
    .map((r) => String(r.name))
  if (tabelle.length > 0 && !tabelle.includes('versione_schema'))
    throw new ErroreArchivio(
      'non-un-archivio',
      `${file} è un database di un altro programma (contiene la tabella "${tabelle[0]}"): scegli un'altra cartella.`,
    )
}

/**
 * A commit survives a crash (WAL and FULL). Switching a new file to WAL needs it alone for an instant and does not
 * wait for the busy timeout, so two programs that open the same new folder at once try a few times.
 */
const prepara = async (database: DatabaseSync): Promise<void> => {
  for (let tentativo = 1; ; tentativo++)
    try {
      database.exec(
        `pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; pragma cache_size = -${MEMORIA_KIB}`,
      )
      return
    } catch (errore) {
      if ((errore as { errcode?: number }).errcode !== OCCUPATO || tentativo === 50) throw errore
      await pausa(20)
    }
}

/** A whole, compact copy beside the file, named by version and moment; it is never removed by the program. */
const backup = async (
  db: Kysely<never>,
  cartella: string,
  versione: number,
  adesso: string,
): Promise<string> => {
  const momento = adesso.replace(/[-:]/g, '').replace(/\.\d+/, '')
  const copia = join(cartella, `obiettivo-schema${versione}-${momento}-${process.pid}.db`)
  await sql`vacuum into ${copia}`.execute(db)
  return copia
}

const readProblemi = async (db: Kysely<never>): Promise<string[]> => {
  const integrita = await sql<{ integrity_check: string }>`pragma integrity_check(5)`.execute(db)
  const orfani = await sql<{ table: string }>`select distinct "table" from pragma_foreign_key_check`.execute(
    db,
  )
  return [
    ...integrita.rows.map((r) => r.integrity_check).filter((r) => r !== 'ok'),
    ...orfani.rows.map((r) => `nella tabella "${r.table}" ci sono righe che rimandano a righe mancanti`),
  ]
}
