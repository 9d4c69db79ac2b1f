import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findAttore } from '../../src/servizi/accesso/attore.ts'
import { createPiano } from '../contesto.ts'
import { type OidcDiProva, startOidc } from '../oidc-di-prova.ts'
import { createScheda, VISTA_DI_PROVA } from '../schede-di-prova.ts'
import { createAccount } from './accessi-di-prova.ts'
import { createServerDiProva, type ServerDiProva } from './server-di-prova.ts'

const host = 'localhost:4180'
const RITORNO = `http://${host}/accedi/esterno/ritorno`
const ADA = { email: 'Ada.Bianchi@comune.example', email_verified: true, name: 'Ada Bianchi', gruppi: [] }
let prova: ServerDiProva
let fuori: OidcDiProva

beforeEach(async () => {
  fuori = await startOidc(RITORNO)
  prova = await createServerDiProva({
    accesso: {
      posta: null,
      chiave: null,
      urlPubblico: null,
      oidc: {
        emittente: fuori.emittente,
        clientId: 'obiettivo',
        segreto: 'segreto-di-prova',
        nome: 'Comune di Prova',
        attributo: 'gruppi',
        ruoli: {
          controllo: { ruolo: 'controllo', ambito: { tipo: 'ente' } },
          'settore-01': { ruolo: 'responsabile', ambito: { tipo: 'centri', codici: ['01_S_2031'] } },
        },
      },
    },
  })
  await createPiano(prova.contesto().archivio, [createScheda(1)])
})
afterEach(async () => {
  await prova?.remove()
  await fuori?.remove()
})

const inizia = async (poi = '/piani') => {
  const risposta = await prova.app.inject({
    url: `/accedi/esterno?poi=${encodeURIComponent(poi)}`,
    headers: { host },
  })
  return {
    url: String(risposta.headers.location),
    biscotto: String(risposta.headers['set-cookie']).split(';')[0] ?? '',
  }
}
const torna = async (url: string, biscotto: string) => {
  const { pathname, search } = new URL(url)
  const risposta = await prova.app.inject({
    url: `${pathname}${search}`,
    // As a browser says it when another site sends it here.
    headers: {
      host,
      cookie: biscotto,
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'navigate',
      'sec-fetch-dest': 'document',
    },
  })
  const sessione = [risposta.headers['set-cookie'] ?? []]
    .flat()
    .map((b) => /^oc_sessione=([\w-]{43});/.exec(b)?.[1])
    .find((b) => b !== undefined)
  return { stato: risposta.statusCode, dove: risposta.headers.location, corpo: risposta.body, sessione }
}
const entra = async (chi: string, poi?: string) => {
  fuori.chi = chi
  const { url, biscotto } = await inizia(poi)
  return await torna(await fuori.attraversa(url), biscotto)
}
const attoreDi = async (sessione: string | undefined) =>
  (await findAttore(prova.contesto(), sessione))?.attore ?? null

describe('l’accesso dal sistema di identità dell’ente', () => {
  it('la pagina lo propone, e si va via con PKCE, state e nonce', async () => {
    const pagina = await prova.app.inject({ url: '/accedi?poi=/piani', headers: { host } })
    expect(pagina.body).toContain('Accedi con Comune di Prova')
    const { url } = await inizia()
    const chiesto = new URL(url).searchParams
    expect(chiesto.get('code_challenge_method')).toBe('S256')
    expect(chiesto.get('redirect_uri')).toBe(RITORNO)
    for (const che of ['state', 'nonce', 'code_challenge'])
      expect(chiesto.get(che)?.length).toBeGreaterThan(20)
  })

  it('chi ha già un account entra con l’indirizzo verificato, poi con il nome che il sistema gli dà', async () => {
    const ctx = prova.contesto()
    const accountId = await createAccount(ctx, 'Ada Bianchi', [
      { ruolo: 'lettura', ambito: { tipo: 'ente' } },
    ])
    fuori.persone['ada-1'] = ADA
    const prima = await entra('ada-1', `/piani/${VISTA_DI_PROVA}`)
    expect([prima.stato, prima.dove]).toEqual([303, `/piani/${VISTA_DI_PROVA}`])
    expect(await attoreDi(prima.sessione)).toMatchObject({ accountId, ruoli: [{ ruolo: 'lettura' }] })
    fuori.persone['ada-1'] = { ...ADA, email: 'altro@comune.example' }
    expect(await attoreDi((await entra('ada-1')).sessione)).toMatchObject({ accountId })
  })

  it('un indirizzo che il sistema non ha verificato non apre l’account di nessuno', async () => {
    await createAccount(prova.contesto(), 'Ada Bianchi', [])
    fuori.persone['finta-1'] = { ...ADA, email_verified: false, gruppi: ['controllo'] }
    const esito = await entra('finta-1')
    expect([esito.stato, esito.sessione]).toEqual([401, undefined])
    expect(esito.corpo).toContain('non ha ancora un account')
  })

  it('i gruppi danno i ruoli della tabella, anche a chi non aveva un account, e quando cambiano cambiano', async () => {
    fuori.persone['bruno-1'] = {
      ...ADA,
      email: 'bruno@comune.example',
      name: 'Bruno Neri',
      gruppi: ['settore-01', 'ignoto'],
    }
    const primo = await attoreDi((await entra('bruno-1')).sessione)
    expect(primo).toMatchObject({
      nome: 'Bruno Neri',
      ruoli: [{ ruolo: 'responsabile', ambito: { tipo: 'centri', codici: ['01_S_2031'] } }],
    })
    fuori.persone['bruno-1'] = { ...fuori.persone['bruno-1'], gruppi: ['controllo'] }
    const dopo = await attoreDi((await entra('bruno-1')).sessione)
    expect([dopo?.accountId, dopo?.ruoli.map((r) => r.ruolo)]).toEqual([primo?.accountId, ['controllo']])
    fuori.persone['carla-1'] = { ...ADA, email: 'carla@comune.example', gruppi: ['ignoto'] }
    expect((await entra('carla-1')).stato).toBe(401)
  })

  it('un ritorno senza attesa, di un’altra attesa, o rifatto, non fa entrare', async () => {
    await createAccount(prova.contesto(), 'Ada Bianchi', [])
    fuori.persone['ada-1'] = ADA
    fuori.chi = 'ada-1'
    const mia = await inizia()
    const altra = await inizia()
    const ritorno = await fuori.attraversa(mia.url)
    for (const biscotto of ['', 'oc_esterno=falso', altra.biscotto])
      expect([biscotto.length, await torna(ritorno, biscotto)]).toEqual([
        biscotto.length,
        expect.objectContaining({ stato: 401, sessione: undefined }),
      ])
    expect((await torna(ritorno, mia.biscotto)).stato).toBe(303)
    expect((await torna(ritorno, mia.biscotto)).sessione).toBeUndefined()
    const annullato = await inizia()
    const state = new URL(annullato.url).searchParams.get('state')
    const rifiuto = `${RITORNO}?error=access_denied&state=${state}`
    expect((await torna(rifiuto, annullato.biscotto)).stato).toBe(401)
  })

  it('se il sistema non risponde si torna alla pagina di accesso, che lo dice', async () => {
    await fuori.remove()
    const risposta = await prova.app.inject({ url: '/accedi/esterno', headers: { host } })
    expect([risposta.statusCode, risposta.body.includes('non risponde')]).toEqual([401, true])
  })
})
