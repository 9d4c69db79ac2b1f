import type { Tx } from '../schema/tabelle.ts'

/** How somebody came in; "attesa" is who has given the password and not yet the second factor, and is nobody. */
export type MetodoSessione = 'password' | 'totp' | 'oidc' | 'attesa'

export interface Sessione {
  /** Digest of the cookie. */
  readonly impronta: string
  readonly accountId: number
  readonly creataIl: string
  readonly usataIl: string
  readonly scadeIl: string
  readonly indirizzo: string | null
  readonly dispositivo: string | null
  readonly metodo: MetodoSessione
}

export const insertSessione = async (tx: Tx, enteId: number, s: Sessione): Promise<void> => {
  await tx
    .insertInto('sessione')
    .values({
      ente_id: enteId,
      impronta: s.impronta,
      account_id: s.accountId,
      creata_il: s.creataIl,
      usata_il: s.usataIl,
      scade_il: s.scadeIl,
      indirizzo: s.indirizzo,
      dispositivo: s.dispositivo,
      metodo: s.metodo,
    })
    .execute()
}

const COLONNE = [
  'impronta',
  'account_id',
  'creata_il',
  'usata_il',
  'scade_il',
  'indirizzo',
  'dispositivo',
  'metodo',
] as const

export const findSessione = async (tx: Tx, enteId: number, impronta: string): Promise<Sessione | null> => {
  const riga = await tx
    .selectFrom('sessione')
    .select(COLONNE)
    .where('ente_id', '=', enteId)
    .where('impronta', '=', impronta)
    .executeTakeFirst()
  return riga === undefined ? null : toSessione(riga)
}

/** Somebody's sessions, the last used first. */
export const listSessioniDi = async (
  tx: Tx,
  enteId: number,
  accountId: number,
): Promise<readonly Sessione[]> =>
  (
    await tx
      .selectFrom('sessione')
      .select(COLONNE)
      .where('ente_id', '=', enteId)
      .where('account_id', '=', accountId)
      .where('metodo', '<>', 'attesa')
      .orderBy('usata_il', 'desc')
      .execute()
  ).map(toSessione)

export const touchSessione = async (
  tx: Tx,
  enteId: number,
  impronta: string,
  usataIl: string,
): Promise<void> => {
  await tx
    .updateTable('sessione')
    .set({ usata_il: usataIl })
    .where('ente_id', '=', enteId)
    .where('impronta', '=', impronta)
    .execute()
}

export const deleteSessione = async (tx: Tx, enteId: number, impronta: string): Promise<void> => {
  await tx.deleteFrom('sessione').where('ente_id', '=', enteId).where('impronta', '=', impronta).execute()
}

/** All of somebody's sessions, save one. Answers how many went. */
export const deleteSessioniDi = async (
  tx: Tx,
  enteId: number,
  accountId: number,
  tranne: string | null = null,
): Promise<number> => {
  const esito = await tx
    .deleteFrom('sessione')
    .where('ente_id', '=', enteId)
    .where('account_id', '=', accountId)
    .where('impronta', '<>', tranne ?? '')
    .executeTakeFirst()
  return Number(esito.numDeletedRows)
}

/** Those that are over: instants of one form compare as text. */
export const deleteSessioniScadute = async (tx: Tx, enteId: number, adesso: string): Promise<number> => {
  const { numDeletedRows } = await tx
    .deleteFrom('sessione')
    .where('ente_id', '=', enteId)
    .where('scade_il', '<=', adesso)
    .executeTakeFirst()
  return Number(numDeletedRows)
}

const toSessione = (r: {
  readonly impronta: string
  readonly account_id: number
  readonly creata_il: string
  readonly usata_il: string
  readonly scade_il: string
  readonly indirizzo: string | null
  readonly dispositivo: string | null
  readonly metodo: string
}): Sessione => ({
  impronta: r.impronta,
  accountId: r.account_id,
  creataIl: r.creata_il,
  usataIl: r.usata_il,
  scadeIl: r.scade_il,
  indirizzo: r.indirizzo,
  dispositivo: r.dispositivo,
  metodo: r.metodo as MetodoSessione,
})
