import { type Kysely, sql } from 'kysely'
import type { Motore, Schema, Tabella, TipoColonna } from './descrizione.ts'

/**
 * The column's type in each engine. In PostgreSQL text compares byte by byte, as SQLite does, so that an ordering
 * does not depend on the server's locale; integers are 64 bits in both.
 */
const tipoSql = (tipo: TipoColonna, motore: Motore) => {
  const base = tipo.replace('?', '')
  if (base === 'vettore') return sql.raw('tsvector')
  const nome =
    base === 'testo'
      ? motore === 'postgres'
        ? 'text collate "C"'
        : 'text'
      : motore === 'postgres'
        ? 'bigint'
        : 'integer'
  return sql.raw(nome)
}

const createTabella = async (
  db: Kysely<never>,
  nome: string,
  tabella: Tabella,
  motore: Motore,
): Promise<void> => {
  if (tabella.solo !== undefined && tabella.solo !== motore) return
  if (tabella.virtuale !== undefined) {
    await sql`create virtual table ${sql.id(nome)} using ${sql.raw(tabella.virtuale)}`.execute(db)
    return
  }
  let crea = db.schema.createTable(nome)
  for (const [colonna, tipo] of Object.entries(tabella.colonne))
    crea = crea.addColumn(colonna, sql`${tipoSql(tipo, motore)}`, (c) =>
      tipo.endsWith('?') ? c : c.notNull(),
    )
  crea = crea.addPrimaryKeyConstraint(`${nome}_chiave_primaria`, tabella.chiave as never)
  for (const [i, r] of (tabella.riferimenti ?? []).entries())
    crea = crea.addForeignKeyConstraint(
      `${nome}_riferimento_${i + 1}`,
      r.colonne as never,
      r.tabella,
      r.a as never,
      (f) => f.onDelete('cascade').onUpdate('cascade'),
    )
  // STRICT: SQLite refuses a text in an integer column instead of keeping it.
  if (motore === 'sqlite') crea = crea.modifyEnd(sql`strict`)
  await crea.execute()
  for (const [indice, { colonne, unico, metodo }] of Object.entries(tabella.indici ?? {})) {
    const base = db.schema
      .createIndex(indice)
      .on(nome)
      .columns([...colonne])
    const conMetodo = metodo === undefined ? base : base.using(metodo)
    await (unico ? conMetodo.unique() : conMetodo).execute()
  }
}

/** Creates the tables of a description that the engine has, parents first as they are listed. */
export const createTabelle = async (db: Kysely<never>, schema: Schema, motore: Motore): Promise<void> => {
  for (const [nome, tabella] of Object.entries(schema)) await createTabella(db, nome, tabella, motore)
}
