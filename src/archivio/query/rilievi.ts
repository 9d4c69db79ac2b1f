import type { Tx } from '../schema/tabelle.ts'
import { insertTutte, pezzi } from './inserisci.ts'

/** The kept findings of a view; JSON texts are the caller's own. */
export interface RilieviVistaArchiviati {
  /** Of which cards and which rules they are. */
  readonly impronta: string
  readonly nonApplicabili: string
  readonly insieme: string
}

/** The kept findings of one card. */
export interface RilieviSchedaArchiviati {
  readonly codice: string
  readonly errori: number
  readonly attenzioni: number
  readonly informazioni: number
  readonly rilievi: string
}

/** What is kept for a view; null when its findings were never computed. */
export const findRilieviVista = async (
  tx: Tx,
  enteId: number,
  vista: string,
): Promise<RilieviVistaArchiviati | null> => {
  const riga = await tx
    .selectFrom('rilievi_vista')
    .select(['impronta', 'non_applicabili', 'insieme'])
    .where('ente_id', '=', enteId)
    .where('vista', '=', vista)
    .executeTakeFirst()
  return riga === undefined
    ? null
    : { impronta: riga.impronta, nonApplicabili: riga.non_applicabili, insieme: riga.insieme }
}

/** Replaces what is kept for a view. */
export const saveRilievi = async (
  tx: Tx,
  enteId: number,
  vista: string,
  testa: RilieviVistaArchiviati,
  schede: readonly RilieviSchedaArchiviati[],
): Promise<void> => {
  await tx.deleteFrom('rilievi_vista').where('ente_id', '=', enteId).where('vista', '=', vista).execute()
  await tx
    .insertInto('rilievi_vista')
    .values({
      ente_id: enteId,
      vista,
      impronta: testa.impronta,
      non_applicabili: testa.nonApplicabili,
      insieme: testa.insieme,
    })
    .execute()
  await insertTutte(
    tx,
    'rilievi_scheda',
    schede.map((s) => ({ ente_id: enteId, vista, ...s })),
  )
}

/** How many findings of each severity the given cards of a view have; cards without findings are absent. */
export const listConteggiRilievi = async (
  tx: Tx,
  enteId: number,
  vista: string,
  codici: readonly string[],
): Promise<Omit<RilieviSchedaArchiviati, 'rilievi'>[]> => {
  const righe: Omit<RilieviSchedaArchiviati, 'rilievi'>[] = []
  for (const gruppo of pezzi(codici))
    righe.push(
      ...(await tx
        .selectFrom('rilievi_scheda')
        .select(['codice', 'errori', 'attenzioni', 'informazioni'])
        .where('ente_id', '=', enteId)
        .where('vista', '=', vista)
        .where('codice', 'in', gruppo)
        .execute()),
    )
  return righe
}

/** The findings (JSON) of one card; null when it has none. */
export const findRilieviScheda = async (
  tx: Tx,
  enteId: number,
  vista: string,
  codice: string,
): Promise<string | null> =>
  (
    await tx
      .selectFrom('rilievi_scheda')
      .select('rilievi')
      .where('ente_id', '=', enteId)
      .where('vista', '=', vista)
      .where('codice', '=', codice)
      .executeTakeFirst()
  )?.rilievi ?? null

/** The findings (JSON) of every card of a view that has some, in plan order. */
export const listRilieviSchede = async (tx: Tx, enteId: number, vista: string): Promise<string[]> =>
  (
    await tx
      .selectFrom('rilievi_scheda')
      .innerJoin('scheda', (j) =>
        j
          .onRef('scheda.ente_id', '=', 'rilievi_scheda.ente_id')
          .onRef('scheda.vista', '=', 'rilievi_scheda.vista')
          .onRef('scheda.codice', '=', 'rilievi_scheda.codice'),
      )
      .select('rilievi_scheda.rilievi')
      .where('rilievi_scheda.ente_id', '=', enteId)
      .where('rilievi_scheda.vista', '=', vista)
      .orderBy('scheda.ordine')
      .orderBy('scheda.codice')
      .execute()
  ).map((r) => r.rilievi)
