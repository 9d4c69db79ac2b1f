import type { StatoCompilazione } from '../../dominio/campagna/compilazione.ts'
import type { Tx } from '../schema/tabelle.ts'
import { pezzi } from './inserisci.ts'

/** How many cards of a round are in a state, and how many of them are excused. */
export interface ConteggioStato {
  readonly campagnaId: number
  readonly stato: StatoCompilazione
  readonly quante: number
  readonly esonerate: number
}

/**
 * Counts the cards of every round of a view by state, without reading them; only those with these codes, if given. A
 * card that left the plan is not counted.
 */
export const countCompilazioni = async (
  tx: Tx,
  enteId: number,
  { vista, codici }: { readonly vista: string; readonly codici: readonly string[] | null },
): Promise<readonly ConteggioStato[]> => {
  const tutte = tx
    .selectFrom('compilazione as c')
    .innerJoin('campagna as k', (j) =>
      j.onRef('k.ente_id', '=', 'c.ente_id').onRef('k.campagna_id', '=', 'c.campagna_id'),
    )
    .innerJoin('scheda as s', (j) =>
      j
        .onRef('s.ente_id', '=', 'c.ente_id')
        .onRef('s.vista', '=', 'k.vista')
        .onRef('s.codice', '=', 'c.codice'),
    )
    .select(['c.campagna_id as campagnaId', 'c.stato as stato'])
    .select((e) => [e.fn.countAll().as('quante'), e.fn.count('c.esonero').as('esonerate')])
    .where('c.ente_id', '=', enteId)
    .where('k.vista', '=', vista)
    .groupBy(['c.campagna_id', 'c.stato'])
  const righe = []
  if (codici === null) righe.push(...(await tutte.execute()))
  else
    for (const gruppo of pezzi(codici)) righe.push(...(await tutte.where('c.codice', 'in', gruppo).execute()))
  return righe.map((r) => ({
    campagnaId: r.campagnaId,
    stato: r.stato as StatoCompilazione,
    quante: Number(r.quante),
    esonerate: Number(r.esonerate),
  }))
}
