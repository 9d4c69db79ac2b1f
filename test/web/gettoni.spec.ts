import { readFileSync } from 'node:fs'
import type { FastifyInstance, InjectOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NESSUNO } from '../../src/dominio/permessi/attore.ts'
import { findPersona, updateStato } from '../../src/servizi/accesso/persone.ts'
import { endRuolo } from '../../src/servizi/accesso/ruoli.ts'
import { getCompilazione } from '../../src/servizi/compilazione/una.ts'
import type { Contesto } from '../../src/servizi/contesto.ts'
import { getStoriaRegistro } from '../../src/servizi/registro/storia.ts'
import { createServer } from '../../src/web/server.ts'
import { VISTA_DI_PROVA } from '../schede-di-prova.ts'
import { createAccount, openBiscotto, openGettone } from './accessi-di-prova.ts'
import { type CampagnaDiProva, createCampagnaDiProva } from './campagna-di-prova.ts'
import { createNavigatore } from './navigatore.ts'
import { testoDi } from './rendi-prova.ts'
import { getStatico } from './server-di-prova.ts'

const SUA = '2031_S01_01'
const ALTRUI = '2031_S02_01'
const host = 'localhost:4180'
const TUTTO = [
  'piano:leggi',
  'piano:esporta',
  'piano:stampa',
  'piano:controlla',
  'ente:leggi',
  'campagna:leggi',
  'compilazione:leggi',
  'compilazione:scrivi',
  'storia:leggi',
]

let campagna: CampagnaDiProva
let app: FastifyInstance
let ada: number
let amministratore: number
let locale: Contesto

beforeAll(async () => {
  campagna = await createCampagnaDiProva()
  locale = campagna.contesto()
  const accesso = { posta: null, chiave: new Uint8Array(32), urlPubblico: null }
  app = createServer({
    registro: false,
    accesso,
    contesto: () => campagna.contesto(NESSUNO),
    statico: await getStatico(),
  })
  await app.ready()
  const settore = { tipo: 'centri', codici: ['01_S_2031'] } as const
  ada = await createAccount(locale, 'Ada Bianchi', [{ ruolo: 'responsabile', ambito: settore }])
  amministratore = await createAccount(locale, 'Bice Verdi', [
    { ruolo: 'amministratore', ambito: { tipo: 'ente' } },
  ])
}, 60_000)
afterAll(async () => {
  await app?.close()
  await campagna?.remove()
})

const chiedi = (url: string, gettone: string, altro: InjectOptions = {}) =>
  app.inject({
    ...altro,
    url,
    headers: { host, authorization: `Bearer ${gettone}`, ...altro.headers },
  })
const base = () => `/compilazione/${campagna.campagnaId}`
const salva = (codice: string, gettone: string, campi: Record<string, string>, chiave: string, vista = 0) =>
  chiedi(`${base()}/${codice}/salva`, gettone, { method: 'POST', payload: { vista, campi, chiave } })

describe('un programma con un gettone', () => {
  it('legge e compila le schede della persona, non quelle degli altri', async () => {
    const gettone = await openGettone(locale, ada, TUTTO, { nome: 'foglio' })
    const letta = await chiedi(`${base()}/${SUA}/dati.json`, gettone)
    expect(letta.json()).toMatchObject({ codice: SUA, versione: 0, scrivibile: true, stato: 'da-compilare' })
    expect(
      (await salva(SUA, gettone, { 'fasi.0.avanzamento': '35' }, 'chiave-prova-1')).json(),
    ).toMatchObject({
      ok: true,
      salvati: ['fasi.0.avanzamento'],
    })

    const altrui = await chiedi(`${base()}/${ALTRUI}/dati.json`, gettone)
    expect(altrui.statusCode).toBe(404)
    expect(altrui.body).not.toContain('avanzamento')
    const rifiutato = await salva(ALTRUI, gettone, { 'fasi.0.avanzamento': '35' }, 'chiave-prova-2')
    expect([403, 404]).toContain(rifiutato.statusCode)
    const diUgo = await getCompilazione(locale, { campagnaId: campagna.campagnaId, codice: ALTRUI })
    expect(diUgo?.scheda.campi['fasi.0.avanzamento']?.scrittoDa).toBeNull()
    // Nor by another's card in the body, which is never asked whose it is.
    const falsata = await chiedi(`${base()}/${SUA}/salva`, gettone, {
      method: 'POST',
      payload: { vista: 1, campi: { 'fasi.9.avanzamento': '1' }, codice: ALTRUI, chiave: 'chiave-prova-3' },
    })
    expect(falsata.json()).toMatchObject({ ok: true, salvati: [] })
  })

  it('nella storia è la persona, con il nome del gettone', async () => {
    const scheda = { vista: VISTA_DI_PROVA, codice: SUA }
    const storia = await getStoriaRegistro(locale, { scheda }, { da: 0, quanti: 100 })
    const riga = storia?.righe.find((r) => r.chi === 'Ada Bianchi')
    expect(riga?.daDove).toBe('gettone «foglio», 127.0.0.1')
  })

  it('quando non è buono risponde allo stesso modo, qualunque sia il motivo', async () => {
    const altra = await createAccount(locale, 'Carla Neri', [{ ruolo: 'lettura', ambito: { tipo: 'ente' } }])
    const buono = await openGettone(locale, altra, TUTTO)
    const url = `/piani/${VISTA_DI_PROVA}/esporta.csv`
    expect((await chiedi(url, buono)).statusCode).toBe(200)
    const scaduto = await openGettone(locale, altra, TUTTO, { scadeIl: '2032-01-09' })
    const risposte = [
      await chiedi(url, scaduto),
      await chiedi(url, `oc_${'A'.repeat(43)}`),
      await chiedi(url, ''),
    ]
    await updateStato(locale, altra, true)
    risposte.push(await chiedi(url, buono))
    // Not even where everybody may go, nor where nothing is.
    risposte.push(await chiedi('/accedi', buono), await chiedi('/nulla', buono))
    for (const r of risposte) {
      expect(r.statusCode).toBe(401)
      expect(r.headers['content-type']).toBe('application/problem+json; charset=utf-8')
      expect(r.headers['www-authenticate']).toBe('Bearer error="invalid_token"')
      expect(r.json()).toMatchObject({ status: 401, title: 'Gettone non valido' })
    }
    expect(new Set(risposte.map((r) => r.body)).size).toBe(1)
  })

  it('il biscotto di chi è entrato non aggiunge nulla al gettone, e il gettone non apre pagine', async () => {
    const cookie = await openBiscotto(locale, amministratore)
    const gettone = await openGettone(locale, ada, ['compilazione:leggi'])
    for (const url of ['/', '/profilo', '/amministrazione/accessi', `/piani/${VISTA_DI_PROVA}/esporta.csv`]) {
      const risposta = await chiedi(url, gettone, { headers: { cookie } })
      expect([url, risposta.statusCode]).toEqual([url, 403])
      expect(risposta.headers['set-cookie']).toBeUndefined()
    }
    // A cookie alone, on the way that needs no form's token, is refused as from another site.
    const senza = await app.inject({
      method: 'POST',
      url: `${base()}/${SUA}/salva`,
      headers: { host, cookie: await openBiscotto(locale, ada), authorization: 'Basic YTpi' },
      payload: { vista: 0, campi: {}, chiave: 'chiave-prova-4' },
    })
    expect(senza.statusCode).toBe(403)
  })

  it('un ruolo che finisce finisce anche per il programma', async () => {
    const ruoli = [{ ruolo: 'lettura', ambito: { tipo: 'ente' } }] as const
    const account = await createAccount(locale, 'Dino Blu', ruoli)
    const gettone = await openGettone(locale, account, TUTTO)
    const url = `/piani/${VISTA_DI_PROVA}/esporta.csv`
    expect((await chiedi(url, gettone)).statusCode).toBe(200)
    const [ruolo] = (await findPersona(locale, account))?.ruoli ?? []
    expect(await endRuolo(locale, account, ruolo?.ruoloId ?? 0)).toEqual({ ok: true })
    const dopo = await chiedi(url, gettone)
    expect([dopo.statusCode, dopo.json().title]).toEqual([403, 'Operazione non consentita'])
  })

  it('chi ne prova tanti aspetta, e chi ne ha uno buono a un altro indirizzo no', async () => {
    const gettone = await openGettone(locale, ada, TUTTO)
    const url = `/piani/${VISTA_DI_PROVA}/esporta.csv`
    const da = (remoteAddress: string, g: string) => chiedi(url, g, { remoteAddress })
    const stati: number[] = []
    for (let i = 0; i < 22; i += 1) stati.push((await da('10.9.9.9', `oc_${'B'.repeat(43)}`)).statusCode)
    expect(stati).toEqual([...Array(20).fill(401), 429, 429])
    const fermato = await da('10.9.9.9', gettone)
    expect([fermato.statusCode, Number(fermato.headers['retry-after']) > 0]).toEqual([429, true])
    expect((await da('10.9.9.8', gettone)).statusCode).toBe(200)
  })
})

describe('il profilo', () => {
  const naviga = async (account: number) => createNavigatore(app, await openBiscotto(locale, account))

  it('crea un gettone, lo mostra una volta, lo revoca; ciò che si è scritto non si perde', async () => {
    const n = await naviga(ada)
    const pagina = await n.apri('/profilo')
    expect(testoDi(pagina.html)).toContain('Gettoni per i programmi')
    expect(pagina.html).not.toContain('value="accesso:gestisci"')
    const errato = await n.invia('/profilo/gettoni', {
      nome: 'Carico',
      azioni: ['accesso:gestisci'],
      scade: '10/02/2032',
    })
    expect([errato.stato, testoDi(errato.html).includes('Un gettone non può dare')]).toEqual([400, true])
    expect(errato.html).toMatch(/name="nome"[^>]*value="Carico"|value="Carico"[^>]*name="nome"/)
    const lontano = { nome: 'Carico', azioni: ['piano:leggi'], scade: '10/02/2034' }
    expect((await n.invia('/profilo/gettoni', lontano)).stato).toBe(400)
    const fatto = await n.invia('/profilo/gettoni', {
      nome: 'Carico',
      azioni: ['piano:leggi', 'piano:esporta'],
      scade: '10/02/2032',
    })
    const gettone = /value="(oc_[\w-]{43})"/.exec(fatto.html)?.[1] ?? ''
    expect([fatto.stato, fatto.grezza.headers['cache-control'], gettone.length]).toEqual([
      200,
      'no-store',
      46,
    ])
    const url = `/piani/${VISTA_DI_PROVA}/esporta.csv`
    expect((await chiedi(url, gettone)).statusCode).toBe(200)
    const poi = await n.apri('/profilo')
    expect(poi.html).not.toContain(gettone)
    expect(testoDi(poi.html)).toContain('Carico')
    const id = /name="gettone" value="(\d+)"/.exec(poi.html)?.[1] ?? ''
    const revocato = await n.invia('/profilo/gettoni/revoca', { gettone: id })
    expect(testoDi(revocato.html)).toContain('Il gettone è stato revocato')
    expect((await chiedi(url, gettone)).statusCode).toBe(401)
  })

  it('chi gestisce gli accessi vede e revoca quelli degli altri, e nessun altro', async () => {
    const gettone = await openGettone(locale, ada, TUTTO, { nome: 'Vecchio script' })
    const n = await naviga(amministratore)
    const pagina = await n.apri(`/amministrazione/accessi/${ada}`)
    expect(testoDi(pagina.html)).toContain('Vecchio script')
    const id = /name="gettone" value="(\d+)"/.exec(pagina.html)?.[1] ?? ''
    const suo = await naviga(ada)
    await suo.apri('/profilo')
    const negato = await suo.invia(`/amministrazione/accessi/${ada}/gettoni/revoca`, { gettone: id })
    expect(negato.stato).toBe(403)
    const fatto = await n.invia(`/amministrazione/accessi/${ada}/gettoni/revoca`, { gettone: id })
    expect(testoDi(fatto.html)).toContain('Il gettone è stato revocato')
    expect((await chiedi(`/piani/${VISTA_DI_PROVA}/esporta.csv`, gettone)).statusCode).toBe(401)
  })
})

describe('gli esempi del manuale', () => {
  it('funzionano così come sono scritti', async () => {
    const gettone = await openGettone(locale, ada, TUTTO)
    const valori: Readonly<Record<string, string>> = {
      SITO: '',
      GETTONE: gettone,
      VISTA: VISTA_DI_PROVA,
      SCHEDA: SUA,
      CAMPAGNA: String(campagna.campagnaId),
    }
    const manuale = readFileSync(new URL('../../docs/manuale/14-programmi.md', import.meta.url), 'utf8')
    const blocchi = [...manuale.matchAll(/```sh\n([\s\S]*?)```/g)].map((m) => m[1] ?? '')
    const comandi = blocchi.flatMap((b) => b.replaceAll('\\\n', ' ').trim().split('\n'))
    expect(comandi.length).toBeGreaterThan(9)
    for (const comando of comandi) {
      const richiesta = readCurl(comando, valori)
      const risposta = await app.inject({ ...richiesta, headers: { host, ...richiesta.headers } })
      expect([comando, risposta.statusCode]).toEqual([comando, 200])
      expect(risposta.rawPayload.byteLength).toBeGreaterThan(20)
    }
  }, 60_000)
})

/** What a curl command of the manual asks: its method, headers and body, with the shell's variables put in. */
const readCurl = (comando: string, valori: Readonly<Record<string, string>>) => {
  const parti = [...comando.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, doppi, singoli, nudo]) =>
      singoli ??
      (doppi ?? nudo ?? '').replaceAll(/\$([A-Z]+)/g, (_, n: string) => {
        const valore = valori[n]
        if (valore === undefined) throw new Error(`$${n} non ha un valore`)
        return valore
      }),
  )
  if (parti.shift() !== 'curl') throw new Error(`Non è un comando curl: ${comando}`)
  const headers: Record<string, string> = {}
  let [method, url, payload]: ['GET' | 'POST', string, string | undefined] = ['GET', '', undefined]
  while (parti.length > 0) {
    const p = parti.shift()
    if (p === '-X') method = parti.shift() as 'POST'
    else if (p === '-d') payload = parti.shift()
    else if (p === '-H') {
      const [nome = '', valore = ''] = (parti.shift() ?? '').split(': ')
      headers[nome.toLowerCase()] = valore
    } else url = p ?? ''
  }
  return { method, url, headers, ...(payload === undefined ? {} : { payload }) }
}
