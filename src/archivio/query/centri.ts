import type { Centro } from '../../dominio/organigramma/organigramma.ts'
import type { Tx } from '../schema/tabelle.ts'
import { insertTutte } from './inserisci.ts'

/** The whole dated chart, by code and start. */
export const listCentri = async (tx: Tx, enteId: number): Promise<Centro[]> =>
  (
    await tx
      .selectFrom('centro')
      .select(['codice', 'nome', 'padre', 'dal', 'al', 'succede_a'])
      .where('ente_id', '=', enteId)
      .orderBy('codice')
      .orderBy('dal')
      .execute()
  ).map(({ succede_a, ...c }) => ({ ...c, succedeA: JSON.parse(succede_a) as string[] }))

/** Adds units, or replaces those with the same code and start. */
export const saveCentri = async (tx: Tx, enteId: number, centri: readonly Centro[]): Promise<void> => {
  for (const { codice, dal } of centri)
    await tx
      .deleteFrom('centro')
      .where('ente_id', '=', enteId)
      .where('codice', '=', codice)
      .where('dal', '=', dal)
      .execute()
  await insertTutte(
    tx,
    'centro',
    centri.map(({ codice, nome, padre, dal, al, succedeA }) => ({
      ente_id: enteId,
      codice,
      nome,
      padre,
      dal,
      al,
      succede_a: JSON.stringify(succedeA),
    })),
  )
}
