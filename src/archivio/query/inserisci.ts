import type { Insertable } from 'kysely'
import type { Tabelle, Tx } from '../schema/tabelle.ts'

/** Rows per statement: SQLite allows 32,766 parameters, PostgreSQL 65,535. */
const PER_ISTRUZIONE = 200

/** Inserts any number of rows, a few hundred a statement. */
export const insertTutte = async <T extends keyof Tabelle>(
  tx: Tx,
  tabella: T,
  righe: readonly Insertable<Tabelle[T]>[],
): Promise<void> => {
  for (let i = 0; i < righe.length; i += PER_ISTRUZIONE)
    await tx
      .insertInto(tabella)
      .values(righe.slice(i, i + PER_ISTRUZIONE))
      .execute()
}

/** Splits a list of values that becomes an `in (…)`. */
export const pezzi = <T>(valori: readonly T[], quanti = 1_000): T[][] => {
  const esito: T[][] = []
  for (let i = 0; i < valori.length; i += quanti) esito.push(valori.slice(i, i + quanti))
  return esito
}
