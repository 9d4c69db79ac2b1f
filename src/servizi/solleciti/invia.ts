import { listCampagne } from '../../archivio/query/campagne.ts'
import { findEnte, lockEnte } from '../../archivio/query/enti.ts'
import {
  insertMessaggi,
  listDaInviare,
  type Messaggio,
  takeMessaggio,
  updateEsitoMessaggio,
} from '../../archivio/query/messaggi.ts'
import { isInRaccolta } from '../../dominio/campagna/campagna.ts'
import { RITMO_GIORNI } from '../../dominio/campagna/solleciti.ts'
import { requirePermesso } from '../../dominio/permessi/permessi.ts'
import { giorniTra } from '../../dominio/valori/data.ts'
import { giornoDi } from '../../dominio/valori/giorno.ts'
import type { Contesto } from '../contesto.ts'
import type { Posta } from '../posta/posta.ts'
import { recordEventi } from '../registro/registra.ts'
import { prepareSolleciti, type SollecitoPronto } from './prepara.ts'

/** A letter is tried so many times; then it stays in the log with what the server said. */
export const TENTATIVI_MASSIMI = 4
/** Minutes between two attempts at one letter: whoever is sending it has finished by then. */
export const MINUTI_TRA_TENTATIVI = 10

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

export interface EsitoInvii {
  readonly inviati: number
  /** Those that the server refused now, with its words. */
  readonly falliti: readonly { readonly a: string; readonly errore: string }[]
}

const troppoPresto = ({ provatoIl }: Messaggio, adesso: string): boolean =>
  provatoIl !== null && Date.parse(adesso) - Date.parse(provatoIl) < MINUTI_TRA_TENTATIVI * 60_000

/**
 * Sends every letter still to be sent, those that failed before too, until they have been tried enough, are as old as
 * the next one would be, or the round no longer collects. The attempt is written before the letter goes out: whatever
 * happens meanwhile, nobody gets it more times than the attempts allow.
 */
export const sendDaInviare = async (ctx: Contesto, posta: Posta): Promise<EsitoInvii> => {
  requirePermesso(ctx.attore, 'campagna:gestisci')
  const { archivio, adesso } = ctx
  const letti = await archivio.read(async (tx) => {
    const ente = await findEnte(tx)
    if (ente === null) return null
    const aperte = (await listCampagne(tx, ente.enteId)).filter((c) => isInRaccolta(c.stato))
    const ids = new Set<number | null>(aperte.map((c) => c.campagnaId))
    const messaggi = (await listDaInviare(tx, ente.enteId, TENTATIVI_MASSIMI)).filter(
      (m) => ids.has(m.campagnaId) && giorniTra(giornoDi(m.creatoIl), ctx.oggi) < RITMO_GIORNI,
    )
    return { enteId: ente.enteId, messaggi }
  })
  if (letti === null) return { inviati: 0, falliti: [] }
  const { enteId } = letti
  let inviati = 0
  const falliti: { a: string; errore: string }[] = []
  for (const m of letti.messaggi) {
    if (troppoPresto(m, adesso)) continue
    if (!(await archivio.write((tx) => takeMessaggio(tx, enteId, m, adesso)))) continue
    const esito = await posta.invia({ a: m.a, oggetto: m.oggetto, testo: m.testo })
    if (esito.ok) inviati += 1
    else falliti.push({ a: m.a, errore: esito.errore })
    await archivio.write((tx) =>
      updateEsitoMessaggio(
        tx,
        enteId,
        m.messaggioId,
        esito.ok ? { inviatoIl: adesso } : { errore: esito.errore.slice(0, 500) },
      ),
    )
  }
  return { inviati, falliti }
}
