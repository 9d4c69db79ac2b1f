import { sql } from 'kysely'
import { PRIMO_ENTE } from '../src/archivio/query/enti.ts'
import type { Tabella } from '../src/archivio/schema/descrizione.ts'
import type { Tx } from '../src/archivio/schema/tabelle.ts'

type Riga = Record<string, string | number | null>

/** Found in every text that `fillTabelle` writes; with what could break a line, a string or an encoding. */
export const SEGNO_DI_PROVA = 'riempita a mano'

/**
 * Puts two rows in each of these tables, parents first: one with every column known, one with as many unknown as the
 * table allows. What refers to another table refers to rows that are there; where these make the two rows one, it is one.
 */
export const fillTabelle = async (
  tx: Tx,
  tabelle: ReadonlyMap<string, Tabella>,
  scelta: (nome: string) => boolean,
): Promise<void> => {
  for (const [nome, tabella] of tabelle)
    if (scelta(nome))
      for (const n of [0, 1]) await insertRiga(tx, nome, await composeRiga(tx, nome, tabella, n))
}

const composeRiga = async (tx: Tx, nome: string, tabella: Tabella, n: number): Promise<Riga> => {
  const riga: Riga = {}
  for (const [i, [colonna, tipo]] of Object.entries(tabella.colonne).entries()) {
    const ignota = tipo.endsWith('?') && n === 1
    riga[colonna] = ignota
      ? null
      : tipo.startsWith('intero')
        ? 1000 * (n + 1) + i
        : `${SEGNO_DI_PROVA} ${n}: ${nome}.${colonna} «é» "\\\n\t;🌱`
  }
  riga.ente_id = PRIMO_ENTE
  for (const r of tabella.riferimenti ?? []) {
    const sue = (await sql<Riga>`select * from ${sql.table(r.tabella)}`.execute(tx)).rows
    const padre = sue.at(n) ?? sue.at(-1)
    if (padre === undefined) throw new Error(`${nome}: in ${r.tabella} non c’è nulla a cui riferirsi`)
    for (const [i, colonna] of r.colonne.entries())
      if (riga[colonna] !== null) riga[colonna] = padre[r.a[i] ?? ''] ?? null
  }
  return riga
}

const insertRiga = async (tx: Tx, nome: string, riga: Riga): Promise<void> => {
  await sql`insert into ${sql.table(nome)} (${sql.join(Object.keys(riga).map((c) => sql.ref(c)))})
    values (${sql.join(Object.values(riga))})
    on conflict do nothing`.execute(tx)
}
