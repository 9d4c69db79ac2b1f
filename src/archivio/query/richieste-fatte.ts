import type { Tx } from '../schema/tabelle.ts'

/** What was answered to a request that somebody may ask again, not knowing whether it arrived. */
export interface RichiestaFatta {
  /** Digest of what was asked: the same key with another content is a mistake, not a repetition. */
  readonly impronta: string
  /** The answer (JSON). */
  readonly esito: string
}

/** The answer already given to a key of this person; null when it never arrived. */
export const findRichiestaFatta = async (
  tx: Tx,
  enteId: number,
  chi: string,
  chiave: string,
): Promise<RichiestaFatta | null> =>
  (await tx
    .selectFrom('richiesta_fatta')
    .select(['impronta', 'esito'])
    .where('ente_id', '=', enteId)
    .where('chi', '=', chi)
    .where('chiave', '=', chiave)
    .executeTakeFirst()) ?? null

/** Keeps an answer, in the transaction of what it answers to. */
export const saveRichiestaFatta = async (
  tx: Tx,
  enteId: number,
  {
    chi,
    chiave,
    ...r
  }: RichiestaFatta & { readonly chi: string; readonly chiave: string; readonly fattaIl: string },
): Promise<void> => {
  await tx
    .insertInto('richiesta_fatta')
    .values({ ente_id: enteId, chi, chiave, impronta: r.impronta, esito: r.esito, fatta_il: r.fattaIl })
    .execute()
}

/** Forgets the answers given before a moment: nobody repeats a request days later. Answers how many. */
export const removeRichiesteFatte = async (tx: Tx, enteId: number, prima: string): Promise<number> => {
  const { numDeletedRows } = await tx
    .deleteFrom('richiesta_fatta')
    .where('ente_id', '=', enteId)
    .where('fatta_il', '<', prima)
    .executeTakeFirst()
  return Number(numDeletedRows)
}
