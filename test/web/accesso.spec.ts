import { afterEach, describe, expect, it } from 'vitest'
import type { Ambito, Ruolo } from '../../src/dominio/permessi/attore.ts'
import { createLinkPrimoAmministratore } from '../../src/servizi/accesso/link.ts'
import { createPosta } from '../../src/servizi/posta/posta.ts'
import type { OpzioniAccesso } from '../../src/web/accesso/guardia.ts'
import { createPiano } from '../contesto.ts'
import { type PostaDiProva, startPosta, testoDellaLettera } from '../posta-di-prova.ts'
import { createScheda, VISTA_DI_PROVA } from '../schede-di-prova.ts'
import { createAccount, openBiscotto } from './accessi-di-prova.ts'
import { createNavigatore, type Navigatore } from './navigatore.ts'
import { testoDi } from './rendi-prova.ts'
import { createServerDiProva, type ServerDiProva } from './server-di-prova.ts'

const PASSWORD = 'quattro gatti sul tetto'
const host = 'localhost:4180'
let prova: ServerDiProva
let posta: PostaDiProva | undefined
afterEach(async () => {
  await prova?.remove()
  await posta?.remove()
  posta = undefined
})

const start = async (accesso: Partial<OpzioniAccesso> = {}): Promise<Navigatore> => {
  prova = await createServerDiProva({
    accesso: { posta: null, chiave: new Uint8Array(32), urlPubblico: null, ...accesso },
  })
  await createPiano(prova.contesto().archivio, [createScheda(1)])
  return createNavigatore(prova.app)
}
const createAda = async (n: Navigatore): Promise<void> => {
  const link = await createLinkPrimoAmministratore(prova.contesto(), { indirizzo: '' })
  await n.apri(link ?? '')
  const dati = { nome: 'Ada Bianchi', email: 'ada@comune.example', password: PASSWORD, controllo: '1' }
  const fatto = await n.invia(link ?? '', dati)
  expect(testoDi(fatto.html)).toContain('La password è stata scelta')
}
const entra = (n: Navigatore, campi: Record<string, string> = {}) =>
  n.invia('/accedi', { email: 'ada@comune.example', password: PASSWORD, ...campi })

describe('le pagine di chi accede', () => {
  it('dopo l’accesso si torna alla pagina chiesta, mai altrove; chi esce è fuori', async () => {
    const n = await start()
    await createAda(n)
    const chiesta = await n.apri(`/piani/${VISTA_DI_PROVA}`)
    expect(chiesta.url).toBe(`/accedi?poi=${encodeURIComponent(`/piani/${VISTA_DI_PROVA}`)}`)
    const entrata = await entra(n, { poi: `/piani/${VISTA_DI_PROVA}` })
    expect([entrata.stato, entrata.url]).toEqual([200, `/piani/${VISTA_DI_PROVA}`])
    expect(testoDi(entrata.html)).toContain('Ada Bianchi')
    expect((await n.invia('/esci', {})).url).toBe('/accedi?fatto=esci')
    expect((await n.apri('/profilo')).url).toBe('/accedi?poi=%2Fprofilo')
    expect((await entra(n, { poi: '//altrove.example/x' })).url).toBe('/')
  })

  it('una pagina tenuta per uno non va mai a un altro, né a chi non è entrato', async () => {
    await start()
    const ctx = prova.contesto()
    const url = `/piani/${VISTA_DI_PROVA}/obiettivi/${createScheda(1).codice}`
    const ruoli = [{ ruolo: 'lettura', ambito: { tipo: 'ente' } }] as const
    const chiedi = (cookie: string, altre = {}) =>
      prova.app.inject({ url, headers: { host, cookie, ...altre } })
    const ada = await openBiscotto(ctx, await createAccount(ctx, 'Ada Bianchi', ruoli))
    const bruno = await openBiscotto(ctx, await createAccount(ctx, 'Bruno Neri', ruoli))
    const sua = await chiedi(ada)
    expect([sua.statusCode, sua.body.includes('Ada Bianchi')]).toEqual([200, true])
    const altra = await chiedi(bruno, { 'if-none-match': String(sua.headers.etag) })
    expect([altra.statusCode, altra.body.includes('Ada Bianchi')]).toEqual([200, false])
    expect((await chiedi('')).statusCode).toBe(303)
  })

  it('la storia dell’ente si offre solo a chi può aprirla', async () => {
    await start()
    const ctx = prova.contesto()
    const offerta = async (nome: string, ruolo: Ruolo, ambito: Ambito) => {
      const cookie = await openBiscotto(ctx, await createAccount(ctx, nome, [{ ruolo, ambito }]))
      const { body } = await prova.app.inject({ url: '/amministrazione', headers: { host, cookie } })
      const { statusCode } = await prova.app.inject({
        url: '/amministrazione/storia',
        headers: { host, cookie },
      })
      expect(body).toContain('/amministrazione/organigramma')
      return [body.includes('href="/amministrazione/storia"'), statusCode]
    }
    const centro = { tipo: 'centri', codici: ['01_S_2031'] } as const
    expect(await offerta('Ada Bianchi', 'dirigente', centro)).toEqual([false, 403])
    expect(await offerta('Bruno Neri', 'controllo', { tipo: 'ente' })).toEqual([true, 200])
    expect(await offerta('Carla Verdi', 'dirigente', { tipo: 'ente' })).toEqual([true, 200])
  })

  it('un modulo di accesso inviato da un altro sito, o senza il suo gettone, non fa entrare', async () => {
    const n = await start()
    await createAda(n)
    const invia = (headers: Record<string, string>) =>
      prova.app.inject({
        method: 'POST',
        url: '/accedi',
        headers: { host, 'content-type': 'application/x-www-form-urlencoded', ...headers },
        payload: new URLSearchParams({ email: 'ada@comune.example', password: PASSWORD }).toString(),
      })
    for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-origin' }, {}]) {
      const risposta = await invia(headers as Record<string, string>)
      expect([risposta.statusCode, String(risposta.headers['set-cookie'])]).toEqual([
        403,
        expect.not.stringContaining('oc_sessione'),
      ])
    }
  })

  it('il biscotto della sessione non si legge da script; dietro https vale solo lì', async () => {
    const biscottoDi = async (urlPubblico: string | null) => {
      const n = await start({ urlPubblico })
      await createAda(n)
      await n.apri('/accedi')
      const pagina = await prova.app.inject({ url: '/accedi', headers: { host } })
      const gettone = /name="_gettone" value="([^"]+)"/.exec(pagina.body)?.[1] ?? ''
      const modulo = String(pagina.headers['set-cookie'])
      const risposta = await prova.app.inject({
        method: 'POST',
        url: '/accedi',
        headers: {
          host,
          'sec-fetch-site': 'same-origin',
          cookie: modulo.split(';')[0],
          'content-type': 'application/x-www-form-urlencoded',
        },
        payload: new URLSearchParams({
          _gettone: gettone,
          email: 'ada@comune.example',
          password: PASSWORD,
        }).toString(),
      })
      const hsts = pagina.headers['strict-transport-security']
      await prova.remove()
      return { sessione: String(risposta.headers['set-cookie']), modulo, hsts }
    }
    const qui = await biscottoDi(null)
    expect(qui.sessione).toMatch(/^oc_sessione=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=43200$/)
    expect(qui.hsts).toBeUndefined()
    const https = await biscottoDi('https://piano.comune.example')
    expect(https.sessione).toMatch(/^__Host-oc_sessione=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure;/)
    expect(https.modulo).toContain('; Secure')
    expect(https.hsts).toContain('max-age=')
    prova = await createServerDiProva()
  })

  it('risponde al nome pubblicato e a nessun altro; dal proxy si sa chi chiede', async () => {
    await start({ urlPubblico: 'https://piano.comune.example' })
    const stato = async (h: string) =>
      (await prova.app.inject({ url: '/accedi', headers: { host: h } })).statusCode
    expect(await stato('piano.comune.example')).toBe(200)
    expect(await stato('PIANO.comune.example')).toBe(200)
    for (const altro of [
      'altrove.example',
      'piano.comune.example.altrove.example',
      'piano.comune.example:8443',
    ])
      expect([altro, await stato(altro)]).toEqual([altro, 421])
  })

  it('la password dimenticata: la stessa risposta a tutti, e la lettera solo a chi ha un account', async () => {
    posta = await startPosta()
    const n = await start({ posta: createPosta({ url: posta.url, mittente: 'piano@comune.example' }) })
    await createAda(n)
    const risposte: string[] = []
    for (const email of ['nessuno@comune.example', 'ada@comune.example', 'niente']) {
      await n.apri('/accedi/dimenticata')
      const r = await n.invia('/accedi/dimenticata', { email })
      risposte.push(`${r.stato} ${r.url} ${testoDi(r.html)}`)
    }
    expect(new Set(risposte).size).toBe(1)
    await posta.attendi(1)
    const lettera = testoDellaLettera(posta.arrivate[0]?.testo ?? '')
    const link = /http:\/\/localhost:4180(\/link\/[\w-]{43})/.exec(lettera)?.[1] ?? ''
    expect(posta.arrivate.map((l) => l.a)).toEqual([['ada@comune.example']])
    await n.apri(link)
    await n.invia(link, { password: 'un’altra password ancora' })
    expect((await entra(n)).stato).toBe(401)
    expect((await entra(n, { password: 'un’altra password ancora' })).stato).toBe(200)
  })

  it('chi chiede troppo in fretta aspetta, un indirizzo alla volta', async () => {
    await start({ posta: createPosta({ url: 'smtp://127.0.0.1:1', mittente: 'p@comune.example' }) })
    const chiedi = async (remoteAddress: string) =>
      (
        await prova.app.inject({
          method: 'POST',
          url: '/accedi/dimenticata',
          remoteAddress,
          headers: { host, 'sec-fetch-site': 'same-origin' },
        })
      ).statusCode
    const primi: number[] = []
    for (let i = 0; i < 11; i += 1) primi.push(await chiedi('10.0.0.1'))
    expect(primi.map((s) => s === 429)).toEqual([...Array(10).fill(false), true])
    expect(await chiedi('10.0.0.2')).not.toBe(429)
  })

  it('senza accesso non c’è nulla da cui entrare, e il profilo non esiste', async () => {
    prova = await createServerDiProva()
    for (const url of ['/accedi', '/profilo', '/link/x'])
      expect([url, (await prova.app.inject({ url, headers: { host } })).statusCode]).toEqual([url, 404])
  })
})
