import { sql } from 'kysely'
import type { Motore } from '../schema/descrizione.ts'
import type { Tx } from '../schema/tabelle.ts'

/** The entity that owns a store's data. */
export interface EnteArchiviato {
  readonly enteId: number
  readonly nome: string
  /** The code grammar as stored (JSON text); null is the default one. */
  readonly grammatica: string | null
  /** Raised by every write. */
  readonly revisione: number
  readonly creatoIl: string
  /** The normalised names its prints may carry. */
  readonly nomi: readonly string[]
}

/** The store's entity; null until the first import. */
export const findEnte = async (tx: Tx): Promise<EnteArchiviato | null> => {
  const riga = await tx.selectFrom('ente').selectAll().orderBy('ente_id').limit(1).executeTakeFirst()
  if (riga === undefined) return null
  const nomi = await tx
    .selectFrom('ente_nome')
    .select('nome_normale')
    .where('ente_id', '=', riga.ente_id)
    .orderBy('nome_normale')
    .execute()
  return {
    enteId: riga.ente_id,
    nome: riga.nome,
    grammatica: riga.grammatica,
    revisione: riga.revisione,
    creatoIl: riga.creato_il,
    nomi: nomi.map((n) => n.nome_normale),
  }
}

/** The revision alone: what every page asks before it is written again. */
export const findRevisione = async (tx: Tx): Promise<number | null> =>
  (await tx.selectFrom('ente').select('revisione').orderBy('ente_id').limit(1).executeTakeFirst())
    ?.revisione ?? null

/** The id the entity has, or will have when the first import creates it. */
export const PRIMO_ENTE = 1

/** Creates the store's entity; its name is the first of the names its prints may carry. */
export const createEnte = async (
  tx: Tx,
  { nome, adesso }: { readonly nome: string; readonly adesso: string },
): Promise<EnteArchiviato> => {
  await tx
    .insertInto('ente')
    .values({
      ente_id: PRIMO_ENTE,
      nome,
      grammatica: null,
      revisione: 0,
      prossima_scheda: 1,
      creato_il: adesso,
    })
    .execute()
  await addNomeEnte(tx, PRIMO_ENTE, nome)
  return {
    enteId: PRIMO_ENTE,
    nome,
    grammatica: null,
    revisione: 0,
    creatoIl: adesso,
    nomi: [toNomeNormale(nome)],
  }
}

/**
 * How two spellings of an entity's name are compared: no case, no accents, one space between words, apostrophes of
 * every kind as spaces ("Citta' di X" is "Città di X").
 */
export const toNomeNormale = (nome: string): string =>
  nome
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’‘`´ʼ\s]+/gu, ' ')
    .trim()

/** A person said that prints with this name belong to the entity. */
export const addNomeEnte = async (tx: Tx, enteId: number, nome: string): Promise<void> => {
  await tx
    .insertInto('ente_nome')
    .values({ ente_id: enteId, nome_normale: toNomeNormale(nome), nome })
    .onConflict((c) => c.columns(['ente_id', 'nome_normale']).doNothing())
    .execute()
}

/** Keeps the entity's code grammar (JSON text); null goes back to the default one. */
export const updateGrammatica = async (tx: Tx, enteId: number, grammatica: string | null): Promise<void> => {
  await tx.updateTable('ente').set({ grammatica }).where('ente_id', '=', enteId).execute()
}

/** One number for "the entity is being created", as advisory locks want. */
const LUCCHETTO_CREAZIONE = 0x4f424345

/**
 * Keeps other writers of the entity waiting until the transaction ends, those that are about to create it too (a SQLite
 * write already has the whole file).
 */
export const lockEnte = async (tx: Tx, motore: Motore): Promise<void> => {
  if (motore === 'sqlite') return
  const lock = () => tx.selectFrom('ente').select('ente_id').forUpdate().execute()
  if ((await lock()).length > 0) return
  await sql`select pg_advisory_xact_lock(${LUCCHETTO_CREAZIONE}::bigint)`.execute(tx)
  await lock()
}

/**
 * Raises the revision and answers the new one. First thing of a write: on a server it also makes other writers of
 * the same entity wait.
 */
export const bumpRevisione = async (tx: Tx, enteId: number): Promise<number> => {
  const riga = await tx
    .updateTable('ente')
    .set((e) => ({ revisione: e('revisione', '+', 1) }))
    .where('ente_id', '=', enteId)
    .returning('revisione')
    .executeTakeFirstOrThrow()
  return riga.revisione
}
