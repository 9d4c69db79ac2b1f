import {
  type Account,
  addTentativo,
  findAccount,
  findAccountPerEmail,
  findSegreti,
  lockAccount,
  updateAccount,
} from '../../archivio/query/account.ts'
import { PRIMO_ENTE } from '../../archivio/query/enti.ts'
import { deleteSessione, findSessione } from '../../archivio/query/sessioni.ts'
import type { Tx } from '../../archivio/schema/tabelle.ts'
import { computeBloccatoFino, isBloccato } from '../../dominio/accesso/blocco.ts'
import { isSessioneValida } from '../../dominio/accesso/durate.ts'
import { readEmail } from '../../dominio/accesso/email.ts'
import type { Contesto, Rifiuto } from '../contesto.ts'
import { isCodice, toImpronta } from './codici.ts'
import { comeAccount, comeIgnoto, recordAccesso } from './eventi.ts'
import type { Impianto, Postazione } from './impianto.ts'
import { verifyPassword } from './password.ts'
import { openSessione } from './sessioni.ts'
import { isSecondoFattoreAttivo, useCodiceTotp } from './totp.ts'

export type EsitoEntra =
  /** `attesa`: the cookie is only good to give the second factor. */
  { readonly ok: true; readonly biscotto: string; readonly attesa: boolean } | Rifiuto<'credenziali'>

/** One sentence for all that can be wrong: who tries addresses learns nothing from it. */
const CREDENZIALI: Rifiuto<'credenziali'> = {
  ok: false,
  motivo: 'credenziali',
  messaggio:
    'E-mail e password non corrispondono a un account attivo. Dopo alcuni tentativi sbagliati l’accesso aspetta qualche minuto, anche con la password giusta.',
}

/**
 * Lets somebody in with e-mail and password. A wrong address, a wrong password, an account that is suspended, or that
 * waits after too many attempts, get the same answer in the same time.
 */
export const signIn = async (
  ctx: Contesto,
  impianto: Impianto,
  { email, password, ...postazione }: Postazione & { readonly email: string; readonly password: string },
): Promise<EsitoEntra> => {
  const letta = readEmail(email)
  const trovato = letta === null ? null : await findDaFareEntrare(ctx, letta)
  const giusta = await verifyPassword(trovato?.segreti.password ?? null, password)
  if (trovato === null) return CREDENZIALI
  const { account } = trovato
  return await ctx.archivio.write(async (tx): Promise<EsitoEntra> => {
    // Asked again, with the account held: others may have failed, or changed it, while the password was computed.
    const segreti = await lockSegreti(tx, account.accountId)
    if (segreti === null || isBloccato(segreti.bloccatoFino, ctx.adesso)) return CREDENZIALI
    if (account.stato !== 'attivo') {
      if (account.stato === 'sospeso') await recordSospeso(tx, ctx, account, giusta)
      return CREDENZIALI
    }
    if (!giusta || segreti.password !== trovato.segreti.password) {
      await recordFallito(tx, ctx, account)
      return CREDENZIALI
    }
    const attesa = isSecondoFattoreAttivo(impianto, account.accountId, segreti.totp)
    if (attesa)
      return {
        ok: true,
        attesa,
        biscotto: await openSessione(tx, ctx, account.accountId, 'attesa', postazione),
      }
    return { ok: true, attesa, biscotto: await letIn(tx, ctx, account, 'password', postazione) }
  })
}

export type EsitoSecondoFattore =
  | { readonly ok: true; readonly biscotto: string }
  | Rifiuto<'codice-sbagliato' | 'attesa-finita'>

/** The second step: a code of the authenticator, or one of the recovery codes. The cookie changes with it. */
export const signInSecondoFattore = async (
  ctx: Contesto,
  impianto: Impianto,
  {
    biscotto,
    codice,
    ...postazione
  }: Postazione & { readonly biscotto: string | undefined; readonly codice: string },
): Promise<EsitoSecondoFattore> => {
  const finita: EsitoSecondoFattore = {
    ok: false,
    motivo: 'attesa-finita',
    messaggio: 'Sono passati più di cinque minuti: scrivere di nuovo e-mail e password.',
  }
  if (!isCodice(biscotto)) return finita
  return await ctx.archivio.write(async (tx): Promise<EsitoSecondoFattore> => {
    const sessione = await findSessione(tx, PRIMO_ENTE, toImpronta(biscotto))
    if (sessione === null || sessione.metodo !== 'attesa' || !isSessioneValida(sessione, ctx.adesso))
      return finita
    const segreti = await lockSegreti(tx, sessione.accountId)
    const account = await findAttivo(tx, sessione.accountId)
    if (segreti === null || account === null) return finita
    const usato = isBloccato(segreti.bloccatoFino, ctx.adesso)
      ? null
      : useCodiceTotp(impianto, account.accountId, segreti.totp, codice, ctx.adesso)
    if (usato === null) {
      if (!isBloccato(segreti.bloccatoFino, ctx.adesso)) await recordFallito(tx, ctx, account)
      return {
        ok: false,
        motivo: 'codice-sbagliato',
        messaggio:
          'Il codice non è quello di adesso, o è già stato usato. Aspettare il prossimo e riprovare; dopo alcuni errori bisogna aspettare qualche minuto.',
      }
    }
    await updateAccount(tx, PRIMO_ENTE, account.accountId, { totp: usato })
    await deleteSessione(tx, PRIMO_ENTE, sessione.impronta)
    return { ok: true, biscotto: await letIn(tx, ctx, account, 'totp', postazione) }
  })
}

/** Opens the session and forgets the failures. */
export const letIn = async (
  tx: Tx,
  ctx: Contesto,
  account: Pick<Account, 'accountId' | 'nome'>,
  metodo: 'password' | 'totp' | 'oidc',
  postazione: Postazione,
): Promise<string> => {
  await updateAccount(tx, PRIMO_ENTE, account.accountId, {
    tentativi: 0,
    bloccato_fino: null,
    ultimo_accesso: ctx.adesso,
  })
  const biscotto = await openSessione(tx, ctx, account.accountId, metodo, postazione)
  await recordAccesso(tx, comeAccount(ctx, account), account.accountId, 'entra', { dopo: metodo })
  return biscotto
}

const findDaFareEntrare = (ctx: Contesto, email: string) =>
  ctx.archivio.read(async (tx) => {
    const account = await findAccountPerEmail(tx, PRIMO_ENTE, email)
    const segreti = account === null ? null : await findSegreti(tx, PRIMO_ENTE, account.accountId)
    return account === null || segreti === null ? null : { account, segreti }
  })

const findAttivo = async (tx: Tx, accountId: number) => {
  const account = await findAccount(tx, PRIMO_ENTE, accountId)
  return account?.stato === 'attivo' ? account : null
}

/** The account's secrets, which nobody else can change until the transaction ends. */
const lockSegreti = async (tx: Tx, accountId: number) => {
  await lockAccount(tx, PRIMO_ENTE, accountId)
  return await findSegreti(tx, PRIMO_ENTE, accountId)
}

/**
 * Somebody tries an account that is kept out: whoever manages access should know, and whether they had the password. The
 * attempts count as any others, so that history isn't filled by who insists.
 */
const recordSospeso = async (
  tx: Tx,
  ctx: Contesto,
  account: Pick<Account, 'accountId' | 'nome'>,
  giusta: boolean,
): Promise<void> => {
  await recordAccesso(tx, comeIgnoto(ctx), account.accountId, 'rifiuta-sospeso', {
    dopo: giusta ? 'con la password giusta' : 'con una password sbagliata',
  })
  await recordFallito(tx, ctx, account)
}

const recordFallito = async (
  tx: Tx,
  ctx: Contesto,
  account: Pick<Account, 'accountId' | 'nome'>,
): Promise<void> => {
  const tentativi = await addTentativo(tx, PRIMO_ENTE, account.accountId)
  const bloccatoFino = computeBloccatoFino(tentativi, ctx.adesso)
  if (bloccatoFino === null) return
  await updateAccount(tx, PRIMO_ENTE, account.accountId, { bloccato_fino: bloccatoFino })
  await recordAccesso(tx, comeIgnoto(ctx), account.accountId, 'blocca', {
    dopo: `${tentativi} tentativi sbagliati`,
  })
}
