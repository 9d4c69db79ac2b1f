import type { ScopoLink } from '../../dominio/accesso/durate.ts'
import type { Tx } from '../schema/tabelle.ts'

export interface LinkMonouso {
  readonly impronta: string
  readonly scopo: ScopoLink
  /** Null for the first administrator, who has no account yet. */
  readonly accountId: number | null
  readonly scadeIl: string
  readonly usatoIl: string | null
}

/** Keeps a link; those of the same purpose and account that were not used yet are worth nothing any more. */
export const replaceLink = async (tx: Tx, enteId: number, l: Omit<LinkMonouso, 'usatoIl'>): Promise<void> => {
  const vecchi = tx.deleteFrom('link_monouso').where('ente_id', '=', enteId).where('scopo', '=', l.scopo)
  await (l.accountId === null
    ? vecchi.where('account_id', 'is', null)
    : vecchi.where('account_id', '=', l.accountId)
  ).execute()
  await tx
    .insertInto('link_monouso')
    .values({
      ente_id: enteId,
      impronta: l.impronta,
      scopo: l.scopo,
      account_id: l.accountId,
      scade_il: l.scadeIl,
      usato_il: null,
    })
    .execute()
}

export const findLink = async (tx: Tx, enteId: number, impronta: string): Promise<LinkMonouso | null> => {
  const r = await tx
    .selectFrom('link_monouso')
    .selectAll()
    .where('ente_id', '=', enteId)
    .where('impronta', '=', impronta)
    .executeTakeFirst()
  return r === undefined
    ? null
    : {
        impronta: r.impronta,
        scopo: r.scopo as ScopoLink,
        accountId: r.account_id,
        scadeIl: r.scade_il,
        usatoIl: r.usato_il,
      }
}

/** The end of the link last given for a purpose to an account; null when there is none. */
export const findScadenzaLink = async (
  tx: Tx,
  enteId: number,
  scopo: ScopoLink,
  accountId: number,
): Promise<string | null> =>
  (
    await tx
      .selectFrom('link_monouso')
      .select('scade_il')
      .where('ente_id', '=', enteId)
      .where('scopo', '=', scopo)
      .where('account_id', '=', accountId)
      .orderBy('scade_il', 'desc')
      .executeTakeFirst()
  )?.scade_il ?? null

/** Marks a link as used; false when somebody was quicker. */
export const useLink = async (tx: Tx, enteId: number, impronta: string, adesso: string): Promise<boolean> => {
  const esito = await tx
    .updateTable('link_monouso')
    .set({ usato_il: adesso })
    .where('ente_id', '=', enteId)
    .where('impronta', '=', impronta)
    .where('usato_il', 'is', null)
    .executeTakeFirst()
  return Number(esito.numUpdatedRows) === 1
}

/** An account whose password was chosen, or that was suspended: its other links are worth nothing. */
export const deleteLinkDi = async (tx: Tx, enteId: number, accountId: number): Promise<void> => {
  await tx
    .deleteFrom('link_monouso')
    .where('ente_id', '=', enteId)
    .where('account_id', '=', accountId)
    .execute()
}

/** Those that are over, used or not. Answers how many. */
export const deleteLinkScaduti = async (tx: Tx, enteId: number, adesso: string): Promise<number> => {
  const { numDeletedRows } = await tx
    .deleteFrom('link_monouso')
    .where('ente_id', '=', enteId)
    .where('scade_il', '<=', adesso)
    .executeTakeFirst()
  return Number(numDeletedRows)
}
