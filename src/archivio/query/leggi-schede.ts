import type { Selectable, SelectQueryBuilder } from 'kysely'
import type {
  Collegamento,
  Fase,
  Indicatore,
  Scheda,
  StatoDiAttuazione,
} from '../../dominio/scheda/scheda.ts'
import type { Tabelle, Tx } from '../schema/tabelle.ts'
import { toFase, toIndicatore, toScheda } from './da-righe.ts'

/** Which cards to load; nothing given is all of them. */
export interface FiltroSchede {
  readonly vista?: string
  /** Codes of centres as covers carry them. */
  readonly centriStampa?: readonly string[]
  readonly codici?: readonly string[]
  readonly ids?: readonly number[]
}

type Schede = SelectQueryBuilder<Tabelle, 'scheda', object>

const filtra = (tx: Tx, enteId: number, f: FiltroSchede): Schede => {
  let q: Schede = tx.selectFrom('scheda').where('scheda.ente_id', '=', enteId)
  if (f.vista !== undefined) q = q.where('scheda.vista', '=', f.vista)
  if (f.centriStampa !== undefined) q = q.where('scheda.centro_stampa', 'in', vuoto(f.centriStampa))
  if (f.codici !== undefined) q = q.where('scheda.codice', 'in', vuoto(f.codici))
  if (f.ids !== undefined) q = q.where('scheda.scheda_id', 'in', f.ids.length === 0 ? [0] : [...f.ids])
  return q
}
/** An empty list selects nothing; `in ()` is not SQL. */
const vuoto = (valori: readonly string[]): string[] => (valori.length === 0 ? [''] : [...valori])

/** Loads cards whole, in plan order (most recent view first), with one query a table however many they are. */
export const loadSchede = async (tx: Tx, enteId: number, filtro: FiltroSchede = {}): Promise<Scheda[]> => {
  const tutte =
    filtro.vista === undefined &&
    filtro.centriStampa === undefined &&
    filtro.codici === undefined &&
    filtro.ids === undefined
  // Ordered here: asked to order a handful of cards, SQLite would walk the index of the whole plan.
  const schede = (await filtra(tx, enteId, filtro).selectAll('scheda').execute()).sort(
    (a, b) => confronta(b.vista, a.vista) || a.ordine - b.ordine || confronta(a.codice, b.codice),
  )
  if (schede.length === 0) return []
  const figlie = async <T extends Figlia>(tabella: T): Promise<Map<number, Selectable<Tabelle[T]>[]>> => {
    const base = tx
      .selectFrom(tabella as Figlia)
      .selectAll()
      .where('ente_id', '=', enteId)
    const sue = tutte
      ? base
      : base.where('scheda_id', 'in', filtra(tx, enteId, filtro).select('scheda.scheda_id'))
    const righe = (await sue.orderBy('scheda_id').orderBy('posizione').execute()) as unknown as Selectable<
      Tabelle[T]
    >[]
    return Map.groupBy(righe, (r) => (r as { scheda_id: number }).scheda_id)
  }
  const collegamenti = await figlie('collegamento')
  const stati = await figlie('stato_attuazione')
  const fasi = await figlie('fase')
  const indicatori = await figlie('indicatore')
  const storici = await figlie('indicatore_storico')
  return schede.map((riga): Scheda => {
    const id = riga.scheda_id
    const storico = storici.get(id) ?? []
    return toScheda(riga, {
      collegamenti: (collegamenti.get(id) ?? []).map(
        ({ livello, codice, titolo }): Collegamento => ({ livello, codice, titolo }),
      ),
      statoDiAttuazione: (stati.get(id) ?? []).map(({ al, testo }): StatoDiAttuazione => ({ al, testo })),
      fasi: (fasi.get(id) ?? []).map((f): Fase => toFase(f)),
      indicatori: (indicatori.get(id) ?? []).map((i): Indicatore => toIndicatore(i, storico)),
    })
  })
}

/** Character by character, as both engines compare text. */
const confronta = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

type Figlia = 'collegamento' | 'stato_attuazione' | 'fase' | 'indicatore' | 'indicatore_storico'

/** One card; null when there is none. */
export const findScheda = async (
  tx: Tx,
  enteId: number,
  vista: string,
  codice: string,
): Promise<Scheda | null> => (await loadSchede(tx, enteId, { vista, codici: [codice] }))[0] ?? null

/** The cards before and after one in the plan of its view; null at the ends. */
export const findVicine = async (
  tx: Tx,
  enteId: number,
  vista: string,
  codice: string,
): Promise<{ readonly precedente: string | null; readonly successiva: string | null }> => {
  const base = tx.selectFrom('scheda').where('ente_id', '=', enteId).where('vista', '=', vista)
  const qui = await base.select('ordine').where('codice', '=', codice).executeTakeFirst()
  if (qui === undefined) return { precedente: null, successiva: null }
  const prima = await base
    .select('codice')
    .where('ordine', '<', qui.ordine)
    .orderBy('ordine', 'desc')
    .limit(1)
    .executeTakeFirst()
  const dopo = await base
    .select('codice')
    .where('ordine', '>', qui.ordine)
    .orderBy('ordine')
    .limit(1)
    .executeTakeFirst()
  return { precedente: prima?.codice ?? null, successiva: dopo?.codice ?? null }
}

/** The codes of a view's cards, in plan order. */
export const listCodici = async (tx: Tx, enteId: number, vista: string): Promise<string[]> =>
  (
    await tx
      .selectFrom('scheda')
      .select('codice')
      .where('ente_id', '=', enteId)
      .where('vista', '=', vista)
      .orderBy('ordine')
      .orderBy('codice')
      .execute()
  ).map((r) => r.codice)

/** The cards of a view with what the plan order looks at, in their present order. */
export const listPosizioni = async (
  tx: Tx,
  enteId: number,
  vista: string,
): Promise<Pick<Scheda, 'codice' | 'collegamenti'>[]> => {
  const collegamenti = await tx
    .selectFrom('collegamento')
    .innerJoin('scheda', (j) =>
      j
        .onRef('scheda.ente_id', '=', 'collegamento.ente_id')
        .onRef('scheda.scheda_id', '=', 'collegamento.scheda_id'),
    )
    .select(['scheda.codice as scheda', 'collegamento.livello', 'collegamento.codice', 'collegamento.titolo'])
    .where('collegamento.ente_id', '=', enteId)
    .where('scheda.vista', '=', vista)
    .orderBy('collegamento.scheda_id')
    .orderBy('collegamento.posizione')
    .execute()
  const perScheda = Map.groupBy(collegamenti, (c) => c.scheda)
  return (await listCodici(tx, enteId, vista)).map((codice) => ({
    codice,
    collegamenti: perScheda.get(codice) ?? [],
  }))
}
