import type { DataIso } from '../../dominio/valori/data.ts'
import type { Tx } from '../schema/tabelle.ts'

/** The address of somebody's own calendar; of its secret only the digest is kept. */
export interface Abbonamento {
  readonly accountId: number
  readonly creatoIl: string
  /** The day it was last read; null until then. */
  readonly lettoIl: DataIso | null
}

const COLONNE = ['account_id as accountId', 'creato_il as creatoIl', 'letto_il as lettoIl'] as const

/** Gives an account an address; the one it had is worth nothing any more. */
export const replaceAbbonamento = async (
  tx: Tx,
  enteId: number,
  a: Pick<Abbonamento, 'accountId' | 'creatoIl'> & { readonly impronta: string },
): Promise<void> => {
  await deleteAbbonamento(tx, enteId, a.accountId)
  await tx
    .insertInto('abbonamento_calendario')
    .values({
      ente_id: enteId,
      account_id: a.accountId,
      impronta: a.impronta,
      creato_il: a.creatoIl,
      letto_il: null,
    })
    .execute()
}

/** Takes an address back; false when there was none. */
export const deleteAbbonamento = async (tx: Tx, enteId: number, accountId: number): Promise<boolean> => {
  const { numDeletedRows } = await tx
    .deleteFrom('abbonamento_calendario')
    .where('ente_id', '=', enteId)
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** The address of an account, or of a secret's digest; null when there is none. */
export const findAbbonamento = async (
  tx: Tx,
  enteId: number,
  di: { readonly accountId: number } | { readonly impronta: string },
): Promise<Abbonamento | null> => {
  const tutti = tx.selectFrom('abbonamento_calendario').select(COLONNE).where('ente_id', '=', enteId)
  return (
    (await ('accountId' in di
      ? tutti.where('account_id', '=', di.accountId)
      : tutti.where('impronta', '=', di.impronta)
    ).executeTakeFirst()) ?? null
  )
}

/** Notes the day on which it was read. */
export const touchAbbonamento = async (
  tx: Tx,
  enteId: number,
  accountId: number,
  lettoIl: DataIso,
): Promise<void> => {
  await tx
    .updateTable('abbonamento_calendario')
    .set({ letto_il: lettoIl })
    .where('ente_id', '=', enteId)
    .where('account_id', '=', accountId)
    .execute()
}
