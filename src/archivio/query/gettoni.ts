import type { Tx } from '../schema/tabelle.ts'
import { reserveNumeri } from './contatori.ts'

/** A token of an account for its programs; the token itself is nowhere, only its digest. */
export interface GettoneArchiviato {
  readonly gettoneId: number
  readonly accountId: number
  readonly nome: string
  /** The actions it is limited to. */
  readonly azioni: readonly string[]
  readonly creatoIl: string
  /** Its last day (ISO date). */
  readonly scadeIl: string
  readonly usatoIl: string | null
  readonly revocatoIl: string | null
}

export const insertGettone = async (
  tx: Tx,
  enteId: number,
  g: Pick<GettoneArchiviato, 'accountId' | 'nome' | 'azioni' | 'creatoIl' | 'scadeIl'> & {
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

export const findGettone = async (
  tx: Tx,
  enteId: number,
  impronta: string,
): Promise<GettoneArchiviato | null> => {
  const riga = await tx
    .selectFrom('gettone_api')
    .select(COLONNE)
    .where('ente_id', '=', enteId)
    .where('impronta', '=', impronta)
    .executeTakeFirst()
  return riga === undefined ? null : toGettone(riga)
}

/** An account's tokens, the last made first; those revoked too. */
export const listGettoniDi = async (
  tx: Tx,
  enteId: number,
  accountId: number,
): Promise<readonly GettoneArchiviato[]> =>
  (
    await tx
      .selectFrom('gettone_api')
      .select(COLONNE)
      .where('ente_id', '=', enteId)
      .where('account_id', '=', accountId)
      .orderBy('gettone_id', 'desc')
      .execute()
  ).map(toGettone)

export const updateGettone = async (
  tx: Tx,
  enteId: number,
  gettoneId: number,
  cambi: { readonly usato_il?: string; readonly revocato_il?: string },
): Promise<void> => {
  await tx
    .updateTable('gettone_api')
    .set(cambi)
    .where('ente_id', '=', enteId)
    .where('gettone_id', '=', gettoneId)
    .execute()
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
}): GettoneArchiviato => ({
  gettoneId: r.gettone_id,
  accountId: r.account_id,
  nome: r.nome,
  azioni: JSON.parse(r.azioni) as readonly string[],
  creatoIl: r.creato_il,
  scadeIl: r.scade_il,
  usatoIl: r.usato_il,
  revocatoIl: r.revocato_il,
})
