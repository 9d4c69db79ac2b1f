import {
  type Account,
  countAccount,
  findAccount,
  findAccountPerEmail,
  insertAccount,
  updateAccount,
} from '../../archivio/query/account.ts'
import { PRIMO_ENTE } from '../../archivio/query/enti.ts'
import {
  deleteLinkDi,
  findLink,
  findScadenzaLink,
  type LinkMonouso,
  replaceLink,
  useLink,
} from '../../archivio/query/link.ts'
import { insertRuolo } from '../../archivio/query/ruoli.ts'
import { deleteSessioniDi } from '../../archivio/query/sessioni.ts'
import type { Tx } from '../../archivio/schema/tabelle.ts'
import {
  addMinuti,
  addOre,
  DURATA_LINK_ORE,
  INTERVALLO_REIMPOSTA_MINUTI,
  isPassato,
  type ScopoLink,
} from '../../dominio/accesso/durate.ts'
import { readEmail } from '../../dominio/accesso/email.ts'
import type { Contesto, Rifiuto } from '../contesto.ts'
import { createCodice, isCodice, toImpronta } from './codici.ts'
import { comeAccount, comeIgnoto, recordAccesso } from './eventi.ts'
import type { Impianto } from './impianto.ts'
import { writeReimposta } from './lettere.ts'
import { findRifiutoPassword, hashPassword } from './password.ts'

/** Makes a link that opens once, in the caller's transaction; answers its address. */
export const createLink = async (
  tx: Tx,
  ctx: Pick<Contesto, 'adesso'>,
  impianto: Pick<Impianto, 'indirizzo'>,
  scopo: ScopoLink,
  accountId: number | null,
): Promise<string> => {
  const codice = createCodice()
  const scadeIl = addOre(ctx.adesso, DURATA_LINK_ORE[scopo])
  await replaceLink(tx, PRIMO_ENTE, { impronta: toImpronta(codice), scopo, accountId, scadeIl })
  return `${impianto.indirizzo}/link/${codice}`
}

/**
 * The link for the first administrator, as long as nobody has an account; null afterwards. Each call makes the one
 * before worth nothing. Only for the console: whoever can read it has the machine.
 */
export const createLinkPrimoAmministratore = (
  ctx: Pick<Contesto, 'archivio' | 'adesso'>,
  impianto: Pick<Impianto, 'indirizzo'>,
): Promise<string | null> =>
  ctx.archivio.write(async (tx) =>
    (await countAccount(tx, PRIMO_ENTE)) > 0
      ? null
      : await createLink(tx, ctx, impianto, 'primo-amministratore', null),
  )

/** A link that can still be used; `account` is null for the first administrator. */
export interface LinkAperto {
  readonly scopo: ScopoLink
  readonly account: Pick<Account, 'accountId' | 'nome' | 'email'> | null
}

/** What a link is for, without using it (mail programs open links to look at them). Null when it is good for nothing. */
export const findLinkAperto = (ctx: Contesto, codice: string): Promise<LinkAperto | null> =>
  ctx.archivio.read((tx) => loadLink(tx, ctx, codice))

const loadLink = async (
  tx: Tx,
  ctx: Contesto,
  codice: string,
): Promise<(LinkAperto & LinkMonouso) | null> => {
  if (!isCodice(codice)) return null
  const link = await findLink(tx, PRIMO_ENTE, toImpronta(codice))
  if (link === null || link.usatoIl !== null || isPassato(link.scadeIl, ctx.adesso)) return null
  if (link.accountId === null) return { ...link, account: null }
  const account = await findAccount(tx, PRIMO_ENTE, link.accountId)
  return account === null || account.stato === 'sospeso' ? null : { ...link, account }
}

const SCADUTO: Rifiuto<'link-scaduto'> = {
  ok: false,
  motivo: 'link-scaduto',
  messaggio: 'Questo collegamento è scaduto o è già stato usato: chiederne un altro.',
}

export interface PrimoAmministratore {
  readonly nome: string
  readonly email: string
  readonly password: string
  /** They also work in the planning office: without this role they could bring nothing in. */
  readonly controllo: boolean
}

export type EsitoPassword = { readonly ok: true } | Rifiuto<'link-scaduto' | 'nome' | 'email' | 'password'>

/** The first administrator says who they are and chooses a password. */
export const createPrimoAmministratore = async (
  ctx: Contesto,
  codice: string,
  dati: PrimoAmministratore,
): Promise<EsitoPassword> => {
  const nome = dati.nome.trim()
  const email = readEmail(dati.email)
  if (nome === '') return { ok: false, motivo: 'nome', messaggio: 'Scrivere nome e cognome.' }
  if (email === null)
    return { ok: false, motivo: 'email', messaggio: 'Scrivere l’indirizzo e-mail, come nome@comune.it.' }
  const rifiuto = await findRifiutoPassword(dati.password, [nome, email])
  if (rifiuto !== null) return { ok: false, motivo: 'password', messaggio: rifiuto.messaggio }
  const password = await hashPassword(dati.password)
  return await ctx.archivio.write(async (tx): Promise<EsitoPassword> => {
    const link = await loadLink(tx, ctx, codice)
    if (link?.scopo !== 'primo-amministratore' || !(await useLink(tx, PRIMO_ENTE, link.impronta, ctx.adesso)))
      return SCADUTO
    if ((await countAccount(tx, PRIMO_ENTE)) > 0) return SCADUTO
    const accountId = await insertAccount(tx, PRIMO_ENTE, {
      nome,
      email,
      password,
      stato: 'attivo',
      adesso: ctx.adesso,
    })
    for (const ruolo of dati.controllo
      ? (['amministratore', 'controllo'] as const)
      : (['amministratore'] as const))
      await insertRuolo(tx, PRIMO_ENTE, accountId, {
        ruolo,
        ambito: { tipo: 'ente' },
        titolo: 'titolare',
        dal: ctx.oggi,
        al: null,
        datoDa: 'primo avvio',
        datoIl: ctx.adesso,
      })
    await recordAccesso(tx, comeAccount(ctx, { accountId, nome }), accountId, 'crea', {
      dopo: dati.controllo ? 'amministratore, controllo' : 'amministratore',
    })
    return { ok: true }
  })
}

/** Who was invited, or has forgotten it, chooses a password. All their sessions end, and their other links. */
export const choosePassword = async (
  ctx: Contesto,
  codice: string,
  scelta: string,
): Promise<EsitoPassword> => {
  const aperto = await findLinkAperto(ctx, codice)
  if (aperto === null || aperto.account === null) return SCADUTO
  const { account } = aperto
  const rifiuto = await findRifiutoPassword(scelta, [account.nome, account.email])
  if (rifiuto !== null) return { ok: false, motivo: 'password', messaggio: rifiuto.messaggio }
  const password = await hashPassword(scelta)
  return await ctx.archivio.write(async (tx): Promise<EsitoPassword> => {
    const link = await loadLink(tx, ctx, codice)
    if (link === null || !(await useLink(tx, PRIMO_ENTE, link.impronta, ctx.adesso))) return SCADUTO
    await updateAccount(tx, PRIMO_ENTE, account.accountId, {
      password,
      stato: 'attivo',
      tentativi: 0,
      bloccato_fino: null,
    })
    await deleteSessioniDi(tx, PRIMO_ENTE, account.accountId)
    await deleteLinkDi(tx, PRIMO_ENTE, account.accountId)
    await recordAccesso(tx, comeAccount(ctx, account), account.accountId, 'sceglie-password', {
      dopo: link.scopo,
    })
    return { ok: true }
  })
}

/**
 * Sends a letter to who has forgotten the password, if the address is of an active account that has one and no letter
 * left for it in the last minutes. What it answers is for the log only: people are told the same thing in any case.
 */
export const requestReimposta = async (
  ctx: Contesto,
  impianto: Impianto,
  scritta: string,
): Promise<'inviata' | 'non-inviata' | 'nessuno' | 'troppo-presto' | 'senza-posta'> => {
  const { posta } = impianto
  const email = readEmail(scritta)
  if (posta === null) return 'senza-posta'
  if (email === null) return 'nessuno'
  const preparata = await ctx.archivio.write(async (tx) => {
    const account = await findAccountPerEmail(tx, PRIMO_ENTE, email)
    if (account === null || account.stato !== 'attivo' || !account.conPassword) return 'nessuno'
    const ultima = await findScadenzaLink(tx, PRIMO_ENTE, 'reimposta', account.accountId)
    const libera =
      ultima === null ||
      isPassato(
        addMinuti(addOre(ultima, -DURATA_LINK_ORE.reimposta), INTERVALLO_REIMPOSTA_MINUTI),
        ctx.adesso,
      )
    if (!libera) return 'troppo-presto'
    const link = await createLink(tx, ctx, impianto, 'reimposta', account.accountId)
    await recordAccesso(tx, comeIgnoto(ctx), account.accountId, 'chiede-password')
    return writeReimposta(account.email, account.nome, link)
  })
  if (typeof preparata === 'string') return preparata
  return (await posta.invia(preparata)).ok ? 'inviata' : 'non-inviata'
}
