import type { Livello, Vista } from '../../dominio/piano/vista.ts'
import type { Tx } from '../schema/tabelle.ts'
import { insertTutte } from './inserisci.ts'

/** The views of the entity with their levels, the most recent period first (by code). */
export const listViste = async (tx: Tx, enteId: number): Promise<Vista[]> => {
  const viste = await tx
    .selectFrom('vista')
    .select(['codice', 'titolo'])
    .where('ente_id', '=', enteId)
    .orderBy('codice', 'desc')
    .execute()
  const livelli = await tx
    .selectFrom('livello')
    .select(['vista', 'chiave', 'nome'])
    .where('ente_id', '=', enteId)
    .orderBy('vista')
    .orderBy('posizione')
    .execute()
  const perVista = Map.groupBy(livelli, (l) => l.vista)
  return viste.map((v) => ({
    codice: v.codice,
    titolo: v.titolo,
    livelli: (perVista.get(v.codice) ?? []).map(({ chiave, nome }): Livello => ({ chiave, nome })),
  }))
}

/** Creates a view or replaces its title and levels. */
export const saveVista = async (tx: Tx, enteId: number, vista: Vista): Promise<void> => {
  await tx
    .insertInto('vista')
    .values({ ente_id: enteId, codice: vista.codice, titolo: vista.titolo, revisione: 0 })
    .onConflict((c) => c.columns(['ente_id', 'codice']).doUpdateSet({ titolo: vista.titolo }))
    .execute()
  await tx.deleteFrom('livello').where('ente_id', '=', enteId).where('vista', '=', vista.codice).execute()
  await insertTutte(
    tx,
    'livello',
    vista.livelli.map(({ chiave, nome }, posizione) => ({
      ente_id: enteId,
      vista: vista.codice,
      posizione,
      chiave,
      nome,
    })),
  )
}

/** Which revision of the entity last wrote a card of each view. */
export const listRevisioniViste = async (tx: Tx, enteId: number): Promise<ReadonlyMap<string, number>> =>
  new Map(
    (
      await tx.selectFrom('vista').select(['codice', 'revisione']).where('ente_id', '=', enteId).execute()
    ).map((r) => [r.codice, r.revisione]),
  )

/** A card of the view is being written: what was computed from its cards is stale from the entity's revision on. */
export const touchVista = async (tx: Tx, enteId: number, vista: string): Promise<void> => {
  await tx
    .updateTable('vista')
    .set((e) => ({
      revisione: e.selectFrom('ente').select('ente.revisione').where('ente.ente_id', '=', enteId),
    }))
    .where('ente_id', '=', enteId)
    .where('codice', '=', vista)
    .execute()
}
