import type { Tx } from '../schema/tabelle.ts'

/** The least that tells which objective a card is of. */
export interface IdentitaScheda {
  readonly vista: string
  readonly codice: string
  readonly descrizione: string
}

/** Every card of the entity, by view and code. */
export const listIdentita = async (tx: Tx, enteId: number): Promise<IdentitaScheda[]> =>
  await tx
    .selectFrom('scheda')
    .select(['vista', 'codice', 'descrizione'])
    .where('ente_id', '=', enteId)
    .orderBy('vista')
    .orderBy('codice')
    .execute()
