import { type CampagnaArchiviata, findCampagna } from '../../archivio/query/campagne.ts'
import { listCompilazioni } from '../../archivio/query/compilazioni.ts'
import { listMessaggi, type Messaggio } from '../../archivio/query/messaggi.ts'
import { listTestate, loadNomiStampati } from '../../archivio/query/testate.ts'
import type { Tx } from '../../archivio/schema/tabelle.ts'
import { isInRaccolta } from '../../dominio/campagna/campagna.ts'
import { decideSollecito } from '../../dominio/campagna/solleciti.ts'
import { requirePermesso } from '../../dominio/permessi/permessi.ts'
import type { DataIso } from '../../dominio/valori/data.ts'
import { giornoDi } from '../../dominio/valori/giorno.ts'
import type { Contesto } from '../contesto.ts'
import { readConEnte } from '../ente.ts'
import { toOggetto } from '../permessi/oggetto.ts'
import type { Lettera } from '../posta/posta.ts'
import { findDestinatariScheda, loadPersone } from './destinatari.ts'
import { type SchedaNellaLettera, writeSollecito } from './lettera.ts'

/** A letter that would be sent today. */
export interface SollecitoPronto {
  readonly accountId: number
  readonly nome: string
  readonly perche: 'apertura' | 'in-scadenza' | 'scaduta'
  readonly schede: readonly SchedaNellaLettera[]
  readonly lettera: Lettera
}

/** Somebody with cards to do who is not written to today, and from when. */
export interface SollecitoRinviato {
  readonly accountId: number
  readonly nome: string
  readonly schede: number
  readonly motivo: 'non-ancora' | 'troppo-presto'
  readonly dal: DataIso
}

export interface Preparati {
  readonly campagna: CampagnaArchiviata
  /** False: the round isn't collecting, nobody is written to. */
  readonly inRaccolta: boolean
  /** By name. */
  readonly pronti: readonly SollecitoPronto[]
  readonly rinviati: readonly SollecitoRinviato[]
  /** Codes of the cards that nobody can be written to about. */
  readonly senzaNessuno: readonly string[]
}

/** What was written about a round, and what would be written today. */
export interface Solleciti extends Preparati {
  /** The latest first. */
  readonly scritti: readonly Messaggio[]
}

/**
 * Who would be reminded today of which cards of a round, and what was sent so far; nothing is written. `indirizzo` is
 * where the letters' links lead. Null when there is no such round.
 */
export const previewSolleciti = async (
  ctx: Contesto,
  { campagnaId, indirizzo }: { readonly campagnaId: number; readonly indirizzo: string },
): Promise<Solleciti | null> => {
  requirePermesso(ctx.attore, 'campagna:gestisci')
  return await readConEnte<Solleciti | null>(ctx, null, async (tx, { enteId }) => {
    const preparati = await prepareSolleciti(tx, ctx, enteId, { campagnaId, indirizzo })
    return preparati === null ? null : { ...preparati, scritti: await listMessaggi(tx, enteId, campagnaId) }
  })
}

/** The same, within a transaction: who sends decides on what was written up to then. */
export const prepareSolleciti = async (
  tx: Tx,
  ctx: Contesto,
  enteId: number,
  { campagnaId, indirizzo }: { readonly campagnaId: number; readonly indirizzo: string },
): Promise<Preparati | null> => {
  const campagna = await findCampagna(tx, enteId, campagnaId)
  if (campagna === null) return null
  const { apertaIl, scadenza, al } = campagna
  if (!isInRaccolta(campagna.stato) || apertaIl === null)
    return { campagna, inRaccolta: false, pronti: [], rinviati: [], senzaNessuno: [] }
  const persone = await loadPersone(ctx, tx)
  const { perAccount, senzaNessuno } = await assegna(tx, enteId, campagna, persone, ctx.oggi)
  const inviati = Map.groupBy(await listMessaggi(tx, enteId, campagnaId), (m) => m.accountId)
  const pronti: SollecitoPronto[] = []
  const rinviati: SollecitoRinviato[] = []
  for (const { account } of persone) {
    const { accountId, nome, email } = account
    const schede = perAccount.get(accountId)
    if (schede === undefined) continue
    const esito = decideSollecito({
      apertaIl: giornoDi(apertaIl),
      scadenza,
      oggi: ctx.oggi,
      inviati: (inviati.get(accountId) ?? []).map((m) => giornoDi(m.creatoIl)),
    })
    if (!esito.ok) {
      rinviati.push({ accountId, nome, schede: schede.length, motivo: esito.motivo, dal: esito.dal })
      continue
    }
    const { perche, giorni } = esito
    const lettera = writeSollecito({
      a: email,
      nome,
      campagnaId,
      al,
      scadenza,
      perche,
      giorni,
      schede,
      indirizzo,
    })
    pronti.push({ accountId, nome, perche, schede, lettera })
  }
  return { campagna, inRaccolta: true, pronti, rinviati, senzaNessuno }
}

/** The cards of each account, in plan order, and those of nobody. */
const assegna = async (
  tx: Tx,
  enteId: number,
  { campagnaId, vista, scadenza }: CampagnaArchiviata,
  persone: Awaited<ReturnType<typeof loadPersone>>,
  oggi: DataIso,
) => {
  const nomi = await loadNomiStampati(tx, enteId)
  const compilazioni = new Map((await listCompilazioni(tx, enteId, campagnaId)).map((c) => [c.codice, c]))
  const perAccount = new Map<number, SchedaNellaLettera[]>()
  const senzaNessuno: string[] = []
  for (const t of await listTestate(tx, enteId, vista)) {
    const c = compilazioni.get(t.codice)
    if (c === undefined || c.esonero !== null || c.stato === 'acquisita') continue
    const attesa = { stato: c.stato, responsabile: t.responsabile, oggetto: toOggetto(t, nomi) }
    const ids = findDestinatariScheda(persone, attesa, { scadenza, oggi })
    if (ids.length === 0) senzaNessuno.push(t.codice)
    for (const id of ids) {
      const sue = perAccount.get(id) ?? []
      sue.push({ codice: t.codice, descrizione: t.descrizione, stato: c.stato })
      perAccount.set(id, sue)
    }
  }
  return { perAccount, senzaNessuno }
}
