import type { Tx } from '../schema/tabelle.ts'

/** Kinds of rows that are numbered within an entity. */
export type Contatore =
  | 'account'
  | 'ruolo_account'
  | 'gettone_api'
  | 'campagna'
  | 'istantanea'
  | 'prova'
  | 'commento'
  | 'messaggio'
  | 'evento'

/** Takes `quanti` numbers that no row has had; answers the first. Writers of the same kind wait for one another. */
export const reserveNumeri = async (
  tx: Tx,
  enteId: number,
  nome: Contatore,
  quanti: number = 1,
): Promise<number> => {
  const riga = await tx
    .insertInto('contatore')
    .values({ ente_id: enteId, nome, prossimo: 1 + quanti })
    .onConflict((c) =>
      c.columns(['ente_id', 'nome']).doUpdateSet((e) => ({ prossimo: e('contatore.prossimo', '+', quanti) })),
    )
    .returning('prossimo')
    .executeTakeFirstOrThrow()
  return riga.prossimo - quanti
}
