import { type ChiamataAperta, listChiamateAperte, updateAvvisate } from '../../archivio/query/chiamate.ts'
import { findEnte, lockEnte, PRIMO_ENTE } from '../../archivio/query/enti.ts'
import { insertMessaggi, loadUltimi } from '../../archivio/query/messaggi.ts'
import { listTestate, loadNomiStampati } from '../../archivio/query/testate.ts'
import type { Tx } from '../../archivio/schema/tabelle.ts'
import { decideAvviso } from '../../dominio/commenti/avviso.ts'
import { requirePermesso } from '../../dominio/permessi/permessi.ts'
import { giorniTra } from '../../dominio/valori/data.ts'
import { giornoDi } from '../../dominio/valori/giorno.ts'
import type { Contesto } from '../contesto.ts'
import { toOggetto } from '../permessi/oggetto.ts'
import type { Lettera, Posta } from '../posta/posta.ts'
import { type EsitoInvii, sendMessaggi } from '../posta/spedisci.ts'
import { loadPersone } from '../solleciti/destinatari.ts'
import { canLeggereCommenti } from './chiama.ts'
import { writeAvviso } from './lettera.ts'

/** Why these letters are written, as the log says it. */
export const MOTIVO_AVVISO = 'commenti'
/** A letter that could not leave for so many days says nothing new. */
const GIORNI_UTILI = 5

/** A letter about comments, to somebody that they call. */
export interface AvvisoPronto {
  readonly accountId: number
  readonly nome: string
  readonly chiamate: readonly ChiamataAperta[]
  readonly lettera: Lettera
}

/** Somebody called who is not written to yet, and from when. */
export interface AvvisoRinviato {
  readonly accountId: number
  readonly nome: string
  readonly chiamate: number
  /** ISO instant. */
  readonly dal: string
}

export interface Avvisi {
  readonly pronti: readonly AvvisoPronto[]
  readonly rinviati: readonly AvvisoRinviato[]
}

/** Who would be written to now about the comments that call them; nothing is written. */
export const previewAvvisi = async (
  ctx: Contesto,
  { indirizzo }: { readonly indirizzo: string },
): Promise<Avvisi> => {
  requirePermesso(ctx.attore, 'campagna:gestisci')
  return await ctx.archivio.read((tx) => prepareAvvisi(tx, ctx, indirizzo))
}

/**
 * Writes down the letters that are to be sent now, each call in one letter and no other; answers who they are for. Two
 * who do it at once write each letter once.
 */
export const createAvvisi = async (
  ctx: Contesto,
  { indirizzo }: { readonly indirizzo: string },
): Promise<readonly AvvisoPronto[]> => {
  requirePermesso(ctx.attore, 'campagna:gestisci')
  // Every minute somebody asks, and nearly always there is nobody to write to: no writer is kept waiting for that.
  const { pronti } = await ctx.archivio.read((tx) => prepareAvvisi(tx, ctx, indirizzo))
  if (pronti.length === 0) return []
  return await ctx.archivio.write(async (tx) => {
    await lockEnte(tx, ctx.archivio.motore)
    const daScrivere = (await prepareAvvisi(tx, ctx, indirizzo)).pronti
    if (daScrivere.length === 0) return []
    const primo = await insertMessaggi(
      tx,
      PRIMO_ENTE,
      daScrivere.map((p) => ({
        ...p.lettera,
        campagnaId: null,
        accountId: p.accountId,
        motivo: MOTIVO_AVVISO,
        creatoIl: ctx.adesso,
      })),
    )
    for (const [n, { accountId, chiamate }] of daScrivere.entries())
      await updateAvvisate(tx, PRIMO_ENTE, {
        accountId,
        commenti: chiamate.map((c) => c.commentoId),
        messaggioId: primo + n,
      })
    return daScrivere
  })
}

/** Sends the letters about comments that are still to be sent. */
export const sendAvvisi = async (ctx: Contesto, posta: Posta): Promise<EsitoInvii> => {
  requirePermesso(ctx.attore, 'campagna:gestisci')
  return await sendMessaggi(
    ctx,
    posta,
    (m) => m.motivo === MOTIVO_AVVISO && giorniTra(giornoDi(m.creatoIl), ctx.oggi) < GIORNI_UTILI,
  )
}

const prepareAvvisi = async (tx: Tx, ctx: Contesto, indirizzo: string): Promise<Avvisi> => {
  const daDire = (await listChiamateAperte(tx, PRIMO_ENTE)).filter((c) => c.messaggioId === null)
  const ente = daDire.length === 0 ? null : await findEnte(tx)
  if (ente === null) return { pronti: [], rinviati: [] }
  const oggettoDi = await loadOggetti(tx, ente.enteId, daDire)
  const ultimi = await loadUltimi(tx, PRIMO_ENTE, MOTIVO_AVVISO)
  const perPersona = Map.groupBy(daDire, (c) => c.accountId)
  const pronti: AvvisoPronto[] = []
  const rinviati: AvvisoRinviato[] = []
  for (const persona of await loadPersone(ctx, tx)) {
    const { accountId, nome, email } = persona.account
    // What they may read today: a role may have ended since they were called.
    const chiamate = (perPersona.get(accountId) ?? []).filter((c) => {
      const oggetto = oggettoDi(c)
      return oggetto !== null && canLeggereCommenti(persona, oggetto)
    })
    if (chiamate.length === 0) continue
    const esito = decideAvviso({
      chiamate: chiamate.map((c) => c.creataIl),
      ultimo: ultimi.get(accountId) ?? null,
      adesso: ctx.adesso,
    })
    if (esito.ok)
      pronti.push({
        accountId,
        nome,
        chiamate,
        lettera: writeAvviso({ a: email, nome, chiamate, indirizzo }),
      })
    else rinviati.push({ accountId, nome, chiamate: chiamate.length, dal: esito.dal })
  }
  return { pronti, rinviati }
}

/** The cards of some calls, as permissions look at them; null for one that is no longer there. */
const loadOggetti = async (tx: Tx, enteId: number, chiamate: readonly ChiamataAperta[]) => {
  const nomi = await loadNomiStampati(tx, enteId)
  const oggetti = new Map<string, ReturnType<typeof toOggetto>>()
  for (const vista of new Set(chiamate.map((c) => c.vista)))
    for (const t of await listTestate(tx, enteId, vista))
      oggetti.set(`${vista}|${t.codice}`, toOggetto(t, nomi))
  return ({ vista, codice }: ChiamataAperta) => oggetti.get(`${vista}|${codice}`) ?? null
}
