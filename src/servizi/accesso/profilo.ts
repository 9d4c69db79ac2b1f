import { findAccount, findSegreti, updateAccount } from '../../archivio/query/account.ts'
import { PRIMO_ENTE } from '../../archivio/query/enti.ts'
import { deleteSessioniDi } from '../../archivio/query/sessioni.ts'
import type { Contesto, Rifiuto } from '../contesto.ts'
import { requireAccount } from './chi.ts'
import { recordAccesso } from './eventi.ts'
import { findRifiutoPassword, hashPassword, verifyPassword } from './password.ts'

/** One's own account. */
export interface Profilo {
  readonly nome: string
  readonly email: string
  readonly persona: string | null
  /** False: one comes in from an identity provider only. */
  readonly conPassword: boolean
}

export const getProfilo = async (ctx: Contesto): Promise<Profilo> => {
  const accountId = requireAccount(ctx.attore)
  const account = await ctx.archivio.read((tx) => findAccount(tx, PRIMO_ENTE, accountId))
  if (account === null) throw new Error(`L’account ${accountId} non c’è più`)
  const { nome, email, persona, conPassword } = account
  return { nome, email, persona, conPassword }
}

/** Changes one's own password; the other sessions end, the one that asks (by its digest) stays. */
export const changePassword = async (
  ctx: Contesto,
  {
    attuale,
    nuova,
    sessione,
  }: { readonly attuale: string; readonly nuova: string; readonly sessione: string },
): Promise<{ readonly ok: true; readonly chiuse: number } | Rifiuto<'password-sbagliata' | 'password'>> => {
  const accountId = requireAccount(ctx.attore)
  const { segreti, account } = await ctx.archivio.read(async (tx) => ({
    segreti: await findSegreti(tx, PRIMO_ENTE, accountId),
    account: await findAccount(tx, PRIMO_ENTE, accountId),
  }))
  if (!(await verifyPassword(segreti?.password ?? null, attuale)))
    return { ok: false, motivo: 'password-sbagliata', messaggio: 'La password attuale non è quella giusta.' }
  const rifiuto = await findRifiutoPassword(nuova, [account?.nome ?? '', account?.email ?? ''])
  if (rifiuto !== null) return { ok: false, motivo: 'password', messaggio: rifiuto.messaggio }
  const password = await hashPassword(nuova)
  const chiuse = await ctx.archivio.write(async (tx) => {
    await updateAccount(tx, PRIMO_ENTE, accountId, { password })
    const quante = await deleteSessioniDi(tx, PRIMO_ENTE, accountId, sessione)
    await recordAccesso(tx, ctx, accountId, 'sceglie-password', { dopo: 'profilo' })
    return quante
  })
  return { ok: true, chiuse }
}
