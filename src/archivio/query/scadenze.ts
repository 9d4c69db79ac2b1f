import type { DataIso } from '../../dominio/valori/data.ts'
import type { Tx } from '../schema/tabelle.ts'

/** A deadline that somebody said was met: its id ("peg-2026"), when, and what to remember of it. */
export interface ScadenzaFatta {
  readonly scadenza: string
  readonly fattaIl: DataIso
  readonly nota: string | null
}

/** Every deadline met, by id. */
export const listScadenzeFatte = async (tx: Tx, enteId: number): Promise<ScadenzaFatta[]> =>
  (
    await tx
      .selectFrom('scadenza_fatta')
      .select(['scadenza', 'fatta_il', 'nota'])
      .where('ente_id', '=', enteId)
      .orderBy('scadenza')
      .execute()
  ).map((r) => ({ scadenza: r.scadenza, fattaIl: r.fatta_il, nota: r.nota }))

/** Whether a deadline was said to be met; null when it wasn't. */
export const findScadenzaFatta = async (
  tx: Tx,
  enteId: number,
  scadenza: string,
): Promise<ScadenzaFatta | null> =>
  (await listScadenzeFatte(tx, enteId)).find((s) => s.scadenza === scadenza) ?? null

/** Records that a deadline was met, in the place of what was recorded before. */
export const saveScadenzaFatta = async (tx: Tx, enteId: number, s: ScadenzaFatta): Promise<void> => {
  const valori = { fatta_il: s.fattaIl, nota: s.nota }
  await tx
    .insertInto('scadenza_fatta')
    .values({ ente_id: enteId, scadenza: s.scadenza, ...valori })
    .onConflict((c) => c.columns(['ente_id', 'scadenza']).doUpdateSet(valori))
    .execute()
}

/** The deadline is to be met again. */
export const removeScadenzaFatta = async (tx: Tx, enteId: number, scadenza: string): Promise<void> => {
  await tx
    .deleteFrom('scadenza_fatta')
    .where('ente_id', '=', enteId)
    .where('scadenza', '=', scadenza)
    .execute()
}
