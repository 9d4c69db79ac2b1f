import type { Tx } from '../schema/tabelle.ts'

/** How many cards, phases and indicators each view holds. */
export const countPerVista = async (
  tx: Tx,
  enteId: number,
): Promise<
  ReadonlyMap<string, { readonly schede: number; readonly fasi: number; readonly indicatori: number }>
> => {
  const conta = async (tabella: 'fase' | 'indicatore'): Promise<Map<string, number>> => {
    const righe = await tx
      .selectFrom(tabella)
      .innerJoin('scheda', (j) =>
        j
          .onRef('scheda.ente_id', '=', `${tabella}.ente_id`)
          .onRef('scheda.scheda_id', '=', `${tabella}.scheda_id`),
      )
      .select('scheda.vista')
      .select((e) => e.fn.countAll<number>().as('quante'))
      .where(`${tabella}.ente_id`, '=', enteId)
      .groupBy('scheda.vista')
      .execute()
    return new Map(righe.map((r) => [r.vista, r.quante]))
  }
  const schede = await tx
    .selectFrom('scheda')
    .select('vista')
    .select((e) => e.fn.countAll<number>().as('quante'))
    .where('ente_id', '=', enteId)
    .groupBy('vista')
    .execute()
  const fasi = await conta('fase')
  const indicatori = await conta('indicatore')
  return new Map(
    schede.map((r) => [
      r.vista,
      { schede: r.quante, fasi: fasi.get(r.vista) ?? 0, indicatori: indicatori.get(r.vista) ?? 0 },
    ]),
  )
}
