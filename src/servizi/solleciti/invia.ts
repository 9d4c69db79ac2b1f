import { listCampagne } from '../../archivio/query/campagne.ts'
import { findEnte, lockEnte } from '../../archivio/query/enti.ts'
import { insertMessaggi } from '../../archivio/query/messaggi.ts'
import { isInRaccolta } from '../../dominio/campagna/campagna.ts'
import { RITMO_GIORNI } from '../../dominio/campagna/solleciti.ts'
import { requirePermesso } from '../../dominio/permessi/permessi.ts'
import { giorniTra } from '../../dominio/valori/data.ts'
import { giornoDi } from '../../dominio/valori/giorno.ts'
import type { Contesto } from '../contesto.ts'
import type { Posta } from '../posta/posta.ts'
import { type EsitoInvii, sendMessaggi } from '../posta/spedisci.ts'
import { recordEventi } from '../registro/registra.ts'
import { prepareSolleciti, type SollecitoPronto } from './prepara.ts'

/**
 * Writes down today's letters of a round, still to be sent; answers who they are for. Two who do it at once write each
 * letter once: the second waits, and finds that the first has written. Null when there is no such round.
 */
export const createSolleciti = async (
  ctx: Contesto,
  richiesta: { readonly campagnaId: number; readonly indirizzo: string },
): Promise<readonly SollecitoPronto[] | null> => {
  requirePermesso(ctx.attore, 'campagna:gestisci')
  return await ctx.archivio.write(async (tx) => {
    await lockEnte(tx, ctx.archivio.motore)
    const ente = await findEnte(tx)
    const preparati = ente === null ? null : await prepareSolleciti(tx, ctx, ente.enteId, richiesta)
    if (ente === null || preparati === null) return null
    const { pronti, campagna } = preparati
    if (pronti.length === 0) return pronti
    await insertMessaggi(
      tx,
      ente.enteId,
      pronti.map((p) => ({
        ...p.lettera,
        campagnaId: campagna.campagnaId,
        altreCampagne: p.altre,
        accountId: p.accountId,
        motivo: p.perche,
        creatoIl: ctx.adesso,
      })),
    )
    await recordEventi(tx, ctx, ente.enteId, [
      {
        azione: 'sollecita',
        oggetto: {
          tipo: 'campagna',
          vista: campagna.vista,
          codice: String(campagna.campagnaId),
          indice: null,
        },
        dopo: pronti.length === 1 ? '1 messaggio' : `${pronti.length} messaggi`,
      },
    ])
    return pronti
  })
}

/**
 * Sends every letter of a round still to be sent, those that failed before too, until they have been tried enough, are
 * as old as the next one would be, or the round no longer collects.
 */
export const sendDaInviare = async (ctx: Contesto, posta: Posta): Promise<EsitoInvii> => {
  requirePermesso(ctx.attore, 'campagna:gestisci')
  const aperte = await ctx.archivio.read(async (tx) => {
    const ente = await findEnte(tx)
    if (ente === null) return []
    return (await listCampagne(tx, ente.enteId)).filter((c) => isInRaccolta(c.stato))
  })
  const ids = new Set<number | null>(aperte.map((c) => c.campagnaId))
  return await sendMessaggi(
    ctx,
    posta,
    (m) =>
      [m.campagnaId, ...m.altreCampagne].some((id) => ids.has(id)) &&
      giorniTra(giornoDi(m.creatoIl), ctx.oggi) < RITMO_GIORNI,
  )
}
