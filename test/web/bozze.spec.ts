import { inflateRawSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listCompilazioni } from '../../src/archivio/query/compilazioni.ts'
import { PRIMO_ENTE } from '../../src/archivio/query/enti.ts'
import { readIndice } from '../../src/documenti/lettura/foglio/zip.ts'
import { createCampagna } from '../../src/servizi/campagne/campagne.ts'
import { listCongelamenti } from '../../src/servizi/campagne/istantanee.ts'
import { closeCampagna, excuseScheda, openCampagna } from '../../src/servizi/campagne/passaggi.ts'
import { saveCompilazione } from '../../src/servizi/compilazione/salva.ts'
import { createDeposito } from '../../src/servizi/prove/deposito.ts'
import { addProva } from '../../src/servizi/prove/prove.ts'
import { createPiano } from '../contesto.ts'
import { createScheda, VISTA_DI_PROVA } from '../schede-di-prova.ts'
import { apriPdf } from '../stampa/apri-pdf.ts'
import { createAccount, openBiscotto } from './accessi-di-prova.ts'
import { createServerDiProva, type ServerDiProva } from './server-di-prova.ts'

/** In every field of the draft, in the title, the name and the bytes of its evidence. */
const SEGRETO = 'zibaldone-riservato'
const SUA = createScheda(1, { centroStampa: '01_S_2031', centro: 'SERVIZIO UNO' })
const ALTRUI = createScheda(2, { centroStampa: '02_S_2031', centro: 'SERVIZIO DUE' })

/**
 * What a route with somebody else's card, or an id of theirs, in its address answers: refused (403 or 404), or an answer
 * of what everybody may read (the plan in force, one's own cards of the same round), without a trace of the draft.
 * Deny by default: a route with a parameter that isn't here fails the run.
 */
const RISPOSTE: Readonly<Record<string, 'negata' | 'senza-traccia'>> = {
  'GET /compilazione/:campagna': 'senza-traccia',
  'POST /compilazione/:campagna': 'senza-traccia',
  'GET /compilazione/:campagna/:codice': 'negata',
  'POST /compilazione/:campagna/:codice': 'negata',
  'GET /compilazione/:campagna/:codice/dati.json': 'negata',
  'POST /compilazione/:campagna/:codice/salva': 'negata',
  'GET /campagne/:campagna': 'senza-traccia',
  'POST /campagne/:campagna/passaggi': 'negata',
  'POST /campagne/:campagna/schede': 'negata',
  'POST /campagne/:campagna/congelate': 'senza-traccia',
  'GET /campagne/:campagna/situazione.csv': 'senza-traccia',
  'GET /campagne/:campagna/situazione.xlsx': 'senza-traccia',
  'GET /campagne/:campagna/solleciti': 'negata',
  'POST /campagne/:campagna/solleciti': 'negata',
  'GET /istantanee/:istantanea': 'negata',
  'GET /istantanee/:istantanea/stampa.pdf': 'negata',
  'GET /piani/:vista/obiettivi/:codice/prove/:prova/file': 'negata',
  'POST /piani/:vista/obiettivi/:codice/prove': 'negata',
  'POST /piani/:vista/obiettivi/:codice/prove/file': 'negata',
  'POST /piani/:vista/obiettivi/:codice/prove/togli': 'negata',
  'GET /piani/:vista/obiettivi/:codice/prove': 'senza-traccia',
  'POST /piani/:vista/obiettivi/:codice/commenti': 'negata',
  'POST /piani/:vista/obiettivi/:codice/commenti/chiudi': 'negata',
  'GET /piani/:vista/obiettivi/:codice/storia': 'negata',
  'GET /piani/:vista/obiettivi/:codice/storia/esporta.csv': 'negata',
  'GET /piani/:vista/obiettivi/:codice/storia/esporta.json': 'negata',
  'POST /piani/:vista/obiettivi/:codice/etichette': 'negata',
}
/** The other routes with a parameter: of the plan in force, of accounts, of the office's own work. */
const SENZA_BOZZE = [
  /^GET \/piani\/:vista\/obiettivi\/:codice(\/(etichette|commenti|com-era|com-era\.pdf|stampa\.pdf|esporta\.json))?$/,
  /^(GET|POST) \/amministrazione\//,
  /^(GET|POST) \/(importa|stampe|link|statico)\//,
  /^GET \/calendario\//,
  /^(GET|POST) \/(commenti|profilo)\//,
  /^POST \/piani\/:vista\/obiettivi\/:codice\/commenti\/letto$/,
]

let prova: ServerDiProva
let ada: number
let ugo: number
let valori: Readonly<Record<string, string>>
let modulo: { readonly biscotto: string; readonly gettone: string }
const rotte: { readonly metodo: string; readonly url: string }[] = []

async function* pezzi(): AsyncGenerator<Uint8Array> {
  yield Buffer.from(`%PDF-1.7\n${SEGRETO}\n%%EOF\n`)
}

beforeAll(async () => {
  prova = await createServerDiProva({
    accesso: { posta: null, chiave: new Uint8Array(32), urlPubblico: null },
    onRotta: (metodo, url) => rotte.push({ metodo, url }),
  })
  const ctx = prova.contesto()
  await createPiano(ctx.archivio, [SUA, ALTRUI])
  const apri = async (al: string): Promise<number> => {
    const creata = await createCampagna(ctx, { vista: VISTA_DI_PROVA, al, scadenza: '31/12/2031' })
    if (!creata.ok) throw new Error(creata.messaggio)
    expect(await openCampagna(ctx, creata.campagnaId)).toMatchObject({ ok: true })
    const esito = await saveCompilazione(ctx, {
      campagnaId: creata.campagnaId,
      codice: ALTRUI.codice,
      vista: 0,
      campi: {
        'scheda.statoDiAttuazione': SEGRETO,
        'scheda.criticitaCausa': SEGRETO,
        'fasi.0.nota': SEGRETO,
        'indicatori.0.nota': SEGRETO,
      },
    })
    expect(esito).toMatchObject({ ok: true })
    return creata.campagnaId
  }
  const chiusa = await apri('30/06/2031')
  await excuseScheda(ctx, { campagnaId: chiusa, codice: SUA.codice, motivo: 'Rinviata.' })
  await excuseScheda(ctx, { campagnaId: chiusa, codice: ALTRUI.codice, motivo: SEGRETO })
  expect(await closeCampagna(ctx, chiusa)).toMatchObject({ ok: true })
  const congelate = (await listCongelamenti(ctx, chiusa))?.[0]?.schede ?? []
  const campagna = await apri('31/12/2031')
  const deposito = createDeposito(ctx.archivio, {})
  const sua = {
    vista: VISTA_DI_PROVA,
    codice: ALTRUI.codice,
    oggetto: { tipo: 'scheda', indice: null },
  } as const
  const campi = { titolo: SEGRETO, link: 'https://albo.example/' }
  await addProva(ctx, { ...sua, prova: { tipo: 'link', campi } }, deposito)
  const file = await addProva(
    ctx,
    { ...sua, prova: { tipo: 'file', nome: `${SEGRETO}.pdf`, contenuto: pezzi() } },
    deposito,
  )
  const settore = (codice: string) => ({ tipo: 'centri', codici: [codice] }) as const
  ada = await createAccount(ctx, 'Ada', [{ ruolo: 'responsabile', ambito: settore('01_S_2031') }])
  ugo = await createAccount(ctx, 'Ugo', [{ ruolo: 'responsabile', ambito: settore('02_S_2031') }])
  valori = {
    vista: VISTA_DI_PROVA,
    codice: ALTRUI.codice,
    campagna: String(campagna),
    chiusa: String(chiusa),
    istantanea: String(congelate.find((s) => s.codice === ALTRUI.codice)?.istantaneaId),
    prova: file.ok ? String(file.provaId) : 'nessuna',
    account: String(ugo),
  }
  const pagina = await prova.app.inject({ url: '/accedi', headers: { host: 'localhost:4180' } })
  modulo = {
    biscotto: String(pagina.headers['set-cookie']).split(';')[0] ?? '',
    gettone: /name="_gettone" value="([^"]+)"/.exec(pagina.body)?.[1] ?? '',
  }
}, 120_000)
afterAll(async () => {
  await prova?.remove()
})

const toIndirizzo = (url: string): string =>
  `${url.replace(/:(\w+)/g, (_, nome: string) => valori[nome] ?? '9').replace('*', 'nulla.css')}?${new URLSearchParams(
    {
      centro: ALTRUI.centro ?? '',
      codice: ALTRUI.codice,
      campagna: valori.campagna ?? '',
      mostra: 'tutte',
      q: SEGRETO.slice(0, 9),
    },
  )}`

/** Every id that a form of ours may carry, all of somebody else's. */
const campi = (): Record<string, string> => ({
  _gettone: modulo.gettone,
  azione: 'valida',
  motivo: 'Da rivedere.',
  codice: ALTRUI.codice,
  scheda: ALTRUI.codice,
  uno: `rimanda|${valori.campagna}|${ALTRUI.codice}`,
  prova: valori.prova ?? '',
  campagna: valori.campagna ?? '',
  centro: ALTRUI.centro ?? '',
  vista: VISTA_DI_PROVA,
  tipo: 'link',
  su: 'scheda',
  link: 'https://x.example/',
  titolo: 'X',
  testo: 'Domanda',
})

/** What an answer says, files opened: a workbook's parts, a print's pages and its attached data. */
const scopri = async (corpo: Buffer): Promise<string> => {
  const inizio = corpo.subarray(0, 4).toString('latin1')
  if (inizio === '%PDF' && corpo.length > 1000) {
    const { pagineIntere, allegati } = await apriPdf(corpo)
    return [...pagineIntere, ...[...allegati.values()].map((a) => Buffer.from(a).toString())].join(' ')
  }
  if (!inizio.startsWith('PK')) return corpo.toString()
  const indice = readIndice(corpo, 1_000)
  if (!indice.ok) throw new Error('archivio rovinato')
  return indice.voci
    .map((v) => {
      const da =
        v.posizione + 30 + corpo.readUInt16LE(v.posizione + 26) + corpo.readUInt16LE(v.posizione + 28)
      const parte = corpo.subarray(da, da + v.compressi)
      return (v.metodo === 0 ? parte : inflateRawSync(parte)).toString()
    })
    .join(' ')
}

let n = 0
const chiedi = async (
  { metodo, url }: { readonly metodo: string; readonly url: string },
  accountId: number,
): Promise<{ readonly stato: number; readonly corpo: string; readonly vai: string }> => {
  const json = url.endsWith('/salva')
  const corpo = json
    ? JSON.stringify({ vista: 0, viste: {}, campi: { 'fasi.0.nota': 'Mia' }, chiave: 'chiave-di-prova-0001' })
    : new URLSearchParams(campi()).toString()
  n += 1
  const risposta = await prova.app.inject({
    method: metodo as 'GET',
    url: toIndirizzo(url),
    remoteAddress: `10.7.${n >> 8}.${n & 255}`,
    headers: {
      host: 'localhost:4180',
      'sec-fetch-site': 'same-origin',
      'x-gettone': modulo.gettone,
      cookie: `${modulo.biscotto}; ${await openBiscotto(prova.contesto(), accountId)}`,
      ...(metodo === 'POST'
        ? { 'content-type': json ? 'application/json' : 'application/x-www-form-urlencoded' }
        : {}),
    },
    ...(metodo === 'POST' ? { payload: corpo } : {}),
  })
  return {
    stato: risposta.statusCode,
    corpo: await scopri(risposta.rawPayload),
    vai: String(risposta.headers.location ?? ''),
  }
}

const leggiBozza = () =>
  prova
    .contesto()
    .archivio.read(async (tx) =>
      (await listCompilazioni(tx, PRIMO_ENTE, Number(valori.campagna))).find(
        (c) => c.codice === ALTRUI.codice,
      ),
    )

describe('le bozze di un altro settore', () => {
  it('ogni rotta con un codice o un numero nell’indirizzo è tra quelle provate, e nessuna provata è di troppo', () => {
    const chiavi = rotte.filter((r) => r.metodo !== 'HEAD').map((r) => `${r.metodo} ${r.url}`)
    const conParametri = chiavi.filter((k) => /:(?!vista\b)\w+/.test(k))
    expect(conParametri.length).toBeGreaterThan(40)
    expect(
      conParametri.filter((k) => RISPOSTE[k] === undefined && !SENZA_BOZZE.some((forma) => forma.test(k))),
    ).toEqual([])
    expect(Object.keys(RISPOSTE).filter((k) => !chiavi.includes(k))).toEqual([])
  })

  it('chi ne risponde le vede: la prova cerca davvero ciò che c’è', async () => {
    const dove = [
      '/compilazione/:campagna/:codice',
      '/compilazione/:campagna',
      '/istantanee/:istantanea',
      '/piani/:vista/obiettivi/:codice/prove',
      '/piani/:vista/obiettivi/:codice/prove/:prova/file',
      '/piani/:vista/obiettivi/:codice/storia/esporta.csv',
      '/istantanee/:istantanea/stampa.pdf',
      '/piani/:vista/obiettivi/:codice/stampa.pdf',
    ]
    for (const url of dove) {
      const { stato, corpo } = await chiedi({ metodo: 'GET', url }, ugo)
      expect([url, stato, corpo.includes(SEGRETO)]).toEqual([url, 200, true])
    }
  })

  it('un responsabile non le legge da nessuna rotta, e non le cambia', async () => {
    const prima = await leggiBozza()
    const sbagliate: string[] = []
    for (const r of rotte) {
      if (r.metodo === 'HEAD' || r.url === '/esci' || r.url.startsWith('/profilo')) continue
      const chiave = `${r.metodo} ${r.url}`
      const { stato, corpo } = await chiedi(r, ada)
      if (corpo.includes(SEGRETO)) sbagliate.push(`${chiave}: dice ciò che non deve (${stato})`)
      if (RISPOSTE[chiave] === 'negata' && stato !== 403 && stato !== 404)
        sbagliate.push(`${chiave}: ${stato}, attesi 403 o 404`)
      if (stato >= 500) sbagliate.push(`${chiave}: ${stato}`)
    }
    expect(sbagliate).toEqual([])
    expect(await leggiBozza()).toEqual(prima)
  }, 120_000)

  it('la stampa di tutte le schede congelate ha solo le sue', async () => {
    const stampa = async (accountId: number): Promise<string> => {
      const lavoro = await chiedi({ metodo: 'POST', url: '/campagne/:chiusa/congelate' }, accountId)
      for (let volte = 0; volte < 60; volte += 1) {
        const { corpo } = await chiedi({ metodo: 'GET', url: lavoro.vai }, accountId)
        const file = /href="(\/stampe\/lavori\/[^"]+\.pdf)"/.exec(corpo)?.[1]
        if (file !== undefined) return (await chiedi({ metodo: 'GET', url: file }, accountId)).corpo
      }
      throw new Error('la stampa non finisce')
    }
    const sua = await stampa(ada)
    expect([sua.includes(SUA.codice), sua.includes(ALTRUI.codice), sua.includes(SEGRETO)]).toEqual([
      true,
      false,
      false,
    ])
    expect(await stampa(ugo)).toContain(SEGRETO)
  }, 60_000)
})
