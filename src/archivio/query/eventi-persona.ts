import { type SqlBool, sql } from 'kysely'
import type { Tx } from '../schema/tabelle.ts'
import { pezzi } from './inserisci.ts'

/** Whose values are to be erased. */
export interface ValoriDi {
  readonly accountId: number | null
  /** As recorded, without regard to case; null when only the account is known. */
  readonly nome: string | null
}

/** The events that a person did, or whose whole value is that person's name. */
export const listNumeriDi = async (
  tx: Tx,
  enteId: number,
  { accountId, nome }: ValoriDi,
): Promise<number[]> => {
  // SQLite's own lower case stops at the letters of English: the name is also sought as given and all in capitals.
  const scritture = nome === null ? [] : [...new Set([nome, nome.toLowerCase(), nome.toUpperCase()])]
  const righe = await tx
    .selectFrom('evento_valori')
    .select('numero')
    .where('ente_id', '=', enteId)
    .where((b) =>
      b.or([
        ...(accountId === null ? [] : [b('account_id', '=', accountId)]),
        ...(nome === null
          ? []
          : (['chi', 'prima', 'dopo'] as const).flatMap((c) => [
              b(c, 'in', scritture),
              sql<SqlBool>`lower(${sql.ref(c)}) = ${nome.toLowerCase()}`,
            ])),
      ]),
    )
    .orderBy('numero')
    .execute()
  return righe.map((r) => r.numero)
}

/** How many events speak of a name within a longer text, and not only of it. */
export const countNominati = async (tx: Tx, enteId: number, nome: string): Promise<number> => {
  const cercato = nome.toLowerCase()
  // Position, not LIKE: a name may hold a percent sign or an underscore, and means them.
  const posizione = (colonna: 'prima' | 'dopo') =>
    sql`(length(replace(lower(coalesce(${sql.ref(colonna)}, '')), ${cercato}, '')) < length(coalesce(${sql.ref(colonna)}, ''))
      and lower(${sql.ref(colonna)}) <> ${cercato})`
  const { quanti } = await tx
    .selectFrom('evento_valori')
    .select((e) => e.fn.countAll<number>().as('quanti'))
    .where('ente_id', '=', enteId)
    .where(sql<SqlBool>`(${posizione('prima')} or ${posizione('dopo')})`)
    .executeTakeFirstOrThrow()
  return Number(quanti)
}

/** Forgets the values of events, for good. */
export const removeValori = async (tx: Tx, enteId: number, numeri: readonly number[]): Promise<void> => {
  for (const gruppo of pezzi(numeri))
    await tx.deleteFrom('evento_valori').where('ente_id', '=', enteId).where('numero', 'in', gruppo).execute()
}
