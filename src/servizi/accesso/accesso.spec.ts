import { TOTP } from 'otpauth'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type ArchivioDiProva, MOTORI } from '../../../test/archivi.ts'
import { createContesto, createPiano } from '../../../test/contesto.ts'
import { type PostaDiProva, startPosta, testoDellaLettera } from '../../../test/posta-di-prova.ts'
import { createSchede } from '../../../test/schede-di-prova.ts'
import { NESSUNO } from '../../dominio/permessi/attore.ts'
import { PermessoNegato } from '../../dominio/permessi/permessi.ts'
import type { Contesto } from '../contesto.ts'
import { createPosta } from '../posta/posta.ts'
import { findAttore } from './attore.ts'
import { signIn, signInSecondoFattore } from './entra.ts'
import type { Impianto } from './impianto.ts'
import {
  choosePassword,
  createLinkPrimoAmministratore,
  createPrimoAmministratore,
  findLinkAperto,
  requestReimposta,
} from './link.ts'
import { findPersona, invitePersona, linkPersona, listPersone, sendLink, updateStato } from './persone.ts'
import { changePassword } from './profilo.ts'
import { addRuolo, endRuolo } from './ruoli.ts'
import { listSessioni, removeSessione, signOut, signOutOvunque } from './sessioni.ts'
import {
  beginSecondoFattore,
  confirmSecondoFattore,
  getSecondoFattore,
  removeSecondoFattore,
} from './totp.ts'

const impianto: Impianto = {
  indirizzo: 'http://localhost:8080',
  posta: null,
  chiave: new Uint8Array(32).fill(7),
}
const QUI = { indirizzo: '10.0.0.7', dispositivo: 'Firefox' }
const PASSWORD = 'quattro gatti sul tetto'
const codiceDi = (link: string | null): string => link?.split('/').at(-1) ?? ''

describe.each(MOTORI)('l’accesso, su $motore', ({ create }) => {
  let prova: ArchivioDiProva
  let posta: PostaDiProva | undefined
  /** Nobody, at a moment of the day. */
  const alle = (ora: string, cambi: Partial<Contesto> = {}): Contesto =>
    createContesto(prova.archivio, { attore: NESSUNO, adesso: `2032-03-01T${ora}Z`, ...cambi })
  const entra = (ora: string, password = PASSWORD, email = 'Ada@Comune.example') =>
    signIn(alle(ora), impianto, { email, password, ...QUI })
  const entraCome = async (ora: string, email?: string): Promise<{ ctx: Contesto; biscotto: string }> => {
    const esito = await entra(ora, PASSWORD, email)
    if (!esito.ok) throw new Error(esito.messaggio)
    const trovato = await findAttore(alle(ora), esito.biscotto)
    if (trovato === null) throw new Error('nessuno')
    return { ctx: alle(ora, { attore: trovato.attore }), biscotto: esito.biscotto }
  }
  const primo = async (controllo = true) => {
    const link = await createLinkPrimoAmministratore(alle('08:00:00'), impianto)
    return await createPrimoAmministratore(alle('08:05:00'), codiceDi(link), {
      nome: 'Ada Bianchi',
      email: 'ada@comune.example',
      password: PASSWORD,
      controllo,
    })
  }
  beforeEach(async () => {
    prova = await create()
  })
  afterEach(async () => {
    await posta?.remove()
    posta = undefined
    await prova.remove()
  })

  it('il primo amministratore entra con un collegamento che vale una volta, un giorno, finché non c’è nessuno', async () => {
    const vecchio = await createLinkPrimoAmministratore(alle('07:00:00'), impianto)
    const link = await createLinkPrimoAmministratore(alle('08:00:00'), impianto)
    expect(link).toMatch(/^http:\/\/localhost:8080\/link\/[A-Za-z0-9_-]{43}$/)
    expect(await findLinkAperto(alle('08:01:00'), codiceDi(vecchio))).toBeNull()
    expect(await findLinkAperto(alle('08:01:00'), codiceDi(link))).toMatchObject({
      scopo: 'primo-amministratore',
    })
    const domani = alle('08:00:00', { adesso: '2032-03-02T08:00:00Z' })
    expect(await findLinkAperto(domani, codiceDi(link))).toBeNull()
    const dati = { nome: 'Ada Bianchi', email: 'ada@comune.example', password: PASSWORD, controllo: true }
    expect(
      await createPrimoAmministratore(alle('08:02:00'), codiceDi(link), { ...dati, password: 'corta' }),
    ).toMatchObject({ motivo: 'password' })
    const insieme = await Promise.all([
      createPrimoAmministratore(alle('08:03:00'), codiceDi(link), dati),
      createPrimoAmministratore(alle('08:03:00'), codiceDi(link), { ...dati, email: 'altro@comune.example' }),
    ])
    expect(insieme.filter((e) => e.ok)).toHaveLength(1)
    expect(await createLinkPrimoAmministratore(alle('09:00:00'), impianto)).toBeNull()
    const email = insieme[0]?.ok ? 'ada@comune.example' : 'altro@comune.example'
    const { ctx } = await entraCome('09:00:00', email)
    expect(ctx.attore.ruoli.map((r) => r.ruolo)).toEqual(['amministratore', 'controllo'])
    expect(await listPersone(ctx)).toHaveLength(1)
  })

  it('chi sbaglia indirizzo, password o aspetta riceve la stessa risposta', async () => {
    await primo()
    const sconosciuta = await entra('09:00:00', PASSWORD, 'nessuno@comune.example')
    expect(await entra('09:00:00', 'un’altra password')).toEqual(sconosciuta)
    expect(await entra('09:00:00', PASSWORD, 'non un indirizzo')).toEqual(sconosciuta)
    for (let i = 0; i < 4; i += 1) await entra('09:00:01', 'sbagliata sbagliata')
    // Five failures: thirty seconds, even with the right password, and the failures go on counting after.
    expect(await entra('09:00:30')).toEqual(sconosciuta)
    expect(await entra('09:00:31')).toMatchObject({ ok: true })
    expect(await entra('09:00:32', 'sbagliata sbagliata')).toEqual(sconosciuta)
    expect(await entra('09:00:33')).toMatchObject({ ok: true })
  })

  it('tentativi insieme contano tutti', async () => {
    await primo()
    await Promise.all(Array.from({ length: 6 }, () => entra('09:00:00', 'sbagliata sbagliata')))
    expect((await entra('09:00:20')).ok).toBe(false)
  })

  it('la sessione è del biscotto: un altro, uno scaduto o uno chiuso non è nessuno', async () => {
    await primo()
    const { ctx, biscotto } = await entraCome('09:00:00')
    const { biscotto: altro } = await entraCome('09:01:00')
    expect(altro).not.toBe(biscotto)
    expect((await findAttore(alle('16:59:59'), biscotto))?.attore.nome).toBe('Ada Bianchi')
    for (const falso of [undefined, '', 'x', `${biscotto.slice(0, -1)}${biscotto.endsWith('A') ? 'B' : 'A'}`])
      expect(await findAttore(alle('10:00:00'), falso)).toBeNull()
    // Used at 16:59: what ends it is the twelve hours.
    expect(await findAttore(alle('20:59:59'), biscotto)).not.toBeNull()
    expect(await findAttore(alle('21:00:00'), biscotto)).toBeNull()
    // Never used after 09:01: eight hours.
    expect(await findAttore(alle('17:01:00'), altro)).toBeNull()
    await signOut({ ...ctx, adesso: '2032-03-01T10:00:00Z' }, biscotto)
    expect(await findAttore(alle('10:00:00'), biscotto)).toBeNull()
  })

  it('si vedono le proprie sessioni, se ne chiude una, si esce ovunque; quelle altrui non si toccano', async () => {
    await primo()
    const { ctx, biscotto } = await entraCome('09:00:00')
    await invitePersona(ctx, impianto, {
      nome: 'Bruno Neri',
      email: 'bruno@comune.example',
      ruolo: null,
    }).then((e) => (e.ok ? choosePassword(alle('09:10:00'), codiceDi(e.link), PASSWORD) : null))
    const bruno = await entraCome('09:20:00', 'bruno@comune.example')
    const [sua] = await listSessioni(bruno.ctx)
    expect(sua).toMatchObject({ indirizzo: '10.0.0.7', dispositivo: 'Firefox', metodo: 'password' })
    expect(await removeSessione(ctx, sua?.impronta ?? '')).toBe(false)
    const { biscotto: altro } = await entraCome('09:30:00')
    const mie = await listSessioni({ ...ctx, adesso: '2032-03-01T09:30:00Z' })
    expect(mie).toHaveLength(2)
    expect(await removeSessione(ctx, mie[0]?.impronta ?? '')).toBe(true)
    expect(await findAttore(alle('09:31:00'), altro)).toBeNull()
    expect(await signOutOvunque(ctx)).toBe(1)
    expect(await findAttore(alle('09:31:00'), biscotto)).toBeNull()
    expect(await findAttore(alle('09:31:00'), bruno.biscotto)).not.toBeNull()
  })

  it('chi è invitato sceglie la password; il collegamento vale una volta; senza ruoli non può nulla', async () => {
    await primo()
    posta = await startPosta()
    const conPosta = { ...impianto, posta: createPosta({ url: posta.url, mittente: 'p@comune.example' }) }
    const { ctx } = await entraCome('09:00:00')
    const invito = await invitePersona(ctx, conPosta, {
      nome: 'Bruno Neri',
      email: 'BRUNO@comune.example',
      ruolo: null,
    })
    expect(invito).toMatchObject({ ok: true, link: null, errore: null })
    const lettera = testoDellaLettera(posta.arrivate[0]?.testo ?? '')
    const codice = /\/link\/([A-Za-z0-9_-]{43})/.exec(lettera)?.[1] ?? ''
    expect((await entra('09:01:00', PASSWORD, 'bruno@comune.example')).ok).toBe(false)
    expect(await choosePassword(alle('09:05:00'), codice, 'bruno neri bruno')).toMatchObject({
      motivo: 'password',
    })
    expect(await choosePassword(alle('09:05:00'), codice, PASSWORD)).toEqual({ ok: true })
    expect(await choosePassword(alle('09:06:00'), codice, PASSWORD)).toMatchObject({ motivo: 'link-scaduto' })
    const bruno = await entraCome('09:10:00', 'bruno@comune.example')
    expect(bruno.ctx.attore.ruoli).toEqual([])
    await expect(listPersone(bruno.ctx)).rejects.toThrow(PermessoNegato)
    expect(
      await invitePersona(ctx, impianto, { nome: 'B', email: 'bruno@comune.example', ruolo: null }),
    ).toMatchObject({ motivo: 'gia-presente' })
    // A refused role leaves no account behind.
    const { length } = await listPersone(ctx)
    const ruolo = {
      ruolo: 'operatore-locale',
      ambito: { tipo: 'ente' },
      titolo: 'titolare',
      dal: null,
      al: null,
    } as const
    expect(await invitePersona(ctx, impianto, { nome: 'C', email: 'c@comune.example', ruolo })).toMatchObject(
      { motivo: 'ruolo-sconosciuto' },
    )
    expect(await listPersone(ctx)).toHaveLength(length)
  })

  it('la password dimenticata: la lettera parte solo a chi ha un account, una ogni cinque minuti, e chiude le sessioni', async () => {
    await primo()
    posta = await startPosta()
    const conPosta = { ...impianto, posta: createPosta({ url: posta.url, mittente: 'p@comune.example' }) }
    const { biscotto } = await entraCome('09:00:00')
    const chiedi = (ora: string, email = 'ada@comune.example') => requestReimposta(alle(ora), conPosta, email)
    expect(await chiedi('09:00:00', 'nessuno@comune.example')).toBe('nessuno')
    expect(await chiedi('09:00:00')).toBe('inviata')
    expect(await chiedi('09:04:59')).toBe('troppo-presto')
    expect(await chiedi('09:05:00')).toBe('inviata')
    expect(posta.arrivate).toHaveLength(2)
    const [prima, seconda] = posta.arrivate.map(
      (l) => /\/link\/([A-Za-z0-9_-]{43})/.exec(testoDellaLettera(l.testo))?.[1] ?? '',
    )
    expect(await choosePassword(alle('09:06:00'), prima ?? '', 'una password nuova')).toMatchObject({
      ok: false,
    })
    expect(await choosePassword(alle('10:05:00'), seconda ?? '', 'una password nuova')).toMatchObject({
      ok: false,
    })
    expect(await choosePassword(alle('10:04:59'), seconda ?? '', 'una password nuova')).toEqual({ ok: true })
    expect(await findAttore(alle('10:05:00'), biscotto)).toBeNull()
    expect((await entra('10:06:00')).ok).toBe(false)
    expect((await entra('10:06:00', 'una password nuova')).ok).toBe(true)
  })

  it('si cambia la propria password con quella attuale; le altre sessioni finiscono', async () => {
    await primo()
    const { ctx, biscotto } = await entraCome('09:00:00')
    const altra = await entraCome('09:00:01')
    const sessione = (await findAttore(alle('09:00:02'), biscotto))?.sessione.impronta ?? ''
    expect(
      await changePassword(ctx, { attuale: 'non questa', nuova: 'una password nuova', sessione }),
    ).toMatchObject({ motivo: 'password-sbagliata' })
    expect(await changePassword(ctx, { attuale: PASSWORD, nuova: 'una password nuova', sessione })).toEqual({
      ok: true,
      chiuse: 1,
    })
    expect(await findAttore(alle('09:01:00'), biscotto)).not.toBeNull()
    expect(await findAttore(alle('09:01:00'), altra.biscotto)).toBeNull()
  })

  it('i ruoli valgono dalla richiesta dopo, sui centri di oggi; l’ultimo amministratore non si toglie né si sospende', async () => {
    await primo(false)
    await createPiano(prova.archivio, createSchede(1))
    const { ctx, biscotto } = await entraCome('09:00:00')
    const io = ctx.attore.accountId ?? 0
    // A code that nothing is called gives nothing: it is refused with the ones it may have been.
    expect(
      await addRuolo(ctx, io, {
        ruolo: 'dirigente',
        ambito: { tipo: 'centri', codici: ['00_S_2013'] },
        titolo: 'titolare',
        dal: null,
        al: null,
      }),
    ).toMatchObject({ motivo: 'ambito-sconosciuto', messaggio: expect.stringContaining('forse «00_S_2030»') })
    const dato = await addRuolo(ctx, io, {
      ruolo: 'dirigente',
      ambito: { tipo: 'centri', codici: ['00_S_2030'] },
      titolo: 'interim',
      dal: '2032-02-01',
      al: null,
    })
    expect((await findAttore(alle('09:01:00'), biscotto))?.attore.ruoli.at(-1)).toEqual({
      ruolo: 'dirigente',
      titolo: 'interim',
      ambito: { tipo: 'centri', codici: ['00_S_2030'] },
    })
    expect(await endRuolo(ctx, io, dato.ok ? dato.ruoloId : 0)).toEqual({ ok: true })
    expect((await findAttore(alle('09:01:00'), biscotto))?.attore.ruoli).toHaveLength(1)
    const persona = await findPersona(ctx, io)
    expect(persona?.ruoli.map((r) => r.al)).toEqual([null, '2032-02-29'])
    expect(await endRuolo(ctx, io, persona?.ruoli[0]?.ruoloId ?? 0)).toMatchObject({
      motivo: 'ultimo-amministratore',
    })
    expect(await updateStato(ctx, io, true)).toMatchObject({ motivo: 'ultimo-amministratore' })
    expect(await linkPersona(ctx, io, ' BIANCHI ADA ')).toEqual({ ok: true })
    expect((await findPersona(ctx, io))?.persona).toBe('BIANCHI ADA')
  })

  it('chi è sospeso esce subito e non rientra, finché non è riattivato', async () => {
    await primo()
    const { ctx } = await entraCome('09:00:00')
    const invito = await invitePersona(ctx, impianto, {
      nome: 'Bruno',
      email: 'bruno@comune.example',
      ruolo: null,
    })
    if (!invito.ok) throw new Error(invito.messaggio)
    await choosePassword(alle('09:05:00'), codiceDi(invito.link), PASSWORD)
    const bruno = await entraCome('09:10:00', 'bruno@comune.example')
    const nuovo = await sendLink(ctx, impianto, invito.accountId)
    expect(await updateStato(ctx, invito.accountId, true)).toEqual({ ok: true })
    expect(await findAttore(alle('09:11:00'), bruno.biscotto)).toBeNull()
    expect((await entra('09:11:00', PASSWORD, 'bruno@comune.example')).ok).toBe(false)
    expect(await findLinkAperto(alle('09:11:00'), codiceDi(nuovo.ok ? nuovo.link : ''))).toBeNull()
    expect(await updateStato(ctx, invito.accountId, false)).toEqual({ ok: true })
    expect((await entra('09:12:00', PASSWORD, 'bruno@comune.example')).ok).toBe(true)
  })

  it('con il secondo fattore la password non basta; un codice vale una volta; i codici di recupero anche', async () => {
    await primo()
    const { ctx } = await entraCome('09:00:00')
    expect(await beginSecondoFattore(ctx, { ...impianto, chiave: null })).toMatchObject({
      motivo: 'non-disponibile',
    })
    expect(await beginSecondoFattore(ctx, impianto)).toEqual({ ok: true })
    // Begun and not proved: the password is still enough.
    expect(await entra('09:00:10')).toMatchObject({ ok: true, attesa: false })
    const daProvare = await getSecondoFattore(ctx, impianto)
    if (daProvare.stato !== 'da-provare') throw new Error(daProvare.stato)
    const secret = daProvare.segreto.replaceAll(' ', '')
    const codiceAlle = (ora: string) =>
      new TOTP({ secret }).generate({ timestamp: Date.parse(`2032-03-01T${ora}Z`) })
    expect(await confirmSecondoFattore(ctx, impianto, '000000')).toMatchObject({ motivo: 'codice-sbagliato' })
    const acceso = await confirmSecondoFattore(ctx, impianto, codiceAlle('09:00:00'))
    if (!acceso.ok) throw new Error(acceso.messaggio)
    expect(acceso.recupero).toHaveLength(8)

    const primoPasso = async (ora: string) => {
      const esito = await entra(ora)
      if (!esito.ok) throw new Error(esito.messaggio)
      expect(esito.attesa).toBe(true)
      expect(await findAttore(alle(ora), esito.biscotto)).toBeNull()
      return esito.biscotto
    }
    const secondoPasso = (ora: string, biscotto: string, codice: string) =>
      signInSecondoFattore(alle(ora), impianto, { biscotto, codice, ...QUI })
    const biscotto = await primoPasso('09:05:00')
    expect(await secondoPasso('09:05:01', biscotto, codiceAlle('08:55:00'))).toMatchObject({ ok: false })
    const entrato = await secondoPasso('09:05:02', biscotto, codiceAlle('09:05:00'))
    if (!entrato.ok) throw new Error(entrato.messaggio)
    expect((await findAttore(alle('09:05:03'), entrato.biscotto))?.sessione.metodo).toBe('totp')
    expect(await findAttore(alle('09:05:03'), biscotto)).toBeNull()
    const ancora = await primoPasso('09:05:05')
    expect(await secondoPasso('09:05:06', ancora, codiceAlle('09:05:00'))).toMatchObject({
      motivo: 'codice-sbagliato',
    })
    const recupero = (acceso.recupero[0] ?? '').toLowerCase()
    expect(await secondoPasso('09:05:07', ancora, recupero)).toMatchObject({ ok: true })
    expect(await secondoPasso('09:06:07', await primoPasso('09:06:06'), recupero)).toMatchObject({
      ok: false,
    })
    const tardi = await primoPasso('10:00:00')
    expect(await secondoPasso('10:05:00', tardi, codiceAlle('10:05:00'))).toMatchObject({
      motivo: 'attesa-finita',
    })
    // Under another key the secret can't be read: nobody is let in.
    const altraChiave = { ...impianto, chiave: new Uint8Array(32).fill(8) }
    const senza = await signIn(alle('11:00:00'), altraChiave, {
      email: 'ada@comune.example',
      password: PASSWORD,
      ...QUI,
    })
    expect(senza).toMatchObject({ ok: true, attesa: true })
    expect(await removeSecondoFattore(ctx, 'non questa')).toMatchObject({ ok: false })
    expect(await removeSecondoFattore(ctx, PASSWORD)).toEqual({ ok: true })
    expect(await entra('11:05:00')).toMatchObject({ ok: true, attesa: false })
  })

  it('il segreto di chi entra non è nell’archivio, e la storia racconta senza segreti', async () => {
    await primo()
    const { biscotto } = await entraCome('09:00:00')
    const righe = await prova.archivio.read(async (tx) => ({
      sessioni: await tx.selectFrom('sessione').selectAll().execute(),
      account: await tx.selectFrom('account').selectAll().execute(),
      eventi: await tx.selectFrom('evento').select(['azione', 'codice']).orderBy('numero').execute(),
      valori: await tx.selectFrom('evento_valori').selectAll().execute(),
    }))
    const tutto = JSON.stringify(righe)
    expect(tutto).not.toContain(biscotto)
    expect(tutto).not.toContain(PASSWORD)
    expect(righe.account[0]?.password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(righe.eventi.map((e) => e.azione)).toEqual(['crea', 'entra'])
    expect(righe.valori.map((v) => v.chi)).toEqual(['Ada Bianchi', 'Ada Bianchi'])
  })
})
