import { listCampagne } from '../../../archivio/query/campagne.ts'
import { listCompilazioni } from '../../../archivio/query/compilazioni.ts'
import { listTestate, loadNomiStampati } from '../../../archivio/query/testate.ts'
import {
  type RilevazionePersonale,
  toRilevazioniIcs,
} from '../../../documenti/stampa/calendario/rilevazioni-ics.ts'
import { isInRaccolta } from '../../../dominio/campagna/campagna.ts'
import { can } from '../../../dominio/permessi/permessi.ts'
import { giorniTra } from '../../../dominio/valori/data.ts'
import type { Contesto } from '../../contesto.ts'
import { findNomeEnte, readConEnte } from '../../ente.ts'
import { toOggetto } from '../../permessi/oggetto.ts'
import { listDaFare } from '../../solleciti/da-fare.ts'
import { isNellaCatena, loadPersone } from '../../solleciti/destinatari.ts'
import { findAbbonato } from './abbonamento.ts'

/** How long a closed round stays in a calendar: who reads it again finds the year whole. */
const GIORNI_DOPO = 366

export interface RichiestaFeed {
  /** The secret part of the address. */
  readonly codice: string
  /** The address of the pages, without a final slash. */
  readonly indirizzo: string
}

/**
 * The calendar of one person (iCalendar): the rounds in which something waits for them, or waited; each on its due
 * date. Who asks shows no more than the address, and the answer holds no more than the headings of their own cards.
 * Null when the address is nobody's, was taken back, or is of somebody who may not come in.
 */
export const readFeed = async (
  ctx: Contesto,
  { codice, indirizzo }: RichiestaFeed,
): Promise<string | null> => {
  const attore = await findAbbonato(ctx, codice)
  if (attore === null || !can(attore, 'piano:leggi').ok) return null
  const rilevazioni = await listRilevazioni({ ...ctx, attore })
  return toRilevazioniIcs(rilevazioni, {
    ente: await findNomeEnte(ctx),
    now: new Date(ctx.adesso),
    indirizzo,
  })
}

/** The rounds that concern the actor, by due date. */
export const listRilevazioni = async (ctx: Contesto): Promise<readonly RilevazionePersonale[]> => {
  const { accountId } = ctx.attore
  const daFare = new Map((await listDaFare(ctx)).map((d) => [d.campagnaId, d.schede]))
  return await readConEnte<readonly RilevazionePersonale[]>(ctx, [], async (tx, { enteId }) => {
    const nomi = await loadNomiStampati(tx, enteId)
    const io = (await loadPersone(ctx, tx)).find((p) => p.account.accountId === accountId)
    if (io === undefined) return []
    const esito: RilevazionePersonale[] = []
    for (const c of await listCampagne(tx, enteId)) {
      const aperta = isInRaccolta(c.stato)
      if (!aperta && (c.chiusaIl === null || giorniTra(c.scadenza, ctx.oggi) > GIORNI_DOPO)) continue
      const schede = daFare.get(c.campagnaId) ?? []
      if (schede.length === 0) {
        const sue = new Set((await listCompilazioni(tx, enteId, c.campagnaId)).map((s) => s.codice))
        const riguarda = (await listTestate(tx, enteId, c.vista)).some(
          (t) =>
            sue.has(t.codice) &&
            isNellaCatena(io, { responsabile: t.responsabile, oggetto: toOggetto(t, nomi) }),
        )
        if (!riguarda) continue
      }
      const { campagnaId, al, scadenza, versione } = c
      esito.push({ campagnaId, al, scadenza, versione, chiusa: !aperta, schede })
    }
    return esito.toSorted((a, b) => (a.scadenza < b.scadenza ? -1 : a.scadenza > b.scadenza ? 1 : 0))
  })
}
