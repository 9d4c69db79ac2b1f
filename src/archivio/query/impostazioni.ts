import type { Tx } from '../schema/tabelle.ts'

/** One setting of the entity (JSON text, the caller's own); null when it was never saved. */
export const findImpostazione = async (tx: Tx, enteId: number, chiave: string): Promise<string | null> =>
  (
    await tx
      .selectFrom('impostazione')
      .select('valore')
      .where('ente_id', '=', enteId)
      .where('chiave', '=', chiave)
      .executeTakeFirst()
  )?.valore ?? null

/** Keeps a setting in the place of the one before. */
export const saveImpostazione = async (
  tx: Tx,
  enteId: number,
  chiave: string,
  valore: string,
): Promise<void> => {
  await tx
    .insertInto('impostazione')
    .values({ ente_id: enteId, chiave, valore })
    .onConflict((c) => c.columns(['ente_id', 'chiave']).doUpdateSet({ valore }))
    .execute()
}

/** Forgets a setting; nothing happens when there is none. */
export const removeImpostazione = async (tx: Tx, enteId: number, chiave: string): Promise<void> => {
  await tx.deleteFrom('impostazione').where('ente_id', '=', enteId).where('chiave', '=', chiave).execute()
}
