import { type CampagnaArchiviata, listCampagne } from '../../archivio/query/campagne.ts'
import { listCompilazioni } from '../../archivio/query/compilazioni.ts'
import { listMessaggi, listRicordi, type Messaggio, type Ricordo } from '../../archivio/query/messaggi.ts'
import { listTestate, loadNomiStampati } from '../../archivio/query/testate.ts'
import type { Tx } from '../../archivio/schema/tabelle.ts'
import { isInRaccolta } from '../../dominio/campagna/campagna.ts'
import { decideSollecito } from '../../dominio/campagna/solleciti.ts'
import { requirePermesso } from '../../dominio/permessi/permessi.ts'
import { type DataIso, giorniTra } from '../../dominio/valori/data.ts'
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
  /** Of this round. */
  readonly schede: readonly SchedaNellaLettera[]
  /** The other open rounds that the letter speaks of. */
  readonly altre: readonly number[]
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

/**
 * The same, within a transaction: who sends decides on what was written up to then. A letter is one a person: it speaks
 * of every open round in which something waits for them, and counts as written about each.
 */
export const prepareSolleciti = async (
  tx: Tx,
  ctx: Contesto,
  enteId: number,
  { campagnaId, indirizzo }: { readonly campagnaId: number; readonly indirizzo: string },
): Promise<Preparati | null> => {
  const tutte = await listCampagne(tx, enteId)
  const campagna = tutte.find((c) => c.campagnaId === campagnaId)
  if (campagna === undefined) return null
  if (!isAperta(campagna)) return { campagna, inRaccolta: false, pronti: [], rinviati: [], senzaNessuno: [] }
  const persone = await loadPersone(ctx, tx)
  const aperte: RoundAperto[] = []
  for (const c of tutte.filter(isAperta))
    aperte.push({ campagna: c, ...(await assegna(tx, enteId, c, persone, ctx.oggi)) })
  const dal = aperte.map((r) => r.campagna.apertaIl).toSorted()[0] ?? ''
  const ricordi = Map.groupBy(await listRicordi(tx, enteId, dal), (r) => r.accountId)
  const pronti: SollecitoPronto[] = []
  const rinviati: SollecitoRinviato[] = []
  for (const { account } of persone) {
    const { accountId, nome, email } = account
    const suoi = aperte.filter((r) => r.perAccount.has(accountId))
    const richiesto = suoi.find((r) => r.campagna.campagnaId === campagnaId)
    const schede = richiesto?.perAccount.get(accountId)
    if (richiesto === undefined || schede === undefined) continue
    const scritti = ricordi.get(accountId) ?? []
    const esito = decide(richiesto.campagna, scritti, ctx.oggi)
    if (!esito.ok) {
      rinviati.push({ accountId, nome, schede: schede.length, motivo: esito.motivo, dal: esito.dal })
      continue
    }
    const rilevazioni = suoi.map((r) => ({
      al: r.campagna.al,
      scadenza: r.campagna.scadenza,
      ...toTono(r.campagna, scritti, ctx.oggi),
      schede: r.perAccount.get(accountId) ?? [],
    }))
    pronti.push({
      accountId,
      nome,
      perche: esito.perche,
      schede,
      altre: suoi.filter((r) => r !== richiesto).map((r) => r.campagna.campagnaId),
      lettera: writeSollecito({ a: email, nome, indirizzo, rilevazioni }),
    })
  }
  const { senzaNessuno = [] } = aperte.find((r) => r.campagna.campagnaId === campagnaId) ?? {}
  return { campagna, inRaccolta: true, pronti, rinviati, senzaNessuno }
}

type CampagnaAperta = CampagnaArchiviata & { readonly apertaIl: string }

/** An open round with the cards of each account. */
interface RoundAperto extends Awaited<ReturnType<typeof assegna>> {
  readonly campagna: CampagnaAperta
}

const isAperta = (c: CampagnaArchiviata): c is CampagnaAperta => isInRaccolta(c.stato) && c.apertaIl !== null

/** A round never spoken of is told at once; then the five days run from the last letter about any round. */
const decide = (
  { campagnaId, apertaIl, scadenza }: CampagnaAperta,
  scritti: readonly Ricordo[],
  oggi: DataIso,
) =>
  decideSollecito({
    apertaIl: giornoDi(apertaIl),
    scadenza,
    oggi,
    inviati: scritti.some((s) => s.campagne.includes(campagnaId))
      ? scritti.map((s) => giornoDi(s.creatoIl))
      : [],
  })

/** How a letter speaks of a round, also where it isn't the round it is written for. */
const toTono = (campagna: CampagnaAperta, scritti: readonly Ricordo[], oggi: DataIso) => {
  const giorni = giorniTra(oggi, campagna.scadenza)
  const esito = decide(campagna, scritti, oggi)
  return { giorni, perche: esito.ok ? esito.perche : giorni < 0 ? 'scaduta' : 'in-scadenza' } as const
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
