import type { Tx } from '../schema/tabelle.ts'
import { reserveNumeri } from './contatori.ts'

export type StatoAccount = 'invitato' | 'attivo' | 'sospeso'

/** Somebody who may come in. Secrets are read apart (`findSegreti`): no list carries them. */
export interface Account {
  readonly accountId: number
  readonly nome: string
  /** Lower case. */
  readonly email: string
  /** The name cards print, when somebody has said that it is this person. */
  readonly persona: string | null
  readonly stato: StatoAccount
  readonly creatoIl: string
  readonly ultimoAccesso: string | null
  /** False: invited and not come yet, or comes in from an identity provider. */
  readonly conPassword: boolean
}

/** What is needed to let somebody in. */
export interface SegretiAccount {
  readonly password: string | null
  readonly totp: string | null
  readonly tentativi: number
  readonly bloccatoFino: string | null
}

const COLONNE = [
  'account_id',
  'nome',
  'email',
  'persona',
  'stato',
  'creato_il',
  'ultimo_accesso',
  'password',
] as const

interface Riga {
  readonly account_id: number
  readonly nome: string
  readonly email: string
  readonly persona: string | null
  readonly stato: string
  readonly creato_il: string
  readonly ultimo_accesso: string | null
  readonly password: string | null
}

const toAccount = (r: Riga): Account => ({
  accountId: r.account_id,
  nome: r.nome,
  email: r.email,
  persona: r.persona,
  stato: r.stato as StatoAccount,
  creatoIl: r.creato_il,
  ultimoAccesso: r.ultimo_accesso,
  conPassword: r.password !== null,
})

export const countAccount = async (tx: Tx, enteId: number): Promise<number> =>
  Number(
    (
      await tx
        .selectFrom('account')
        .select((e) => e.fn.countAll().as('n'))
        .where('ente_id', '=', enteId)
        .executeTakeFirstOrThrow()
    ).n,
  )

/** Everybody, by name. */
export const listAccount = async (tx: Tx, enteId: number): Promise<readonly Account[]> =>
  (
    await tx
      .selectFrom('account')
      .select(COLONNE)
      .where('ente_id', '=', enteId)
      .orderBy('nome')
      .orderBy('account_id')
      .execute()
  ).map(toAccount)

export const findAccount = async (tx: Tx, enteId: number, accountId: number): Promise<Account | null> => {
  const riga = await tx
    .selectFrom('account')
    .select(COLONNE)
    .where('ente_id', '=', enteId)
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return riga === undefined ? null : toAccount(riga)
}

/** `email` in lower case. */
export const findAccountPerEmail = async (tx: Tx, enteId: number, email: string): Promise<Account | null> => {
  const riga = await tx
    .selectFrom('account')
    .select(COLONNE)
    .where('ente_id', '=', enteId)
    .where('email', '=', email)
    .executeTakeFirst()
  return riga === undefined ? null : toAccount(riga)
}

export const findSegreti = async (
  tx: Tx,
  enteId: number,
  accountId: number,
): Promise<SegretiAccount | null> => {
  const riga = await tx
    .selectFrom('account')
    .select(['password', 'totp', 'tentativi', 'bloccato_fino'])
    .where('ente_id', '=', enteId)
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return riga === undefined
    ? null
    : {
        password: riga.password,
        totp: riga.totp,
        tentativi: riga.tentativi,
        bloccatoFino: riga.bloccato_fino,
      }
}

export const insertAccount = async (
  tx: Tx,
  enteId: number,
  a: {
    readonly nome: string
    readonly email: string
    readonly stato: StatoAccount
    readonly password: string | null
    readonly adesso: string
  },
): Promise<number> => {
  const accountId = await reserveNumeri(tx, enteId, 'account')
  await tx
    .insertInto('account')
    .values({
      ente_id: enteId,
      account_id: accountId,
      nome: a.nome,
      email: a.email,
      persona: null,
      password: a.password,
      totp: null,
      stato: a.stato,
      creato_il: a.adesso,
      ultimo_accesso: null,
      tentativi: 0,
      bloccato_fino: null,
    })
    .execute()
  return accountId
}

/** Changes what is given, and nothing else. */
export const updateAccount = async (
  tx: Tx,
  enteId: number,
  accountId: number,
  cambi: {
    readonly nome?: string
    readonly persona?: string | null
    readonly password?: string | null
    readonly totp?: string | null
    readonly stato?: StatoAccount
    readonly ultimo_accesso?: string
    readonly tentativi?: number
    readonly bloccato_fino?: string | null
  },
): Promise<void> => {
  await tx
    .updateTable('account')
    .set(cambi)
    .where('ente_id', '=', enteId)
    .where('account_id', '=', accountId)
    .execute()
}

/** One more failure in a row; answers how many. Two at once count as two. */
export const addTentativo = async (tx: Tx, enteId: number, accountId: number): Promise<number> =>
  (
    await tx
      .updateTable('account')
      .set((e) => ({ tentativi: e('tentativi', '+', 1) }))
      .where('ente_id', '=', enteId)
      .where('account_id', '=', accountId)
      .returning('tentativi')
      .executeTakeFirstOrThrow()
  ).tentativi

/** Keeps other writers of the account waiting until the transaction ends (a SQLite write already has the whole file). */
export const lockAccount = async (tx: Tx, enteId: number, accountId: number): Promise<void> => {
  await tx
    .updateTable('account')
    .set((e) => ({ tentativi: e.ref('tentativi') }))
    .where('ente_id', '=', enteId)
    .where('account_id', '=', accountId)
    .execute()
}
