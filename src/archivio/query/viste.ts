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
    .values({ ente_id: enteId, codice: vista.codice, titolo: vista.titolo })
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
