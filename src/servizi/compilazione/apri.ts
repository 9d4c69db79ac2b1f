import { type CampagnaArchiviata, findCampagna } from '../../archivio/query/campagne.ts'
import {
  type CompilazioneIntera,
  loadCompilazioni,
  lockCompilazione,
} from '../../archivio/query/compilazioni.ts'
import { findEnte } from '../../archivio/query/enti.ts'
import { findScheda } from '../../archivio/query/leggi-schede.ts'
import { loadNomiStampati } from '../../archivio/query/testate.ts'
import type { Tx } from '../../archivio/schema/tabelle.ts'
import { isInRaccolta } from '../../dominio/campagna/campagna.ts'
import { type OggettoPermesso, requirePermesso } from '../../dominio/permessi/permessi.ts'
import type { Azione } from '../../dominio/permessi/tabella.ts'
import type { Scheda } from '../../dominio/scheda/scheda.ts'
import type { Contesto } from '../contesto.ts'
import { toOggetto } from '../permessi/oggetto.ts'

/** A card of a round with everything a use case decides on; its scope was checked on the stored card. */
export interface CompilazioneAperta {
  readonly enteId: number
  readonly campagna: CampagnaArchiviata
  readonly inRaccolta: boolean
  readonly compilazione: CompilazioneIntera
  /** The card in force, without what was entered. */
  readonly scheda: Scheda
  readonly oggetto: OggettoPermesso
}

/**
 * Finds a card in a round and asks the permission on it as it is stored: null when the round or the card is not there.
 * Whoever may do nothing with the card is told "no" whether or not the round has it. `blocca` holds it until the
 * transaction ends.
 */
export const findAperta = async (
  tx: Tx,
  ctx: Contesto,
  { campagnaId, codice }: { readonly campagnaId: number; readonly codice: string },
  azione: Azione,
  blocca: boolean,
): Promise<CompilazioneAperta | null> => {
  const ente = await findEnte(tx)
  const campagna = ente === null ? null : await findCampagna(tx, ente.enteId, campagnaId)
  const scheda =
    ente === null || campagna === null ? null : await findScheda(tx, ente.enteId, campagna.vista, codice)
  if (ente === null || campagna === null || scheda === null) {
    requirePermesso(ctx.attore, azione)
    return null
  }
  const { enteId } = ente
  const oggetto = toOggetto(scheda, await loadNomiStampati(tx, enteId))
  requirePermesso(ctx.attore, azione, oggetto)
  const compilazione = blocca
    ? await lockCompilazione(tx, ctx.archivio.motore, enteId, campagnaId, codice)
    : ((await loadCompilazioni(tx, enteId, campagnaId, [codice]))[0] ?? null)
  if (compilazione === null) return null
  return { enteId, campagna, inRaccolta: isInRaccolta(campagna.stato), compilazione, scheda, oggetto }
}

export const SCHEDA_NON_IN_CAMPAGNA = {
  ok: false,
  motivo: 'scheda-inesistente',
  messaggio: 'Questa scheda non è in questa campagna: forse la campagna non è ancora aperta.',
} as const
