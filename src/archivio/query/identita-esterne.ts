import type { Tx } from '../schema/tabelle.ts'

/** The account of somebody at an identity provider, by its own unchanging name for them; null when there is none. */
export const findAccountEsterno = async (
  tx: Tx,
  enteId: number,
  emittente: string,
  soggetto: string,
): Promise<number | null> =>
  (
    await tx
      .selectFrom('identita_esterna')
      .select('account_id')
      .where('ente_id', '=', enteId)
      .where('emittente', '=', emittente)
      .where('soggetto', '=', soggetto)
      .executeTakeFirst()
  )?.account_id ?? null

/** Ties an account to somebody at an identity provider. */
export const insertIdentita = async (
  tx: Tx,
  enteId: number,
  i: {
    readonly emittente: string
    readonly soggetto: string
    readonly accountId: number
    readonly dal: string
  },
): Promise<void> => {
  await tx
    .insertInto('identita_esterna')
    .values({
      ente_id: enteId,
      emittente: i.emittente,
      soggetto: i.soggetto,
      account_id: i.accountId,
      dal: i.dal,
    })
    .execute()
}
