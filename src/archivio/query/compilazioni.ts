import type { Selectable } from 'kysely'
import type { SchedaDovuta } from '../../dominio/campagna/campagna.ts'
import type { StatoCompilazione } from '../../dominio/campagna/compilazione.ts'
import type { DatiCompilazione } from '../../dominio/campagna/dati.ts'
import type { Motore } from '../schema/descrizione.ts'
import type { Tabelle, Tx } from '../schema/tabelle.ts'
import { insertTutte, pezzi } from './inserisci.ts'

/** A card in a round, without what was entered. */
export interface CompilazioneArchiviata extends SchedaDovuta {
  /** Raised by every save. */
  readonly versione: number
  readonly aggiornataIl: string | null
}

export interface CompilazioneIntera extends CompilazioneArchiviata {
  readonly dati: DatiCompilazione
}

type Riga = Omit<Selectable<Tabelle['compilazione']>, 'dati'>

const toCompilazione = (r: Riga): CompilazioneArchiviata => ({
  codice: r.codice,
  stato: r.stato as StatoCompilazione,
  versione: r.versione,
  esonero: r.esonero === null ? null : (JSON.parse(r.esonero) as NonNullable<SchedaDovuta['esonero']>),
  aggiornataIl: r.aggiornata_il,
})

/** Every card in scope becomes due; those already in the round stay as they are. */
export const createCompilazioni = async (
  tx: Tx,
  enteId: number,
  campagnaId: number,
  codici: readonly string[],
): Promise<void> => {
  const gia = new Set((await listCompilazioni(tx, enteId, campagnaId)).map((c) => c.codice))
  await insertTutte(
    tx,
    'compilazione',
    codici
      .filter((c) => !gia.has(c))
      .map((codice) => ({
        ente_id: enteId,
        campagna_id: campagnaId,
        codice,
        stato: 'da-compilare',
        versione: 0,
        dati: '{}',
        esonero: null,
        aggiornata_il: null,
        aggiornata_da: null,
      })),
  )
}

/** The cards of a round, by code, without what was entered. */
export const listCompilazioni = async (
  tx: Tx,
  enteId: number,
  campagnaId: number,
): Promise<CompilazioneArchiviata[]> =>
  (
    await tx
      .selectFrom('compilazione')
      .select([
        'ente_id',
        'campagna_id',
        'codice',
        'stato',
        'versione',
        'esonero',
        'aggiornata_il',
        'aggiornata_da',
      ])
      .where('ente_id', '=', enteId)
      .where('campagna_id', '=', campagnaId)
      .orderBy('codice')
      .execute()
  ).map(toCompilazione)

/** Some cards of a round (all of them without `codici`), with what was entered. */
export const loadCompilazioni = async (
  tx: Tx,
  enteId: number,
  campagnaId: number,
  codici?: readonly string[],
): Promise<CompilazioneIntera[]> => {
  const tutte = tx
    .selectFrom('compilazione')
    .selectAll()
    .where('ente_id', '=', enteId)
    .where('campagna_id', '=', campagnaId)
    .orderBy('codice')
  const righe = []
  if (codici === undefined) righe.push(...(await tutte.execute()))
  else
    for (const gruppo of pezzi(codici)) righe.push(...(await tutte.where('codice', 'in', gruppo).execute()))
  return righe.map((r) => ({ ...toCompilazione(r), dati: JSON.parse(r.dati) as DatiCompilazione }))
}

/**
 * One card of a round, held until the transaction ends: who saves it meanwhile waits. Null when the round hasn't it.
 */
export const lockCompilazione = async (
  tx: Tx,
  motore: Motore,
  enteId: number,
  campagnaId: number,
  codice: string,
): Promise<CompilazioneIntera | null> => {
  const domanda = tx
    .selectFrom('compilazione')
    .selectAll()
    .where('ente_id', '=', enteId)
    .where('campagna_id', '=', campagnaId)
    .where('codice', '=', codice)
  // A SQLite write already has the whole file.
  const riga = await (motore === 'postgres' ? domanda.forUpdate() : domanda).executeTakeFirst()
  return riga === undefined
    ? null
    : { ...toCompilazione(riga), dati: JSON.parse(riga.dati) as DatiCompilazione }
}

export interface CambioCompilazione {
  readonly versione: number
  readonly stato?: StatoCompilazione
  readonly dati?: DatiCompilazione
  /** Null takes it away. */
  readonly esonero?: SchedaDovuta['esonero']
  readonly quando: string
  readonly accountId: number | null
}

/** Writes a card of a round (locked by the caller); what isn't given stays. */
export const updateCompilazione = async (
  tx: Tx,
  enteId: number,
  campagnaId: number,
  codice: string,
  cambio: CambioCompilazione,
): Promise<void> => {
  await tx
    .updateTable('compilazione')
    .set({
      versione: cambio.versione,
      aggiornata_il: cambio.quando,
      aggiornata_da: cambio.accountId,
      ...(cambio.stato === undefined ? {} : { stato: cambio.stato }),
      ...(cambio.dati === undefined ? {} : { dati: JSON.stringify(cambio.dati) }),
      ...(cambio.esonero === undefined
        ? {}
        : { esonero: cambio.esonero === null ? null : JSON.stringify(cambio.esonero) }),
    })
    .where('ente_id', '=', enteId)
    .where('campagna_id', '=', campagnaId)
    .where('codice', '=', codice)
    .execute()
}
