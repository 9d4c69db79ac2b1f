import type { Tx } from '../schema/tabelle.ts'
import type { OggettoCommento, TipoOggettoCommento } from './commenti.ts'

/** A conversation as lists show it: what it is about, who wrote last and what, whether it is closed. */
export interface ConversazioneArchiviata {
  /** Its first comment. */
  readonly commentoId: number
  readonly vista: string
  readonly codice: string
  readonly oggetto: OggettoCommento
  readonly ultimo: {
    readonly chi: number | null
    readonly chiNome: string
    readonly testo: string
    readonly scrittoIl: string
  }
  readonly risoltoIl: string | null
  readonly risoltoDa: string | null
}

/** The conversations of a view, or of every view, in the order they were opened. */
export const listConversazioni = async (
  tx: Tx,
  enteId: number,
  { vista, soloAperte }: { readonly vista?: string; readonly soloAperte?: boolean },
): Promise<ConversazioneArchiviata[]> =>
  (
    await tx
      .selectFrom('commento as p')
      .innerJoin(
        (q) =>
          q
            .selectFrom('commento')
            .select((e) => [
              e.fn.coalesce('risponde_a', 'commento_id').as('primo'),
              e.fn.max('commento_id').as('ultimo'),
            ])
            .where('ente_id', '=', enteId)
            .groupBy((e) => e.fn.coalesce('risponde_a', 'commento_id'))
            .as('g'),
        (j) => j.onRef('g.primo', '=', 'p.commento_id'),
      )
      .innerJoin('commento as u', (j) =>
        j.onRef('u.ente_id', '=', 'p.ente_id').onRef('u.commento_id', '=', 'g.ultimo'),
      )
      .select([
        'p.commento_id',
        'p.vista',
        'p.codice',
        'p.oggetto',
        'p.indice',
        'p.regola',
        'p.risolto_il',
        'p.risolto_da',
        'u.chi',
        'u.chi_nome',
        'u.testo',
        'u.scritto_il',
      ])
      .where('p.ente_id', '=', enteId)
      .where('p.risponde_a', 'is', null)
      .$if(vista !== undefined, (q) => q.where('p.vista', '=', vista ?? ''))
      .$if(soloAperte === true, (q) => q.where('p.risolto_il', 'is', null))
      .orderBy('p.commento_id')
      .execute()
  ).map((r) => ({
    commentoId: r.commento_id,
    vista: r.vista,
    codice: r.codice,
    oggetto: { tipo: r.oggetto as TipoOggettoCommento, indice: r.indice, regola: r.regola },
    ultimo: { chi: r.chi, chiNome: r.chi_nome, testo: r.testo, scrittoIl: r.scritto_il },
    risoltoIl: r.risolto_il,
    risoltoDa: r.risolto_da,
  }))

/** How many conversations are open on each card of a view that has any, by its code. */
export const countConversazioni = async (
  tx: Tx,
  enteId: number,
  vista: string,
): Promise<ReadonlyMap<string, number>> =>
  new Map(
    (
      await tx
        .selectFrom('commento')
        .select((e) => ['codice', e.fn.countAll<number | string>().as('quante')])
        .where('ente_id', '=', enteId)
        .where('vista', '=', vista)
        .where('risponde_a', 'is', null)
        .where('risolto_il', 'is', null)
        .groupBy('codice')
        .execute()
    ).map((r) => [r.codice, Number(r.quante)]),
  )
