import { sql } from 'kysely'
import type { Scheda } from '../../dominio/scheda/scheda.ts'
import type { DataIso } from '../../dominio/valori/data.ts'
import type { Tx } from '../schema/tabelle.ts'
import { insertTutte, pezzi } from './inserisci.ts'

/** When and from where a state of some cards was stored. */
export interface OrigineVersione {
  /** The reporting date it speaks of; null when nothing names one. */
  readonly al: DataIso | null
  /** ISO instant. */
  readonly scrittaIl: string
  readonly importazioneId: number | null
}

/** One state a card has had. */
export interface VersioneScheda extends OrigineVersione {
  /** From 1, in the order they were stored. */
  readonly versione: number
  readonly scheda: Scheda
}

/** A reporting date of a view at which some cards changed. */
export interface Momento {
  readonly al: DataIso
  /** How many cards have a version at this date. */
  readonly schede: number
  /** When the last of them was stored (ISO instant). */
  readonly scrittaIl: string
}

/** A card to keep as it is now. */
export interface SchedaDaTenere {
  readonly scheda: Scheda
  readonly origine: OrigineVersione
}

/** Keeps the present state of cards of one view, as their next version. No code may appear twice. */
export const insertVersioni = async (
  tx: Tx,
  enteId: number,
  vista: string,
  schede: readonly SchedaDaTenere[],
): Promise<void> => {
  for (const gruppo of pezzi(schede, 200)) {
    const codici = gruppo.map(({ scheda }) => scheda.codice)
    const righe = await tx
      .selectFrom('scheda_versione')
      .select('codice')
      .select((e) => e.fn.max('versione').as('ultima'))
      .where('ente_id', '=', enteId)
      .where('vista', '=', vista)
      .where('codice', 'in', codici)
      .groupBy('codice')
      .execute()
    const ultime = new Map(righe.map((r) => [r.codice, Number(r.ultima)]))
    await insertTutte(
      tx,
      'scheda_versione',
      gruppo.map(({ scheda, origine }) => ({
        ente_id: enteId,
        vista,
        codice: scheda.codice,
        versione: (ultime.get(scheda.codice) ?? 0) + 1,
        al: origine.al,
        scritta_il: origine.scrittaIl,
        importazione_id: origine.importazioneId,
        contenuto: JSON.stringify(scheda),
      })),
    )
  }
}

/** The reporting dates at which cards of a view changed, the latest first; versions without a date are not dates. */
export const listMomenti = async (tx: Tx, enteId: number, vista: string): Promise<Momento[]> => {
  const righe = await tx
    .selectFrom('scheda_versione')
    .select('al')
    .select((e) => e.fn.count<number>('codice').distinct().as('schede'))
    .select((e) => e.fn.max('scritta_il').as('scritta_il'))
    .where('ente_id', '=', enteId)
    .where('vista', '=', vista)
    .where('al', 'is not', null)
    .groupBy('al')
    .orderBy('al', 'desc')
    .execute()
  return righe.map((r) => ({ al: r.al ?? '', schede: Number(r.schede), scrittaIl: r.scritta_il }))
}

/**
 * The cards of a view as they stood at a date: each in its version with the latest reporting date not after `al` (the
 * last stored, when two have the same). A card that has none is absent. In plan order; `codici` asks only some.
 */
export const loadSchedeAl = async (
  tx: Tx,
  enteId: number,
  vista: string,
  al: DataIso,
  codici?: readonly string[],
): Promise<Scheda[]> => {
  const scelte = codici === undefined ? sql`` : sql`and v.codice in (${sql.join(['', ...codici])})`
  // The texts are read only of the versions chosen.
  const { rows } = await sql<{ contenuto: string }>`
    with scelte as (
      select v.codice, v.versione,
        row_number() over (partition by v.codice order by v.al desc, v.versione desc) as posto
      from scheda_versione v
      where v.ente_id = ${enteId} and v.vista = ${vista} and v.al <= ${al} ${scelte}
    )
    select v.contenuto
    from scelte s
      join scheda_versione v on v.ente_id = ${enteId} and v.vista = ${vista}
        and v.codice = s.codice and v.versione = s.versione
      left join scheda o on o.ente_id = ${enteId} and o.vista = ${vista} and o.codice = s.codice
    where s.posto = 1
    order by o.ordine, s.codice`.execute(tx)
  return rows.map((r) => JSON.parse(r.contenuto) as Scheda)
}

/** Every state a card has had, the last stored first. */
export const listVersioni = async (
  tx: Tx,
  enteId: number,
  vista: string,
  codice: string,
): Promise<VersioneScheda[]> =>
  (
    await tx
      .selectFrom('scheda_versione')
      .select(['versione', 'al', 'scritta_il', 'importazione_id', 'contenuto'])
      .where('ente_id', '=', enteId)
      .where('vista', '=', vista)
      .where('codice', '=', codice)
      .orderBy('versione', 'desc')
      .execute()
  ).map((r) => ({
    versione: r.versione,
    al: r.al,
    scrittaIl: r.scritta_il,
    importazioneId: r.importazione_id,
    scheda: JSON.parse(r.contenuto) as Scheda,
  }))

/** The card as it was stored at a moment (ISO instant, excluded): its last version before it; null when it had none. */
export const findVersioneEntro = async (
  tx: Tx,
  enteId: number,
  { vista, codice }: { readonly vista: string; readonly codice: string },
  entro: string,
): Promise<VersioneScheda | null> => {
  const r = await tx
    .selectFrom('scheda_versione')
    .select(['versione', 'al', 'scritta_il', 'importazione_id', 'contenuto'])
    .where('ente_id', '=', enteId)
    .where('vista', '=', vista)
    .where('codice', '=', codice)
    .where('scritta_il', '<', entro)
    .orderBy('versione', 'desc')
    .limit(1)
    .executeTakeFirst()
  return r === undefined
    ? null
    : {
        versione: r.versione,
        al: r.al,
        scrittaIl: r.scritta_il,
        importazioneId: r.importazione_id,
        scheda: JSON.parse(r.contenuto) as Scheda,
      }
}

/** When each state of a card was stored, the last first, without the cards themselves. */
export const listScritture = async (
  tx: Tx,
  enteId: number,
  { vista, codice }: { readonly vista: string; readonly codice: string },
): Promise<{ readonly versione: number; readonly scrittaIl: string }[]> =>
  (
    await tx
      .selectFrom('scheda_versione')
      .select(['versione', 'scritta_il as scrittaIl'])
      .where('ente_id', '=', enteId)
      .where('vista', '=', vista)
      .where('codice', '=', codice)
      .orderBy('versione', 'desc')
      .execute()
  ).map((r) => ({ versione: r.versione, scrittaIl: r.scrittaIl }))
