import { type Kysely, SqliteAdapter, sql } from 'kysely'
import type { Scheda } from '../../dominio/scheda/scheda.ts'
import { GRUPPI } from '../ricerca/campi.ts'
import {
  type ParoleScheda,
  toParoleScheda,
  toTestoFts,
  toTestoItaliano,
  toTestoVettore,
} from '../ricerca/indice.ts'
import type { Motore } from '../schema/descrizione.ts'
import type { Tx } from '../schema/tabelle.ts'
import { pezzi } from './inserisci.ts'

/** The engine a query runs on. */
export const motoreDi = (db: Pick<Kysely<never>, 'getExecutor'>): Motore =>
  db.getExecutor().adapter instanceof SqliteAdapter ? 'sqlite' : 'postgres'

/** SQLite's index has one number a row: the entity's in the high half, the card's in the low one. */
const META = 2 ** 32
export const toRigaFts = (enteId: number, schedaId: number): number => enteId * META + schedaId

export interface SchedaDaIndicare {
  readonly schedaId: number
  readonly scheda: Scheda
}

/** Makes cards found by their present words, and by no others. */
export const saveParole = async (
  tx: Tx,
  enteId: number,
  schede: readonly SchedaDaIndicare[],
): Promise<void> => {
  const motore = motoreDi(tx)
  for (const gruppo of pezzi(schede, 100)) {
    const righe = gruppo.map(({ schedaId, scheda }) => ({ schedaId, parole: toParoleScheda(scheda) }))
    await (motore === 'sqlite' ? saveFts(tx, enteId, righe) : saveVettori(tx, enteId, righe))
  }
}

interface Riga {
  readonly schedaId: number
  readonly parole: ParoleScheda
}

const saveFts = async (tx: Tx, enteId: number, righe: readonly Riga[]): Promise<void> => {
  const valori = righe.map(
    ({ schedaId, parole }) =>
      sql`(${toRigaFts(enteId, schedaId)}, ${sql.join(GRUPPI.map((g) => toTestoFts(parole[g])))})`,
  )
  await sql`insert or replace into scheda_fts (rowid, ${sql.raw(GRUPPI.join(', '))})
    values ${sql.join(valori)}`.execute(tx)
}

const saveVettori = async (tx: Tx, enteId: number, righe: readonly Riga[]): Promise<void> => {
  // The places of words are left out: they would be most of what is kept.
  const vettore = (parole: readonly string[]) =>
    sql`${toTestoVettore(parole)}::tsvector || strip(to_tsvector('italian', ${toTestoItaliano(parole)}))`
  const valori = righe.map(({ schedaId, parole: { titolo, corpo, contorno } }) => {
    const scheda = [...new Set([...titolo, ...corpo])]
    const tutto = [...new Set([...scheda, ...contorno])]
    return sql`(${enteId}::bigint, ${schedaId}::bigint, ${sql.join([titolo, scheda, tutto].map(vettore))})`
  })
  await sql`insert into scheda_parole (ente_id, scheda_id, titolo, scheda, tutto) values ${sql.join(valori)}
    on conflict (ente_id, scheda_id) do update
      set titolo = excluded.titolo, scheda = excluded.scheda, tutto = excluded.tutto`.execute(tx)
}
