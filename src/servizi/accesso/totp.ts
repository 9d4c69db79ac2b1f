import { randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { findAccount, findSegreti, lockAccount, updateAccount } from '../../archivio/query/account.ts'
import { PRIMO_ENTE } from '../../archivio/query/enti.ts'
import type { Tx } from '../../archivio/schema/tabelle.ts'
import type { Contesto, Rifiuto } from '../contesto.ts'
import { requireAccount } from './chi.ts'
import { toImpronta } from './codici.ts'
import { recordAccesso } from './eventi.ts'
import type { Impianto } from './impianto.ts'
import { verifyPassword } from './password.ts'
import { seal, unseal } from './sigillo.ts'

/** What is kept, sealed, of an authenticator: proved or only begun, and the last code used, which is never good again. */
interface StatoTotp {
  readonly segreto: string
  readonly attivo: boolean
  readonly ultimoPasso: number
  /** Digests of the recovery codes not used yet. */
  readonly recupero: readonly string[]
}

const PERIODO = 30
const CODICI_DI_RECUPERO = 8

const createTotp = (segreto: string, etichetta = ''): TOTP =>
  new TOTP({
    issuer: 'Obiettivo Comune',
    label: etichetta,
    algorithm: 'SHA1',
    digits: 6,
    period: PERIODO,
    secret: Secret.fromBase32(segreto),
  })

const readStato = ({ chiave }: Impianto, accountId: number, totp: string | null): StatoTotp | null => {
  const testo = chiave === null || totp === null ? null : unseal(chiave, totp, `totp ${accountId}`)
  return testo === null ? null : (JSON.parse(testo) as StatoTotp)
}

/** Must the account give a second factor? One whose secret can't be read any more must, and can't: it is not let in. */
export const isSecondoFattoreAttivo = (impianto: Impianto, accountId: number, totp: string | null): boolean =>
  totp !== null && (readStato(impianto, accountId, totp)?.attivo ?? true)

/** The account's new sealed state once the code is used; null when the code is not good. */
export const useCodiceTotp = (
  impianto: Impianto,
  accountId: number,
  totp: string | null,
  codice: string,
  adesso: string,
): string | null => {
  const stato = readStato(impianto, accountId, totp)
  if (stato === null || !stato.attivo) return null
  const dopo = useCodice(stato, codice, adesso)
  return dopo === null ? null : sealStato(impianto, accountId, dopo)
}

const sealStato = ({ chiave }: Impianto, accountId: number, stato: StatoTotp): string => {
  if (chiave === null) throw new Error('Manca la chiave che sigilla il secondo fattore')
  return seal(chiave, JSON.stringify(stato), `totp ${accountId}`)
}

const useCodice = (stato: StatoTotp, scritto: string, adesso: string): StatoTotp | null => {
  const codice = scritto.replaceAll(/[\s-]/g, '').toUpperCase()
  if (/^\d{6}$/.test(codice)) {
    const timestamp = Temporal.Instant.from(adesso).epochMilliseconds
    // One step before and after: phones are seldom on time.
    const scarto = createTotp(stato.segreto).validate({ token: codice, timestamp, window: 1 })
    const passo = Math.floor(timestamp / 1000 / PERIODO) + (scarto ?? 0)
    return scarto === null || passo <= stato.ultimoPasso ? null : { ...stato, ultimoPasso: passo }
  }
  const impronta = toImpronta(codice)
  return stato.recupero.includes(impronta)
    ? { ...stato, recupero: stato.recupero.filter((r) => r !== impronta) }
    : null
}

/** What the profile says of the second factor. */
export type SecondoFattore =
  | { readonly stato: 'non-disponibile' | 'spento' }
  | { readonly stato: 'acceso'; readonly codiciDiRecupero: number }
  /** Begun: the secret to put in the authenticator, by hand or by its address. */
  | { readonly stato: 'da-provare'; readonly segreto: string; readonly indirizzo: string }

export const getSecondoFattore = async (ctx: Contesto, impianto: Impianto): Promise<SecondoFattore> => {
  const accountId = requireAccount(ctx.attore)
  const { totp, email } = await ctx.archivio.read((tx) => loadTotp(tx, accountId))
  if (totp === null) return { stato: impianto.chiave === null ? 'non-disponibile' : 'spento' }
  const stato = readStato(impianto, accountId, totp)
  if (stato === null) return { stato: 'non-disponibile' }
  if (stato.attivo) return { stato: 'acceso', codiciDiRecupero: stato.recupero.length }
  return {
    stato: 'da-provare',
    segreto: (stato.segreto.match(/.{1,4}/g) ?? []).join(' '),
    indirizzo: createTotp(stato.segreto, email).toString(),
  }
}

const loadTotp = async (tx: Tx, accountId: number) => ({
  totp: (await findSegreti(tx, PRIMO_ENTE, accountId))?.totp ?? null,
  email: (await findAccount(tx, PRIMO_ENTE, accountId))?.email ?? '',
})

const no = <M extends string>(motivo: M, messaggio: string): Rifiuto<M> => ({ ok: false, motivo, messaggio })

/** Begins: makes a secret, good for nothing until a code proves that the authenticator has it. */
export const beginSecondoFattore = async (
  ctx: Contesto,
  impianto: Impianto,
): Promise<{ readonly ok: true } | Rifiuto<'gia-acceso' | 'non-disponibile'>> => {
  const accountId = requireAccount(ctx.attore)
  if (impianto.chiave === null)
    return no('non-disponibile', 'Il secondo fattore non è disponibile: manca la chiave del programma.')
  return await ctx.archivio.write(async (tx) => {
    await lockAccount(tx, PRIMO_ENTE, accountId)
    const { totp } = await loadTotp(tx, accountId)
    if (isSecondoFattoreAttivo(impianto, accountId, totp))
      return no('gia-acceso', 'Il secondo fattore è già acceso.')
    const stato: StatoTotp = {
      segreto: new Secret({ size: 20 }).base32,
      attivo: false,
      ultimoPasso: 0,
      recupero: [],
    }
    await updateAccount(tx, PRIMO_ENTE, accountId, { totp: sealStato(impianto, accountId, stato) })
    return { ok: true }
  })
}

/** A code of the new authenticator turns it on; answers the recovery codes, shown this once. */
export const confirmSecondoFattore = async (
  ctx: Contesto,
  impianto: Impianto,
  codice: string,
): Promise<
  { readonly ok: true; readonly recupero: readonly string[] } | Rifiuto<'codice-sbagliato' | 'non-iniziato'>
> => {
  const accountId = requireAccount(ctx.attore)
  return await ctx.archivio.write(async (tx) => {
    await lockAccount(tx, PRIMO_ENTE, accountId)
    const stato = readStato(impianto, accountId, (await loadTotp(tx, accountId)).totp)
    if (stato === null || stato.attivo)
      return no('non-iniziato', 'Per accendere il secondo fattore ricominciare da questa pagina.')
    const provato = useCodice(stato, codice, ctx.adesso)
    if (provato === null)
      return no(
        'codice-sbagliato',
        'Il codice non è quello di adesso: controllare l’ora del telefono e riprovare.',
      )
    const recupero = Array.from({ length: CODICI_DI_RECUPERO }, createCodiceRecupero)
    const acceso = {
      ...provato,
      attivo: true,
      recupero: recupero.map((c) => toImpronta(c.replaceAll('-', ''))),
    }
    await updateAccount(tx, PRIMO_ENTE, accountId, { totp: sealStato(impianto, accountId, acceso) })
    await recordAccesso(tx, ctx, accountId, 'attiva-secondo-fattore')
    return { ok: true, recupero }
  })
}

/** 80 bits, in letters and digits that nobody takes for one another. */
const createCodiceRecupero = (): string => {
  const lettere = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
  const testo = [...randomBytes(16)].map((b) => lettere[b % 32]).join('')
  return (testo.match(/.{4}/g) ?? []).join('-')
}

/** Turns one's own second factor off: the password says that it is really them. */
export const removeSecondoFattore = async (
  ctx: Contesto,
  password: string,
): Promise<{ readonly ok: true } | Rifiuto<'password-sbagliata'>> => {
  const accountId = requireAccount(ctx.attore)
  const segreti = await ctx.archivio.read((tx) => findSegreti(tx, PRIMO_ENTE, accountId))
  if (!(await verifyPassword(segreti?.password ?? null, password)))
    return no('password-sbagliata', 'La password non è quella giusta.')
  await ctx.archivio.write(async (tx) => {
    await updateAccount(tx, PRIMO_ENTE, accountId, { totp: null })
    await recordAccesso(tx, ctx, accountId, 'toglie-secondo-fattore')
  })
  return { ok: true }
}
