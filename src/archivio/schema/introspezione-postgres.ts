import { type Kysely, sql } from 'kysely'
import type { Indice, Riferimento, Schema, Tabella, TipoColonna } from './descrizione.ts'

interface RigaColonna {
  tabella: string
  nome: string
  tipo: string
  obbligatoria: boolean
}
interface RigaVincolo {
  tabella: string
  tipo: 'p' | 'f'
  colonne: string[]
  verso: string | null
  a: string[] | null
}
interface RigaIndice {
  tabella: string
  indice: string
  unico: boolean
  metodo: string
  colonne: string[]
}

/** The tables of the connection's current PostgreSQL schema, in the shape of our descriptions. */
export const readSchemaPostgres = async (db: Kysely<never>): Promise<Schema> => {
  const colonne = await sql<RigaColonna>`
    select c.relname as tabella, a.attname as nome, format_type(a.atttypid, a.atttypmod) as tipo,
      a.attnotnull as obbligatoria
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
      and a.attnum > 0 and not a.attisdropped
    order by c.relname, a.attnum`.execute(db)
  const vincoli = await sql<RigaVincolo>`
    select c.relname as tabella, k.contype as tipo,
      (select array_agg(a.attname::text order by u.n) from unnest(k.conkey) with ordinality u(att, n)
        join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.att) as colonne,
      r.relname as verso,
      (select array_agg(a.attname::text order by u.n) from unnest(k.confkey) with ordinality u(att, n)
        join pg_attribute a on a.attrelid = k.confrelid and a.attnum = u.att) as a
    from pg_constraint k join pg_class c on c.oid = k.conrelid left join pg_class r on r.oid = k.confrelid
    where c.relnamespace = current_schema()::regnamespace and k.contype in ('p', 'f')
    order by c.relname, k.conname`.execute(db)
  const indici = await sql<RigaIndice>`
    select c.relname as tabella, x.relname as indice, i.indisunique as unico, m.amname as metodo,
      (select array_agg(a.attname::text order by u.n) from unnest(i.indkey::int2[]) with ordinality u(att, n)
        join pg_attribute a on a.attrelid = i.indrelid and a.attnum = u.att) as colonne
    from pg_index i join pg_class c on c.oid = i.indrelid join pg_class x on x.oid = i.indexrelid
      join pg_am m on m.oid = x.relam
    where c.relnamespace = current_schema()::regnamespace and not i.indisprimary and i.indisvalid
    order by c.relname, x.relname`.execute(db)

  const tabelle: Record<string, Tabella> = {}
  for (const [nome, righe] of Map.groupBy(colonne.rows, (r) => r.tabella)) {
    const suoi = vincoli.rows.filter((v) => v.tabella === nome)
    tabelle[nome] = {
      colonne: Object.fromEntries(righe.map((r) => [r.nome, tipoDi(r)])),
      chiave: suoi.find((v) => v.tipo === 'p')?.colonne ?? [],
      riferimenti: suoi
        .filter((v) => v.tipo === 'f')
        .map((v): Riferimento => ({ colonne: v.colonne, tabella: v.verso ?? '', a: v.a ?? [] })),
      indici: Object.fromEntries(
        indici.rows
          .filter((i) => i.tabella === nome)
          .map((i): [string, Indice] => [
            i.indice,
            {
              colonne: i.colonne ?? [],
              ...(i.unico ? { unico: true as const } : {}),
              ...(i.metodo === 'gin' ? { metodo: 'gin' as const } : {}),
            },
          ]),
      ),
    }
  }
  return tabelle
}

const tipoDi = (r: RigaColonna): TipoColonna =>
  r.tipo === 'tsvector' && r.obbligatoria
    ? 'vettore'
    : (`${r.tipo === 'bigint' ? 'intero' : r.tipo === 'text' ? 'testo' : r.tipo}${r.obbligatoria ? '' : '?'}` as TipoColonna)
