import type { Expression, ExpressionBuilder, Selectable, SqlBool } from 'kysely'
import type { Domanda } from '../ricerca/domanda.ts'
import type { Tabelle, Tx } from '../schema/tabelle.ts'
import { findTrovate } from './ricerca.ts'

/** What a list of cards may be narrowed by; an absent filter narrows nothing. */
export interface FiltroElenco {
  readonly vista?: string
  /** The centre's printed name, or codes of covers (a chart unit with its descendants). */
  readonly centro?: { readonly nome: string; readonly codici: readonly string[] }
  readonly responsabile?: string
  readonly assessorato?: string
  readonly areaTematica?: string
}

/** How many cards have one combination of the values that filters offer. */
export interface Combinazione {
  readonly vista: string
  readonly centro: string | null
  readonly centroStampa: string | null
  readonly responsabile: string | null
  readonly assessorato: string | null
  readonly areaTematica: string | null
  readonly quante: number
}

/** A card found by its words. */
export interface TrovataConValori extends Combinazione {
  readonly schedaId: number
  readonly codice: string
}

type E = ExpressionBuilder<Tabelle, 'scheda'>

const condizioni = (e: E, enteId: number, f: FiltroElenco): Expression<SqlBool> => {
  const tutte: Expression<SqlBool>[] = [e('scheda.ente_id', '=', enteId)]
  if (f.vista !== undefined) tutte.push(e('scheda.vista', '=', f.vista))
  if (f.responsabile !== undefined) tutte.push(e('scheda.responsabile', '=', f.responsabile))
  if (f.assessorato !== undefined) tutte.push(e('scheda.assessorato', '=', f.assessorato))
  if (f.areaTematica !== undefined) tutte.push(e('scheda.area_tematica', '=', f.areaTematica))
  if (f.centro !== undefined) {
    const perNome = e('scheda.centro', '=', f.centro.nome)
    tutte.push(
      f.centro.codici.length === 0
        ? perNome
        : e.or([perNome, e('scheda.centro_stampa', 'in', [...f.centro.codici])]),
    )
  }
  return e.and(tutte)
}

/** One page of the list, in plan order (most recent view first). `salta` and `quante` count rows. */
export const listRighe = async (
  tx: Tx,
  enteId: number,
  filtro: FiltroElenco,
  { salta, quante }: { readonly salta: number; readonly quante: number },
): Promise<number[]> =>
  (
    await tx
      .selectFrom('scheda')
      .select('scheda_id')
      .where((e) => condizioni(e, enteId, filtro))
      .orderBy('vista', 'desc')
      .orderBy('ordine')
      .orderBy('codice')
      .limit(quante)
      .offset(salta)
      .execute()
  ).map((r) => r.scheda_id)

const COLONNE = [
  'scheda.vista',
  'scheda.centro',
  'scheda.centro_stampa',
  'scheda.responsabile',
  'scheda.assessorato',
  'scheda.area_tematica',
] as const

/** How many cards hold each combination of the values that filters offer: from it come totals and counts. */
export const listCombinazioni = async (tx: Tx, enteId: number): Promise<Combinazione[]> => {
  const righe = await tx
    .selectFrom('scheda')
    .select(COLONNE)
    .select((e) => e.fn.countAll<number>().as('quante'))
    .where('scheda.ente_id', '=', enteId)
    .groupBy(COLONNE)
    .execute()
  return righe.map((r) => ({ ...toValori(r), quante: r.quante }))
}

/**
 * The cards that have all the words of a search, in plan order (most recent view first), with the values that filters
 * offer. Filters and pages are then the caller's.
 */
export const listTrovateConValori = async (
  tx: Tx,
  enteId: number,
  domanda: Domanda,
): Promise<TrovataConValori[]> => {
  const trovate = (await findTrovate(tx, enteId, domanda)).tutte
  if (trovate.size === 0) return []
  const righe = await tx
    .selectFrom('scheda')
    .select(['scheda.scheda_id', 'scheda.ordine', 'scheda.codice', ...COLONNE])
    .where('scheda.ente_id', '=', enteId)
    .execute()
  return righe
    .filter((r) => trovate.has(r.scheda_id))
    .sort((a, b) => confronta(b.vista, a.vista) || a.ordine - b.ordine || confronta(a.codice, b.codice))
    .map((r) => ({ ...toValori(r), quante: 1, schedaId: r.scheda_id, codice: r.codice }))
}

const toValori = (r: Pick<Selectable<Tabelle['scheda']>, ColonnaValore>): Omit<Combinazione, 'quante'> => ({
  vista: r.vista,
  centro: r.centro,
  centroStampa: r.centro_stampa,
  responsabile: r.responsabile,
  assessorato: r.assessorato,
  areaTematica: r.area_tematica,
})

type ColonnaValore = 'vista' | 'centro' | 'centro_stampa' | 'responsabile' | 'assessorato' | 'area_tematica'

/** Character by character, as both engines compare text. */
const confronta = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

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
