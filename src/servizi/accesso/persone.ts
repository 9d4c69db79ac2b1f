import {
  type Account,
  findAccount,
  findAccountPerEmail,
  findSegreti,
  insertAccount,
  listAccount,
  updateAccount,
} from '../../archivio/query/account.ts'
import { PRIMO_ENTE } from '../../archivio/query/enti.ts'
import { deleteLinkDi } from '../../archivio/query/link.ts'
import { listRuoli, type RuoloArchiviato } from '../../archivio/query/ruoli.ts'
import { deleteSessioniDi } from '../../archivio/query/sessioni.ts'
import type { Tx } from '../../archivio/schema/tabelle.ts'
import { readEmail } from '../../dominio/accesso/email.ts'
import type { RuoloConferito } from '../../dominio/accesso/ruoli.ts'
import { requirePermesso } from '../../dominio/permessi/permessi.ts'
import type { Contesto, Rifiuto } from '../contesto.ts'
import { recordAccesso } from './eventi.ts'
import type { Impianto } from './impianto.ts'
import { writeInvito, writeReimposta } from './lettere.ts'
import { createLink } from './link.ts'
import { addRuoloIn, type EsitoRuolo, isUltimoAmministratore, lockRuoli, ULTIMO } from './ruoli.ts'

export type { Account, StatoAccount } from '../../archivio/query/account.ts'
export type { RuoloArchiviato } from '../../archivio/query/ruoli.ts'

export interface Persona extends Account {
  readonly ruoli: readonly RuoloArchiviato[]
}

/** Everybody who has an account, by name, with all their roles. */
export const listPersone = async (ctx: Contesto): Promise<readonly Persona[]> => {
  requirePermesso(ctx.attore, 'accesso:gestisci')
  return await ctx.archivio.read(async (tx) => {
    const ruoli = Map.groupBy(await listRuoli(tx, PRIMO_ENTE), (r) => r.accountId)
    return (await listAccount(tx, PRIMO_ENTE)).map((a) => ({ ...a, ruoli: ruoli.get(a.accountId) ?? [] }))
  })
}

export interface PersonaIntera extends Persona {
  readonly conSecondoFattore: boolean
}

export const findPersona = async (ctx: Contesto, accountId: number): Promise<PersonaIntera | null> => {
  requirePermesso(ctx.attore, 'accesso:gestisci')
  return await ctx.archivio.read(async (tx) => {
    const account = await findAccount(tx, PRIMO_ENTE, accountId)
    if (account === null) return null
    const totp = (await findSegreti(tx, PRIMO_ENTE, accountId))?.totp ?? null
    return { ...account, ruoli: await listRuoli(tx, PRIMO_ENTE, accountId), conSecondoFattore: totp !== null }
  })
}

/** How a link reached the person: by mail, or by whoever reads the page it is shown on. */
export interface Consegna {
  /** The address to hand over; null when the letter left. */
  readonly link: string | null
  /** Why the letter did not leave; null when it did, or when there is no mail server. */
  readonly errore: string | null
}

const consegna = async (
  { posta }: Impianto,
  link: string,
  lettera: ReturnType<typeof writeInvito>,
): Promise<Consegna> => {
  if (posta === null) return { link, errore: null }
  const esito = await posta.invia(lettera)
  return esito.ok ? { link: null, errore: null } : { link, errore: esito.errore }
}

export type EsitoInvito =
  | ({ readonly ok: true; readonly accountId: number } & Consegna)
  | Rifiuto<'nome' | 'email' | 'gia-presente'>
  | Exclude<EsitoRuolo, { readonly ok: true }>

/** Makes an account that waits for its person, with a first role or none, and sends the link to choose a password. */
export const invitePersona = async (
  ctx: Contesto,
  impianto: Impianto,
  dati: { readonly nome: string; readonly email: string; readonly ruolo: RuoloConferito | null },
): Promise<EsitoInvito> => {
  requirePermesso(ctx.attore, 'accesso:gestisci')
  const nome = dati.nome.trim()
  const email = readEmail(dati.email)
  if (nome === '') return { ok: false, motivo: 'nome', messaggio: 'Scrivere nome e cognome della persona.' }
  if (email === null)
    return { ok: false, motivo: 'email', messaggio: 'Scrivere un indirizzo e-mail, come nome@comune.it.' }
  const fatto = await ctx.archivio
    .write(async (tx) => {
      // Held: two invitations at once to the same address are one invitation and one refusal.
      await lockRuoli(tx)
      if ((await findAccountPerEmail(tx, PRIMO_ENTE, email)) !== null)
        return {
          ok: false,
          motivo: 'gia-presente',
          messaggio: `C’è già un account con l’indirizzo ${email}: cercarlo nell’elenco.`,
        } as const
      const stato = 'invitato'
      const accountId = await insertAccount(tx, PRIMO_ENTE, {
        nome,
        email,
        stato,
        password: null,
        adesso: ctx.adesso,
      })
      await recordAccesso(tx, ctx, accountId, 'invita', { dopo: `${nome} <${email}>` })
      if (dati.ruolo !== null) {
        const esito = await addRuoloIn(tx, ctx, accountId, dati.ruolo)
        if (!esito.ok) throw new RuoloRifiutato(esito)
      }
      return { ok: true, accountId, link: await createLink(tx, ctx, impianto, 'invito', accountId) } as const
    })
    .catch((errore: unknown) => {
      if (errore instanceof RuoloRifiutato) return errore.esito
      throw errore
    })
  if (!fatto.ok) return fatto
  return {
    ok: true,
    accountId: fatto.accountId,
    ...(await consegna(impianto, fatto.link, writeInvito(email, nome, fatto.link))),
  }
}

/** Undoes the account that was being made: a refused role leaves nothing behind. */
class RuoloRifiutato extends Error {
  readonly esito: Exclude<EsitoRuolo, { readonly ok: true }>
  constructor(esito: Exclude<EsitoRuolo, { readonly ok: true }>) {
    super(esito.messaggio)
    this.esito = esito
  }
}

const SCONOSCIUTO: Rifiuto<'account-sconosciuto'> = {
  ok: false,
  motivo: 'account-sconosciuto',
  messaggio: 'Questo account non c’è.',
}

/** A new link: the invitation again for who has not come yet, a new password for the others. */
export const sendLink = async (
  ctx: Contesto,
  impianto: Impianto,
  accountId: number,
): Promise<({ readonly ok: true } & Consegna) | Rifiuto<'account-sconosciuto' | 'sospeso'>> => {
  requirePermesso(ctx.attore, 'accesso:gestisci')
  const fatto = await ctx.archivio.write(async (tx) => {
    const account = await findAccount(tx, PRIMO_ENTE, accountId)
    if (account === null) return SCONOSCIUTO
    if (account.stato === 'sospeso')
      return { ok: false, motivo: 'sospeso', messaggio: 'L’account è sospeso: riattivarlo prima.' } as const
    const invito = account.stato === 'invitato'
    await recordAccesso(tx, ctx, accountId, 'invita', { dopo: 'nuovo collegamento' })
    const link = await createLink(tx, ctx, impianto, invito ? 'invito' : 'reimposta', accountId)
    return { ok: true, link, scrivi: invito ? writeInvito : writeReimposta, account } as const
  })
  if (!fatto.ok) return fatto
  const { link, scrivi, account } = fatto
  return { ok: true, ...(await consegna(impianto, link, scrivi(account.email, account.nome, link))) }
}

/** Says that an account is the person that cards print by this name (null: nobody's); what they did stays theirs. */
export const linkPersona = async (
  ctx: Contesto,
  accountId: number,
  persona: string | null,
): Promise<{ readonly ok: true } | Rifiuto<'account-sconosciuto'>> => {
  requirePermesso(ctx.attore, 'accesso:gestisci')
  const nome = persona?.trim() || null
  return await conAccount(ctx, accountId, async (tx, account) => {
    await updateAccount(tx, PRIMO_ENTE, accountId, { persona: nome })
    await recordAccesso(tx, ctx, accountId, 'cambia', {
      campo: 'persona',
      prima: account.persona,
      dopo: nome,
    })
    return { ok: true } as const
  })
}

/** Keeps somebody out (their sessions and links end at once), or lets them in again. */
export const updateStato = async (
  ctx: Contesto,
  accountId: number,
  sospeso: boolean,
): Promise<{ readonly ok: true } | Rifiuto<'account-sconosciuto' | 'ultimo-amministratore'>> => {
  requirePermesso(ctx.attore, 'accesso:gestisci')
  return await conAccount(ctx, accountId, async (tx, account) => {
    if (sospeso && (await isUltimoAmministratore(tx, ctx, (r) => r.accountId === accountId))) return ULTIMO
    const stato = sospeso ? 'sospeso' : account.conPassword ? 'attivo' : 'invitato'
    // Who comes back doesn't wait for what others tried meanwhile.
    await updateAccount(tx, PRIMO_ENTE, accountId, {
      stato,
      ...(sospeso ? {} : { tentativi: 0, bloccato_fino: null }),
    })
    if (sospeso) {
      await deleteSessioniDi(tx, PRIMO_ENTE, accountId)
      await deleteLinkDi(tx, PRIMO_ENTE, accountId)
    }
    await recordAccesso(tx, ctx, accountId, sospeso ? 'sospende' : 'riattiva')
    return { ok: true } as const
  })
}

/** Closes all of somebody's sessions. */
export const closeSessioni = async (
  ctx: Contesto,
  accountId: number,
): Promise<{ readonly ok: true } | Rifiuto<'account-sconosciuto'>> => {
  requirePermesso(ctx.attore, 'accesso:gestisci')
  return await conAccount(ctx, accountId, async (tx) => {
    await deleteSessioniDi(tx, PRIMO_ENTE, accountId)
    await recordAccesso(tx, ctx, accountId, 'esce-ovunque')
    return { ok: true } as const
  })
}

/** For who has lost the phone and the recovery codes. */
export const resetSecondoFattore = async (
  ctx: Contesto,
  accountId: number,
): Promise<{ readonly ok: true } | Rifiuto<'account-sconosciuto'>> => {
  requirePermesso(ctx.attore, 'accesso:gestisci')
  return await conAccount(ctx, accountId, async (tx) => {
    await updateAccount(tx, PRIMO_ENTE, accountId, { totp: null })
    await deleteSessioniDi(tx, PRIMO_ENTE, accountId)
    await recordAccesso(tx, ctx, accountId, 'toglie-secondo-fattore')
    return { ok: true } as const
  })
}

const conAccount = <E>(
  ctx: Contesto,
  accountId: number,
  lavoro: (tx: Tx, account: Account) => Promise<E>,
): Promise<E | Rifiuto<'account-sconosciuto'>> =>
  ctx.archivio.write(async (tx) => {
    await lockRuoli(tx)
    const account = await findAccount(tx, PRIMO_ENTE, accountId)
    return account === null ? SCONOSCIUTO : await lavoro(tx, account)
  })
