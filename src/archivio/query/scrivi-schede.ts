import { sql } from 'kysely'
import type { Scheda } from '../../dominio/scheda/scheda.ts'
import type { Tx } from '../schema/tabelle.ts'
import { saveParole } from './indice-ricerca.ts'
import { insertTutte, pezzi } from './inserisci.ts'
import { toRigaScheda, toRighe } from './righe-scheda.ts'
import { touchVista } from './viste.ts'

/** What stands below a card, children before their parents. */
const FIGLIE = ['collegamento', 'stato_attuazione', 'fase', 'indicatore_storico', 'indicatore'] as const

/**
 * Creates the cards of one view, or replaces whole those that have the same code. New cards have no place in the plan
 * until `saveOrdine` gives it. No code may appear twice. The caller has raised the entity's revision (`bumpRevisione`).
 */
export const saveSchede = async (
  tx: Tx,
  enteId: number,
  vista: string,
  schede: readonly Scheda[],
  importazioneId: number | null,
): Promise<void> => {
  await touchVista(tx, enteId, vista)
  const ids = await findIdSchede(
    tx,
    enteId,
    vista,
    schede.map((s) => s.codice),
  )
  const nuove = schede.filter((s) => !ids.has(s.codice))
  let prossimo = await reserveIds(tx, enteId, nuove.length)
  const posto = (s: Scheda): number => ids.get(s.codice) ?? 0

  for (const s of schede.filter((s) => ids.has(s.codice)))
    await tx
      .updateTable('scheda')
      .set({ ...toRigaScheda(s), importazione_id: importazioneId })
      .where('ente_id', '=', enteId)
      .where('scheda_id', '=', posto(s))
      .execute()
  for (const gruppo of pezzi([...ids.values()]))
    for (const figlia of FIGLIE)
      await tx.deleteFrom(figlia).where('ente_id', '=', enteId).where('scheda_id', 'in', gruppo).execute()

  for (const s of nuove) ids.set(s.codice, prossimo++)
  await insertTutte(
    tx,
    'scheda',
    nuove.map((s) => ({
      ente_id: enteId,
      scheda_id: posto(s),
      vista,
      codice: s.codice,
      ordine: 0,
      importazione_id: importazioneId,
      ...toRigaScheda(s),
    })),
  )
  const righe = schede.map((s) => toRighe(enteId, posto(s), s))
  await saveParole(
    tx,
    enteId,
    schede.map((scheda) => ({ schedaId: posto(scheda), scheda })),
  )
  await insertTutte(
    tx,
    'collegamento',
    righe.flatMap((r) => r.collegamento),
  )
  await insertTutte(
    tx,
    'stato_attuazione',
    righe.flatMap((r) => r.stato_attuazione),
  )
  await insertTutte(
    tx,
    'fase',
    righe.flatMap((r) => r.fase),
  )
  await insertTutte(
    tx,
    'indicatore',
    righe.flatMap((r) => r.indicatore),
  )
  await insertTutte(
    tx,
    'indicatore_storico',
    righe.flatMap((r) => r.indicatore_storico),
  )
}

/** The ids of the cards that exist among these codes. */
export const findIdSchede = async (
  tx: Tx,
  enteId: number,
  vista: string,
  codici: readonly string[],
): Promise<Map<string, number>> => {
  const ids = new Map<string, number>()
  for (const gruppo of pezzi(codici))
    for (const r of await tx
      .selectFrom('scheda')
      .select(['codice', 'scheda_id'])
      .where('ente_id', '=', enteId)
      .where('vista', '=', vista)
      .where('codice', 'in', gruppo)
      .execute())
      ids.set(r.codice, r.scheda_id)
  return ids
}

/** Takes ids that no card has had; answers the first. */
const reserveIds = async (tx: Tx, enteId: number, quanti: number): Promise<number> => {
  const riga = await tx
    .updateTable('ente')
    .set((e) => ({ prossima_scheda: e('prossima_scheda', '+', quanti) }))
    .where('ente_id', '=', enteId)
    .returning('prossima_scheda')
    .executeTakeFirstOrThrow()
  return riga.prossima_scheda - quanti
}

/** Gives the cards of a view their places in the plan, from 1, in the order of `codici`; only what moved is written. */
export const saveOrdine = async (
  tx: Tx,
  enteId: number,
  vista: string,
  codici: readonly string[],
): Promise<void> => {
  const attuali = new Map(
    (
      await tx
        .selectFrom('scheda')
        .select(['codice', 'ordine'])
        .where('ente_id', '=', enteId)
        .where('vista', '=', vista)
        .execute()
    ).map((r) => [r.codice, r.ordine]),
  )
  const mosse = codici
    .map((codice, i) => ({ codice, ordine: i + 1 }))
    .filter(({ codice, ordine }) => attuali.get(codice) !== ordine)
  for (const gruppo of pezzi(mosse)) {
    const valori = sql.join(
      gruppo.map(({ codice, ordine }) => sql`(cast(${codice} as text), cast(${ordine} as integer))`),
    )
    await sql`with mosse(codice, posto) as (values ${valori})
      update scheda set ordine = mosse.posto from mosse
      where scheda.ente_id = ${enteId} and scheda.vista = ${vista} and scheda.codice = mosse.codice`.execute(
      tx,
    )
  }
}
