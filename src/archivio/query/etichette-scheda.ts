import type { Tx } from '../schema/tabelle.ts'

const ORDINE = new Intl.Collator('it', { numeric: true })

/** The tags of one card, by name. */
export const listEtichetteScheda = async (
  tx: Tx,
  enteId: number,
  vista: string,
  codice: string,
): Promise<string[]> =>
  (
    await tx
      .selectFrom('etichetta')
      .innerJoin('scheda', (j) =>
        j
          .onRef('scheda.ente_id', '=', 'etichetta.ente_id')
          .onRef('scheda.scheda_id', '=', 'etichetta.scheda_id'),
      )
      .select('etichetta.nome')
      .where('etichetta.ente_id', '=', enteId)
      .where('scheda.vista', '=', vista)
      .where('scheda.codice', '=', codice)
      .execute()
  )
    .map((r) => r.nome)
    .sort((a, b) => ORDINE.compare(a, b))
