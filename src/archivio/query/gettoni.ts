import type { Azione } from '../../dominio/permessi/tabella.ts'
import type { Tx } from '../schema/tabelle.ts'
import { reserveNumeri } from './contatori.ts'

/** A key for programs: does what its account may, limited to some actions, until a day. */
export interface GettoneApi {
  readonly gettoneId: number
  readonly accountId: number
  readonly nome: string
  readonly azioni: readonly Azione[]
  readonly creatoIl: string
  readonly scadeIl: string
  readonly usatoIl: string | null
  readonly revocatoIl: string | null
}

const COLONNE = [
  'gettone_id',
  'account_id',
  'nome',
  'azioni',
  'creato_il',
  'scade_il',
  'usato_il',
  'revocato_il',
] as const

export const insertGettone = async (
  tx: Tx,
  enteId: number,
  g: Pick<GettoneApi, 'accountId' | 'nome' | 'azioni' | 'creatoIl' | 'scadeIl'> & {
    readonly impronta: string
  },
): Promise<number> => {
  const gettoneId = await reserveNumeri(tx, enteId, 'gettone_api')
  await tx
    .insertInto('gettone_api')
    .values({
      ente_id: enteId,
      gettone_id: gettoneId,
      account_id: g.accountId,
      nome: g.nome,
      impronta: g.impronta,
      azioni: JSON.stringify(g.azioni),
      creato_il: g.creatoIl,
      scade_il: g.scadeIl,
      usato_il: null,
      revocato_il: null,
    })
    .execute()
  return gettoneId
}

export const findGettone = async (tx: Tx, enteId: number, impronta: string): Promise<GettoneApi | null> => {
  const r = await tx
    .selectFrom('gettone_api')
    .select(COLONNE)
    .where('ente_id', '=', enteId)
    .where('impronta', '=', impronta)
    .executeTakeFirst()
  return r === undefined ? null : toGettone(r)
}

/** Somebody's keys, the newest first. */
export const listGettoniDi = async (
  tx: Tx,
  enteId: number,
  accountId: number,
): Promise<readonly GettoneApi[]> =>
  (
    await tx
      .selectFrom('gettone_api')
      .select(COLONNE)
      .where('ente_id', '=', enteId)
      .where('account_id', '=', accountId)
      .orderBy('gettone_id', 'desc')
      .execute()
  ).map(toGettone)

export const touchGettone = async (
  tx: Tx,
  enteId: number,
  gettoneId: number,
  quando: string,
): Promise<void> => {
  await tx
    .updateTable('gettone_api')
    .set({ usato_il: quando })
    .where('ente_id', '=', enteId)
    .where('gettone_id', '=', gettoneId)
    .execute()
}

/** Takes back one of somebody's keys; false when it isn't theirs. */
export const revokeGettone = async (
  tx: Tx,
  enteId: number,
  accountId: number,
  gettoneId: number,
  quando: string,
): Promise<boolean> => {
  const esito = await tx
    .updateTable('gettone_api')
    .set({ revocato_il: quando })
    .where('ente_id', '=', enteId)
    .where('account_id', '=', accountId)
    .where('gettone_id', '=', gettoneId)
    .where('revocato_il', 'is', null)
    .executeTakeFirst()
  return Number(esito.numUpdatedRows) === 1
}

const toGettone = (r: {
  readonly gettone_id: number
  readonly account_id: number
  readonly nome: string
  readonly azioni: string
  readonly creato_il: string
  readonly scade_il: string
  readonly usato_il: string | null
  readonly revocato_il: string | null
}): GettoneApi => ({
  gettoneId: r.gettone_id,
  accountId: r.account_id,
  nome: r.nome,
  azioni: JSON.parse(r.azioni) as readonly Azione[],
  creatoIl: r.creato_il,
  scadeIl: r.scade_il,
  usatoIl: r.usato_il,
  revocatoIl: r.revocato_il,
})
