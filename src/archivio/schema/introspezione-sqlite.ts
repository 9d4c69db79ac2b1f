import { type Kysely, sql } from 'kysely'
import type { Indice, Riferimento, Schema, Tabella, TipoColonna } from './descrizione.ts'

interface RigaColonna {
  tabella: string
  nome: string
  tipo: string
  obbligatoria: number
  chiave: number
}
interface RigaRiferimento {
  tabella: string
  id: number
  verso: string
  da: string
  a: string
}
interface RigaIndice {
  tabella: string
  indice: string
  unico: number
  colonna: string
}

/** The tables a SQLite file holds, in the shape of our descriptions. */
export const readSchemaSqlite = async (db: Kysely<never>): Promise<Schema> => {
  const colonne = await sql<RigaColonna>`
    select t.name as tabella, c.name as nome, lower(c.type) as tipo, c."notnull" as obbligatoria, c.pk as chiave
    from pragma_table_list t join pragma_table_info(t.name) c
    where t.schema = 'main' and t.type = 'table' and t.name not like 'sqlite\\_%' escape '\\'
    order by t.name, c.cid`.execute(db)
  const riferimenti = await sql<RigaRiferimento>`
    select t.name as tabella, f.id as id, f."table" as verso, f."from" as da, f."to" as a
    from pragma_table_list t join pragma_foreign_key_list(t.name) f
    where t.schema = 'main' and t.type = 'table'
    order by t.name, f.id, f.seq`.execute(db)
  const indici = await sql<RigaIndice>`
    select t.name as tabella, i.name as indice, i."unique" as unico, x.name as colonna
    from pragma_table_list t join pragma_index_list(t.name) i join pragma_index_info(i.name) x
    where t.schema = 'main' and t.type = 'table' and i.origin = 'c'
    order by t.name, i.name, x.seqno`.execute(db)
  const virtuali = await sql<{ nome: string; comando: string }>`
    select t.name as nome, s.sql as comando
    from pragma_table_list t join sqlite_schema s on s.name = t.name
    where t.schema = 'main' and t.type = 'virtual'`.execute(db)

  const tabelle: Record<string, Tabella> = {}
  // What a virtual table keeps for itself stands in tables that SQLite calls "shadow": none of our business.
  for (const { nome, comando } of virtuali.rows)
    tabelle[nome] = { colonne: {}, chiave: [], virtuale: comando.replace(/^.*?\susing\s+/is, '') }
  for (const [nome, righe] of gruppi(colonne.rows, (r) => r.tabella))
    tabelle[nome] = {
      colonne: Object.fromEntries(righe.map((r) => [r.nome, tipoDi(r)])),
      chiave: righe
        .filter((r) => r.chiave > 0)
        .sort((a, b) => a.chiave - b.chiave)
        .map((r) => r.nome),
      riferimenti: [
        ...gruppi(
          riferimenti.rows.filter((r) => r.tabella === nome),
          (r) => String(r.id),
        ),
      ].map(
        ([, rr]): Riferimento => ({
          colonne: rr.map((r) => r.da),
          tabella: rr[0]?.verso ?? '',
          a: rr.map((r) => r.a),
        }),
      ),
      indici: Object.fromEntries(
        [
          ...gruppi(
            indici.rows.filter((r) => r.tabella === nome),
            (r) => r.indice,
          ),
        ].map(([indice, ri]): [string, Indice] => [
          indice,
          { colonne: ri.map((r) => r.colonna), ...(ri[0]?.unico === 1 ? { unico: true } : {}) },
        ]),
      ),
    }
  return tabelle
}

const tipoDi = (r: RigaColonna): TipoColonna =>
  `${r.tipo === 'integer' ? 'intero' : r.tipo === 'text' ? 'testo' : r.tipo}${r.obbligatoria === 1 ? '' : '?'}` as TipoColonna

const gruppi = <T>(righe: readonly T[], chiave: (riga: T) => string): Map<string, T[]> =>
  Map.groupBy(righe, chiave)
