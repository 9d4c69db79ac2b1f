import { PRIMO_ENTE } from '../../archivio/query/enti.ts'
import {
  deleteSessione,
  deleteSessioniDi,
  deleteSessioniScadute,
  findSessione,
  insertSessione,
  listSessioniDi,
  type MetodoSessione,
  type Sessione,
} from '../../archivio/query/sessioni.ts'
import type { Tx } from '../../archivio/schema/tabelle.ts'
import {
  ATTESA_SECONDO_FATTORE_MINUTI,
  addMinuti,
  addOre,
  DURATA_SESSIONE,
  isSessioneValida,
} from '../../dominio/accesso/durate.ts'
import type { Contesto } from '../contesto.ts'
import { requireAccount } from './chi.ts'
import { createCodice, isCodice, toImpronta } from './codici.ts'
import { recordAccesso } from './eventi.ts'
import type { Postazione } from './impianto.ts'

export type { MetodoSessione, Sessione } from '../../archivio/query/sessioni.ts'

/** What a browser says it is may be long. */
const DISPOSITIVO_MASSIMO = 200

/** Opens a session, in the caller's transaction; answers the value of its cookie, which nobody else will ever know. */
export const openSessione = async (
  tx: Tx,
  ctx: Pick<Contesto, 'adesso'>,
  accountId: number,
  metodo: MetodoSessione,
  { indirizzo, dispositivo }: Postazione,
): Promise<string> => {
  const codice = createCodice()
  await deleteSessioniScadute(tx, PRIMO_ENTE, ctx.adesso)
  await insertSessione(tx, PRIMO_ENTE, {
    impronta: toImpronta(codice),
    accountId,
    creataIl: ctx.adesso,
    usataIl: ctx.adesso,
    scadeIl:
      metodo === 'attesa'
        ? addMinuti(ctx.adesso, ATTESA_SECONDO_FATTORE_MINUTI)
        : addOre(ctx.adesso, DURATA_SESSIONE.massimaOre),
    indirizzo,
    dispositivo: dispositivo?.slice(0, DISPOSITIVO_MASSIMO) ?? null,
    metodo,
  })
  return codice
}

/** Closes the session of a cookie, whatever it is; nothing happens when there is none. */
export const signOut = async (ctx: Contesto, biscotto: string | undefined): Promise<void> => {
  if (!isCodice(biscotto)) return
  await ctx.archivio.write(async (tx) => {
    const sessione = await findSessione(tx, PRIMO_ENTE, toImpronta(biscotto))
    if (sessione === null) return
    await deleteSessione(tx, PRIMO_ENTE, sessione.impronta)
    if (sessione.metodo !== 'attesa') await recordAccesso(tx, ctx, sessione.accountId, 'esce')
  })
}

/** Closes all of one's sessions, this one too. Answers how many there were. */
export const signOutOvunque = async (ctx: Contesto): Promise<number> => {
  const accountId = requireAccount(ctx.attore)
  return await ctx.archivio.write(async (tx) => {
    const quante = await deleteSessioniDi(tx, PRIMO_ENTE, accountId)
    await recordAccesso(tx, ctx, accountId, 'esce-ovunque')
    return quante
  })
}

/** One's own sessions that still hold, the last used first. */
export const listSessioni = async (ctx: Contesto): Promise<readonly Sessione[]> => {
  const accountId = requireAccount(ctx.attore)
  const tutte = await ctx.archivio.read((tx) => listSessioniDi(tx, PRIMO_ENTE, accountId))
  return tutte.filter((s) => isSessioneValida(s, ctx.adesso))
}

/** Closes one of one's own sessions, by the digest the list gives; false when it isn't one's own. */
export const removeSessione = async (ctx: Contesto, impronta: string): Promise<boolean> => {
  const accountId = requireAccount(ctx.attore)
  return await ctx.archivio.write(async (tx) => {
    const sessione = await findSessione(tx, PRIMO_ENTE, impronta)
    if (sessione === null || sessione.accountId !== accountId) return false
    await deleteSessione(tx, PRIMO_ENTE, impronta)
    await recordAccesso(tx, ctx, accountId, 'esce')
    return true
  })
}
