import type { Tx } from '../schema/tabelle.ts'

/** The few facts of a card that say whose it is. */
export interface TestataScheda {
  readonly codice: string
  readonly vista: string
  readonly descrizione: string
  readonly centro: string | null
  readonly centroStampa: string | null
  readonly responsabile: string | null
  readonly assessorato: string | null
}

/** The headings of a view's cards, in plan order; without the cards themselves. */
export const listTestate = async (
  tx: Tx,
  enteId: number,
  vista: string,
  codice?: string,
): Promise<TestataScheda[]> => {
  const tutte = tx
    .selectFrom('scheda')
    .select([
      'codice',
      'vista',
      'descrizione',
      'centro',
      'centro_stampa as centroStampa',
      'responsabile',
      'assessorato',
    ])
    .where('ente_id', '=', enteId)
    .where('vista', '=', vista)
    .orderBy('ordine')
    .orderBy('codice')
  return await (codice === undefined ? tutte : tutte.where('codice', '=', codice)).execute()
}

/** Printed names of units and the code of the unit that somebody said each stands for. */
export const loadNomiStampati = async (tx: Tx, enteId: number): Promise<ReadonlyMap<string, string>> =>
  new Map(
    (
      await tx.selectFrom('nome_stampato').select(['nome', 'centro']).where('ente_id', '=', enteId).execute()
    ).map((r) => [r.nome, r.centro]),
  )
