import type { Archivio } from '../../archivio/archivio.ts'
import { type Account, findAccount } from '../../archivio/query/account.ts'
import { findRevisione, PRIMO_ENTE } from '../../archivio/query/enti.ts'
import { loadOrganigramma } from '../../archivio/query/organigramma.ts'
import { listRuoli } from '../../archivio/query/ruoli.ts'
import { findSessione, type Sessione, touchSessione } from '../../archivio/query/sessioni.ts'
import type { Tx } from '../../archivio/schema/tabelle.ts'
import { addMinuti, isPassato, isSessioneValida } from '../../dominio/accesso/durate.ts'
import { type RuoloConferito, toRuoliVigenti } from '../../dominio/accesso/ruoli.ts'
import { toOrganigramma } from '../../dominio/organigramma/errori.ts'
import type { Organigramma } from '../../dominio/organigramma/organigramma.ts'
import type { Attore } from '../../dominio/permessi/attore.ts'
import type { Contesto } from '../contesto.ts'
import { isCodice, toImpronta } from './codici.ts'

/** Who is behind a cookie, and by which session. */
export interface Entrato {
  readonly attore: Attore
  readonly sessione: Sessione
}

type Dintorni = Pick<Contesto, 'archivio' | 'oggi' | 'adesso'>

/** A session is written as used once a minute, not at every page. */
const MINUTI_TRA_USI = 1

/**
 * Who asks, with the roles in force today: of a session that still holds and of an account that may come in. Null for
 * anything else, a session that waits for its second factor too.
 */
export const findAttore = async (ctx: Dintorni, biscotto: string | undefined): Promise<Entrato | null> => {
  if (!isCodice(biscotto)) return null
  const trovato = await ctx.archivio.read(async (tx) => {
    const sessione = await findSessione(tx, PRIMO_ENTE, toImpronta(biscotto))
    if (sessione === null || sessione.metodo === 'attesa' || !isSessioneValida(sessione, ctx.adesso))
      return null
    const attore = await loadAttore(ctx, tx, sessione.accountId)
    return attore === null ? null : { attore, sessione }
  })
  if (trovato === null) return null
  if (isPassato(addMinuti(trovato.sessione.usataIl, MINUTI_TRA_USI), ctx.adesso))
    await ctx.archivio.write((tx) => touchSessione(tx, PRIMO_ENTE, trovato.sessione.impronta, ctx.adesso))
  return trovato
}

/** An account as an actor; null when it may not come in. */
export const loadAttore = async (ctx: Dintorni, tx: Tx, accountId: number): Promise<Attore | null> => {
  const account = await findAccount(tx, PRIMO_ENTE, accountId)
  if (account === null || account.stato !== 'attivo') return null
  return await toAttore(ctx, tx, account, await listRuoli(tx, PRIMO_ENTE, accountId))
}

export const toAttore = async (
  ctx: Dintorni,
  tx: Tx,
  account: Pick<Account, 'accountId' | 'nome' | 'persona'>,
  ruoli: readonly RuoloConferito[],
): Promise<Attore> => {
  const conCarta = ruoli.some(({ ambito }) => ambito.tipo === 'centri' || ambito.tipo === 'assessorati')
  const organigramma = conCarta ? await getOrganigramma(ctx.archivio, tx) : SENZA_CARTA
  return {
    nome: account.nome,
    accountId: account.accountId,
    ruoli: toRuoliVigenti(ruoli, account.persona, organigramma, ctx.oggi),
  }
}

const SENZA_CARTA: Organigramma = { centri: [], incarichi: [], deleghe: [], nomiStampati: {} }

/** The chart of each store as it was at a revision: it is asked at every request and changes a few times a year. */
const carte = new WeakMap<Archivio, { readonly revisione: number | null; readonly carta: Organigramma }>()

const getOrganigramma = async (archivio: Archivio, tx: Tx): Promise<Organigramma> => {
  const revisione = await findRevisione(tx)
  const tenuta = carte.get(archivio)
  if (tenuta?.revisione === revisione && tenuta !== undefined) return tenuta.carta
  const carta = toOrganigramma(await loadOrganigramma(tx, PRIMO_ENTE))
  carte.set(archivio, { revisione, carta })
  return carta
}
