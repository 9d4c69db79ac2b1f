import { type Kysely, sql } from 'kysely'
import { ErroreArchivio } from '../errore.ts'
import { findDifferenzeSchema } from './confronta.ts'
import type { Motore, Schema } from './descrizione.ts'
import type { Versione } from './versioni.ts'

/** What the migrator needs from an engine. */
export interface Migrabile {
  readonly db: Kysely<never>
  readonly motore: Motore
  /** The store as sentences name it: the file, or the server without the password. */
  readonly dove: string
  readonly readSchema: (db: Kysely<never>) => Promise<Schema>
  /** Called inside each migration's transaction: keeps two programs from migrating at once. */
  readonly lock: (db: Kysely<never>) => Promise<void>
  /** Called once before the first step on a store that already has data; answers what was kept, and where. */
  readonly backup: (versione: number) => Promise<string | null>
  /** Engine checks on the data (foreign keys, integrity): the problems found, in Italian. */
  readonly verifica: (db: Kysely<never>) => Promise<readonly string[]>
  /** The engine's errors that have a sentence of their own (busy, full); null for the others. */
  readonly toErrore: (errore: unknown) => ErroreArchivio | null
}

export interface EsitoMigrazione {
  readonly da: number
  readonly a: number
  /** Path of the copy taken before migrating; null when nothing was there to keep. */
  readonly copia: string | null
}

/** The version of a store: 0 when our tables are not there yet. */
export const readVersione = async (m: Migrabile): Promise<number> => {
  if (!('versione_schema' in (await m.readSchema(m.db)))) return 0
  const righe = await sql<{ versione: number | null }>`
    select max(versione) as versione from versione_schema`.execute(m.db)
  return Number(righe.rows[0]?.versione ?? 0)
}

/**
 * Brings a store to the last version, one transaction a step; nothing happens when it is already there.
 * The schema is compared with the expected one before the first step and after each: a store that someone changed by
 * hand is refused before it is touched, a step that did not do what it says is rolled back.
 */
export const migra = async (
  m: Migrabile,
  versioni: readonly Versione[],
  adesso: string,
): Promise<EsitoMigrazione> => {
  const ultima = versioni.at(-1)?.versione ?? 0
  const da = await readVersione(m)
  if (da > ultima)
    throw new ErroreArchivio(
      'archivio-piu-recente',
      `L'archivio ${m.dove} è stato scritto da una versione più recente del programma (schema ${da}, questo arriva al ${ultima}): aggiorna il programma. Nulla è stato modificato.`,
    )
  await requireSchema(m, m.db, versioni, da)
  if (da === ultima) return { da, a: da, copia: null }
  if (da > 0) await requireSano(m, m.db, 'Prima di aggiornare')
  const copia = da > 0 ? await m.backup(da) : null
  for (const v of versioni.filter((v) => v.versione > da)) await applica(m, versioni, v, adesso, copia)
  return { da, a: ultima, copia }
}

const applica = async (
  m: Migrabile,
  versioni: readonly Versione[],
  v: Versione,
  adesso: string,
  copia: string | null,
): Promise<void> => {
  try {
    await m.db.transaction().execute(async (tx) => {
      await m.lock(tx)
      // Another program may have done this step while we waited for the lock.
      if ((await readVersione({ ...m, db: tx })) >= v.versione) return
      await v.applica(tx, m.motore)
      await sql`insert into versione_schema (versione, nome, applicata_il)
        values (${v.versione}, ${v.nome}, ${adesso})`.execute(tx)
      await requireSchema(m, tx, versioni, v.versione)
      await requireSano(m, tx, 'Dopo l’aggiornamento')
    })
  } catch (errore) {
    if (errore instanceof ErroreArchivio && errore.motivo !== 'schema-diverso') throw errore
    const noto = m.toErrore(errore)
    if (noto !== null) throw noto
    const ripiego = copia === null ? '' : ` La copia di prima è in ${copia}.`
    throw new ErroreArchivio(
      'migrazione-fallita',
      `L'aggiornamento dell'archivio ${m.dove} allo schema ${v.versione} (${v.nome}) non è riuscito ed è stato annullato: ${errore instanceof Error ? errore.message : String(errore)}.${ripiego}`,
      errore,
    )
  }
}

const requireSchema = async (
  m: Migrabile,
  db: Kysely<never>,
  versioni: readonly Versione[],
  versione: number,
): Promise<void> => {
  const atteso = versioni.find((v) => v.versione === versione)?.schema
  if (atteso === undefined) return
  const differenze = findDifferenzeSchema(atteso, await m.readSchema(db), m.motore)
  if (differenze.length === 0) return
  throw new ErroreArchivio(
    'schema-diverso',
    `L'archivio ${m.dove} non ha la forma attesa per lo schema ${versione}: ${differenze.slice(0, 5).join('; ')}${differenze.length > 5 ? `; e altre ${differenze.length - 5} differenze` : ''}. È stato modificato con un altro programma? Ripristina una copia, o chiedi assistenza: nulla è stato scritto.`,
  )
}

const requireSano = async (m: Migrabile, db: Kysely<never>, quando: string): Promise<void> => {
  const problemi = await m.verifica(db)
  if (problemi.length === 0) return
  throw new ErroreArchivio(
    'archivio-danneggiato',
    `${quando} l'archivio ${m.dove} risulta danneggiato: ${problemi.slice(0, 5).join('; ')}. Ripristina una copia: nulla è stato scritto.`,
  )
}
