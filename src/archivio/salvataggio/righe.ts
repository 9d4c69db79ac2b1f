import { sql } from 'kysely'
import { findEnte } from '../query/enti.ts'
import { motoreDi, saveParole } from '../query/indice-ricerca.ts'
import { pezzi } from '../query/inserisci.ts'
import { loadSchede } from '../query/leggi-schede.ts'
import { findIdSchede } from '../query/scrivi-schede.ts'
import { listViste } from '../query/viste.ts'
import type { Tx } from '../schema/tabelle.ts'
import { TABELLE_SALVATE, TABELLE_SVUOTATE } from './tabelle.ts'

/** What any column of ours holds. */
export type Valore = string | number | null
export type Riga = readonly Valore[]

/** Rows read at a time: a store of any size goes through little memory. */
const ALLA_VOLTA = 200

const getTabella = (nome: string) => {
  const tabella = TABELLE_SALVATE.get(nome)
  if (tabella === undefined) throw new Error(`La tabella ${nome} non si salva`)
  return tabella
}

/** The columns of a table, in the order its rows are saved in. */
export const colonneDi = (nome: string): readonly string[] => Object.keys(getTabella(nome).colonne)

/** A table's rows in the order of its key, some at a time. */
export async function* readTabella(tx: Tx, nome: string): AsyncGenerator<readonly Riga[]> {
  const colonne = colonneDi(nome)
  const chiave = getTabella(nome).chiave
  const nomi = (cc: readonly string[]) => sql.join(cc.map((c) => sql.ref(c)))
  let dopo: Riga | null = null
  for (;;) {
    const oltre: ReturnType<typeof sql> =
      dopo === null ? sql`` : sql`where (${nomi(chiave)}) > (${sql.join([...dopo])})`
    const { rows } = await sql<Record<string, Valore>>`
      select ${nomi(colonne)} from ${sql.table(nome)} ${oltre}
      order by ${nomi(chiave)} limit ${ALLA_VOLTA}`.execute(tx)
    if (rows.length > 0) yield rows.map((r) => colonne.map((c) => r[c] ?? null))
    const ultima = rows.at(-1)
    if (ultima === undefined || rows.length < ALLA_VOLTA) return
    dopo = chiave.map((c) => ultima[c] ?? null)
  }
}

/** How many rows a table has. */
export const countRighe = async (tx: Tx, nome: string): Promise<number> =>
  Number(
    (await sql<{ quante: number }>`select count(*) as quante from ${sql.table(nome)}`.execute(tx)).rows[0]
      ?.quante ?? 0,
  )

/** Is there anything at all in the store? */
export const isVuoto = async (tx: Tx): Promise<boolean> => {
  for (const nome of TABELLE_SALVATE.keys())
    if ((await sql`select 1 from ${sql.table(nome)} limit 1`.execute(tx)).rows.length > 0) return false
  return true
}

/** Writes rows as they were read. */
export const insertRighe = async (tx: Tx, nome: string, righe: readonly Riga[]): Promise<void> => {
  const colonne = sql.join(colonneDi(nome).map((c) => sql.ref(c)))
  for (const gruppo of pezzi(righe, ALLA_VOLTA))
    await sql`insert into ${sql.table(nome)} (${colonne})
      values ${sql.join(gruppo.map((r) => sql`(${sql.join([...r])})`))}`.execute(tx)
}

/** Empties the store, sessions included. */
export const removeTutto = async (tx: Tx): Promise<void> => {
  if (motoreDi(tx) === 'sqlite')
    await sql`insert into scheda_fts (scheda_fts) values ('delete-all')`.execute(tx)
  for (const nome of TABELLE_SVUOTATE) await sql`delete from ${sql.table(nome)}`.execute(tx)
}

/** Cards read at a time to be found again by their words. */
const SCHEDE_ALLA_VOLTA = 250

/** Makes the index of words again, from the cards that are there. */
export const rebuildParole = async (tx: Tx): Promise<void> => {
  const ente = await findEnte(tx)
  if (ente === null) return
  for (const { codice: vista } of await listViste(tx, ente.enteId)) {
    const righe = await tx
      .selectFrom('scheda')
      .select('codice')
      .where('ente_id', '=', ente.enteId)
      .where('vista', '=', vista)
      .execute()
    for (const codici of pezzi(
      righe.map((r) => r.codice),
      SCHEDE_ALLA_VOLTA,
    )) {
      const ids = await findIdSchede(tx, ente.enteId, vista, codici)
      const schede = await loadSchede(tx, ente.enteId, { vista, codici })
      await saveParole(
        tx,
        ente.enteId,
        schede.flatMap((scheda) => {
          const schedaId = ids.get(scheda.codice)
          return schedaId === undefined ? [] : [{ schedaId, scheda }]
        }),
      )
    }
  }
}
