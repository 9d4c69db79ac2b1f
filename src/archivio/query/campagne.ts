import type { Selectable } from 'kysely'
import type { Campagna, StatoCampagna } from '../../dominio/campagna/campagna.ts'
import type { DataIso } from '../../dominio/valori/data.ts'
import type { Tabelle, Tx } from '../schema/tabelle.ts'
import { reserveNumeri } from './contatori.ts'

export interface CampagnaArchiviata extends Campagna {
  readonly campagnaId: number
  readonly stato: StatoCampagna
  /** ISO instants; null until then. */
  readonly apertaIl: string | null
  readonly chiusaIl: string | null
  /** Raised at every change of the round itself. */
  readonly versione: number
}

const toCampagna = (r: Selectable<Tabelle['campagna']>): CampagnaArchiviata => ({
  campagnaId: r.campagna_id,
  vista: r.vista,
  al: r.al,
  scadenza: r.scadenza,
  centri: r.centri === null ? null : (JSON.parse(r.centri) as string[]),
  stato: r.stato as StatoCampagna,
  apertaIl: r.aperta_il,
  chiusaIl: r.chiusa_il,
  versione: r.versione,
})

/** The rounds, the latest reporting date first. */
export const listCampagne = async (tx: Tx, enteId: number): Promise<CampagnaArchiviata[]> =>
  (
    await tx
      .selectFrom('campagna')
      .selectAll()
      .where('ente_id', '=', enteId)
      .orderBy('al', 'desc')
      .orderBy('campagna_id', 'desc')
      .execute()
  ).map(toCampagna)

export const findCampagna = async (
  tx: Tx,
  enteId: number,
  campagnaId: number,
): Promise<CampagnaArchiviata | null> => {
  const riga = await tx
    .selectFrom('campagna')
    .selectAll()
    .where('ente_id', '=', enteId)
    .where('campagna_id', '=', campagnaId)
    .executeTakeFirst()
  return riga === undefined ? null : toCampagna(riga)
}

/** Creates a round, not open yet; answers its id. */
export const createCampagna = async (tx: Tx, enteId: number, c: Campagna): Promise<number> => {
  const campagnaId = await reserveNumeri(tx, enteId, 'campagna')
  await tx
    .insertInto('campagna')
    .values({
      ente_id: enteId,
      campagna_id: campagnaId,
      vista: c.vista,
      al: c.al,
      scadenza: c.scadenza,
      centri: c.centri === null ? null : JSON.stringify(c.centri),
      stato: 'da-aprire',
      aperta_il: null,
      chiusa_il: null,
      versione: 1,
    })
    .execute()
  return campagnaId
}

export interface CambioCampagna {
  readonly stato?: StatoCampagna
  readonly scadenza?: DataIso
  readonly apertaIl?: string
  readonly chiusaIl?: string | null
}

/**
 * Changes a round that is still at the version seen; false when somebody changed it meanwhile. What isn't given stays.
 */
export const updateCampagna = async (
  tx: Tx,
  enteId: number,
  campagnaId: number,
  versione: number,
  cambio: CambioCampagna,
): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('campagna')
    .set({
      versione: versione + 1,
      ...(cambio.stato === undefined ? {} : { stato: cambio.stato }),
      ...(cambio.scadenza === undefined ? {} : { scadenza: cambio.scadenza }),
      ...(cambio.apertaIl === undefined ? {} : { aperta_il: cambio.apertaIl }),
      ...(cambio.chiusaIl === undefined ? {} : { chiusa_il: cambio.chiusaIl }),
    })
    .where('ente_id', '=', enteId)
    .where('campagna_id', '=', campagnaId)
    .where('versione', '=', versione)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
