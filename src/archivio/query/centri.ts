import type { Tx } from '../schema/tabelle.ts'
import { insertTutte } from './inserisci.ts'

/** A unit of the organisation chart in a span of time; `al` null is "still there". */
export interface CentroArchiviato {
  readonly codice: string
  readonly nome: string
  readonly padre: string | null
  readonly dal: string
  readonly al: string | null
}

/** The whole dated chart, by code and start. */
export const listCentri = async (tx: Tx, enteId: number): Promise<CentroArchiviato[]> =>
  await tx
    .selectFrom('centro')
    .select(['codice', 'nome', 'padre', 'dal', 'al'])
    .where('ente_id', '=', enteId)
    .orderBy('codice')
    .orderBy('dal')
    .execute()

/** Adds units, or replaces those with the same code and start. */
export const saveCentri = async (
  tx: Tx,
  enteId: number,
  centri: readonly CentroArchiviato[],
): Promise<void> => {
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
    centri.map((c) => ({ ente_id: enteId, ...c })),
  )
}
