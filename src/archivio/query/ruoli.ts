import type { RuoloConferito } from '../../dominio/accesso/ruoli.ts'
import type { Ambito, Ruolo, Titolo } from '../../dominio/permessi/attore.ts'
import type { Tx } from '../schema/tabelle.ts'
import { reserveNumeri } from './contatori.ts'

/** A role that an account was given, and by whom. */
export interface RuoloArchiviato extends RuoloConferito {
  readonly ruoloId: number
  readonly accountId: number
  readonly datoDa: string
  readonly datoIl: string
}

export const insertRuolo = async (
  tx: Tx,
  enteId: number,
  accountId: number,
  r: RuoloConferito & { readonly datoDa: string; readonly datoIl: string },
): Promise<number> => {
  const ruoloId = await reserveNumeri(tx, enteId, 'ruolo_account')
  await tx
    .insertInto('ruolo_account')
    .values({
      ente_id: enteId,
      ruolo_id: ruoloId,
      account_id: accountId,
      ruolo: r.ruolo,
      ambito: r.ambito.tipo,
      valori: JSON.stringify(r.ambito),
      titolo: r.titolo,
      dal: r.dal,
      al: r.al,
      dato_da: r.datoDa,
      dato_il: r.datoIl,
    })
    .execute()
  return ruoloId
}

/** All roles ever given and not taken back, in the order they were given; of one account, or of all. */
export const listRuoli = async (
  tx: Tx,
  enteId: number,
  accountId: number | null = null,
): Promise<readonly RuoloArchiviato[]> => {
  const tutti = tx.selectFrom('ruolo_account').selectAll().where('ente_id', '=', enteId).orderBy('ruolo_id')
  const righe = await (accountId === null ? tutti : tutti.where('account_id', '=', accountId)).execute()
  return righe.map((r) => ({
    ruoloId: r.ruolo_id,
    accountId: r.account_id,
    ruolo: r.ruolo as Ruolo,
    ambito: JSON.parse(r.valori) as Ambito,
    titolo: r.titolo as Titolo,
    dal: r.dal,
    al: r.al,
    datoDa: r.dato_da,
    datoIl: r.dato_il,
  }))
}

/** Ends a role; it stays written, with its last day. */
export const updateFineRuolo = async (tx: Tx, enteId: number, ruoloId: number, al: string): Promise<void> => {
  await tx
    .updateTable('ruolo_account')
    .set({ al })
    .where('ente_id', '=', enteId)
    .where('ruolo_id', '=', ruoloId)
    .execute()
}

/** A role that never held a day leaves no trace but in the history. */
export const deleteRuolo = async (tx: Tx, enteId: number, ruoloId: number): Promise<void> => {
  await tx.deleteFrom('ruolo_account').where('ente_id', '=', enteId).where('ruolo_id', '=', ruoloId).execute()
}
