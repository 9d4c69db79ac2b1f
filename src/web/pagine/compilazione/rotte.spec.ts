import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  ATTORI,
  type CampagnaDiProva,
  createCampagnaDiProva,
} from '../../../../test/web/campagna-di-prova.ts'
import { createNavigatore, type Navigatore } from '../../../../test/web/navigatore.ts'
import { testoDi } from '../../../../test/web/rendi-prova.ts'
import { listCompilazioniDaFare } from '../../../servizi/compilazione/leggi.ts'
import { saveCompilazione } from '../../../servizi/compilazione/salva.ts'

const CODICE = '2031_S01_01'
const NARRATIVA = 'scheda.statoDiAttuazione'
const TUTTO = {
  'fasi.0.avanzamento': '100',
  'fasi.0.inizioEffettivo': '10/01/2031',
  'fasi.0.fineEffettiva': '2031-11-30',
  'fasi.1.avanzamento': '0',
  'indicatori.0.valoreRaggiunto': '1.234,5',
  [NARRATIVA]: 'Concluso nei tempi.',
}

let prova: CampagnaDiProva
let n: Navigatore
let pagina: string
beforeEach(async () => {
  prova = await createCampagnaDiProva()
  n = createNavigatore(prova.app)
  prova.entra(ATTORI.ada)
  pagina = `/compilazione/${prova.campagnaId}/${CODICE}`
})
afterEach(() => prova.remove())

/** The form of a page as a browser would send it: every box, with its marks. */
const moduloDi = (html: string): Record<string, string> => {
  const campi: Record<string, string> = {}
  const togli = (t: string) =>
    t
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&')
  for (const [tag] of html.matchAll(/<input[^>]*>/g)) {
    const nome = /name="([^"]*)"/.exec(tag)?.[1]
    if (nome && !/type="checkbox"|type="search"|name="_gettone"/.test(tag))
      campi[nome] = togli(/value="([^"]*)"/.exec(tag)?.[1] ?? '')
  }
  for (const m of html.matchAll(/<textarea[^>]*name="([^"]*)"[^>]*>([^<]*)<\/textarea>/g))
    campi[m[1] ?? ''] = togli((m[2] ?? '').replace(/^\n/, ''))
  return campi
}
const salvata = async () =>
  (await listCompilazioniDaFare(prova.contesto(), { campagnaId: prova.campagnaId, codici: [CODICE] }))
    ?.schede[0]
const scriveLia = (campi: Record<string, string>) =>
  saveCompilazione(prova.contesto(ATTORI.lia), {
    campagnaId: prova.campagnaId,
    codice: CODICE,
    vista: 0,
    campi,
  })

describe('la scheda da compilare, senza JavaScript', () => {
  it('mostra accanto a ogni dato ciò che serve per scriverlo', async () => {
    const r = await n.apri(pagina)
    expect(r.stato).toBe(200)
    const testo = testoDi(r.html)
    expect(testo).toContain('Nel 2030: 89,75')
    expect(testo).toContain('Atteso quest’anno: 101')
    expect(testo).toContain('L’ultima volta, al 30/06/2031')
    expect(testo).toContain('Primo semestre dell’obiettivo 1.')
    expect(testo).toContain('Mancano 4 dati')
    expect(testo).toContain('mancano 4 giorni')
  })

  it('salva ciò che è cambiato, in qualunque forma scritto, e lo dice', async () => {
    const m = moduloDi((await n.apri(pagina)).html)
    const r = await n.invia(pagina, { ...m, ...TUTTO, azione: 'salva' })
    expect(testoDi(r.html)).toContain('Salvato alle 10:30')
    expect(testoDi(r.html)).toContain('Non manca niente')
    const scheda = await salvata()
    expect(scheda?.anteprima.fasi[0]).toMatchObject({ avanzamento: 10_000, fineEffettiva: '2031-11-30' })
    expect(scheda?.anteprima.indicatori[0]?.valoreRaggiunto).toBe('1234.5')
    const ancora = await n.invia(pagina, { ...moduloDi(r.html), azione: 'salva' })
    expect(testoDi(ancora.html)).toContain('Non c’era niente di nuovo da salvare')
    expect((await salvata())?.versione).toBe(scheda?.versione)
  })

  it('ciò che non si può leggere torna con il motivo accanto; il resto è salvato', async () => {
    const m = moduloDi((await n.apri(pagina)).html)
    const r = await n.invia(pagina, { ...m, ...TUTTO, 'fasi.0.avanzamento': 'quasi tutto', azione: 'invia' })
    expect(r.stato).toBe(409)
    expect(r.html).toContain('value="quasi tutto"')
    expect(r.html).toMatch(/id="e-fasi\.0\.avanzamento"/)
    expect(testoDi(r.html)).toContain('«quasi tutto» non è una percentuale')
    expect((await salvata())?.campi[NARRATIVA]?.testo).toBe('Concluso nei tempi.')
    expect((await salvata())?.stato).toBe('da-compilare')
  })

  it('non si invia a metà: dice che cosa manca, con il collegamento alla casella', async () => {
    const m = moduloDi((await n.apri(pagina)).html)
    const r = await n.invia(pagina, { ...m, 'fasi.0.avanzamento': '50', azione: 'invia' })
    expect(r.stato).toBe(409)
    expect(testoDi(r.html)).toContain('La scheda non è stata inviata')
    expect(r.html).toContain('href="#c-fasi.0.inizioEffettivo"')
    expect((await salvata())?.campi['fasi.0.avanzamento']?.testo).toBe('50')
  })

  it('riprende il testo di prima in fondo a quello scritto, senza salvarlo', async () => {
    const m = moduloDi((await n.apri(pagina)).html)
    const r = await n.invia(pagina, { ...m, [NARRATIVA]: 'Nuovo inizio.', azione: 'riprendi' })
    expect(moduloDi(r.html)[NARRATIVA]).toBe('Nuovo inizio.\n\nPrimo semestre dell’obiettivo 1.')
    const dopo = await n.invia(pagina, { ...moduloDi(r.html), azione: 'salva' })
    expect(moduloDi(dopo.html)[NARRATIVA]).toBe('Nuovo inizio.\n\nPrimo semestre dell’obiettivo 1.')
  })

  it('una pagina rimasta aperta oltre il riavvio non perde ciò che vi si è scritto', async () => {
    const m = moduloDi((await n.apri(pagina)).html)
    const estraneo = createNavigatore(prova.app)
    const r = await estraneo.invia(pagina, { ...m, ...TUTTO, azione: 'salva' })
    expect(r.stato).toBe(403)
    expect(moduloDi(r.html)[NARRATIVA]).toBe('Concluso nei tempi.')
    expect((await salvata())?.versione).toBe(0)
    const dopo = await estraneo.invia(pagina, { ...moduloDi(r.html), azione: 'salva' })
    expect(testoDi(dopo.html)).toContain('Salvato alle')
    expect((await salvata())?.campi[NARRATIVA]?.testo).toBe('Concluso nei tempi.')
  })
})

describe('in due sulla stessa scheda, senza JavaScript', () => {
  it('ciò che l’altro ha scritto altrove non si tocca', async () => {
    const m = moduloDi((await n.apri(pagina)).html)
    await scriveLia({ 'fasi.0.nota': 'nota di Lia' })
    await n.invia(pagina, { ...m, [NARRATIVA]: 'testo di Ada', azione: 'salva' })
    const { campi } = (await salvata()) ?? {}
    expect(campi?.['fasi.0.nota']?.testo).toBe('nota di Lia')
    expect(campi?.[NARRATIVA]?.testo).toBe('testo di Ada')
  })

  const inConflitto = async () => {
    const m = moduloDi((await n.apri(pagina)).html)
    await scriveLia({ [NARRATIVA]: 'testo di Lia' })
    const r = await n.invia(pagina, {
      ...m,
      [NARRATIVA]: 'testo di Ada',
      'fasi.0.nota': 'x',
      azione: 'salva',
    })
    expect(r.stato).toBe(409)
    expect(testoDi(r.html)).toContain('Intanto Lia ha scritto')
    expect(testoDi(r.html)).toContain('testo di Lia')
    expect(moduloDi(r.html)[NARRATIVA]).toBe('testo di Ada')
    expect((await salvata())?.campi['fasi.0.nota']?.testo).toBe('x')
    return r.html
  }

  it('salvare di nuovo senza decidere non passa sopra a nessuno', async () => {
    const html = await inConflitto()
    expect((await n.invia(pagina, { ...moduloDi(html), azione: 'salva' })).stato).toBe(409)
    expect((await salvata())?.campi[NARRATIVA]?.testo).toBe('testo di Lia')
  })

  it.each([
    ['mio', 'testo di Ada'],
    ['loro', 'testo di Lia'],
  ])('tenere il %s', async (decisione, atteso) => {
    const html = await inConflitto()
    const r = await n.invia(pagina, { ...moduloDi(html), decidi: `${decisione}:${NARRATIVA}` })
    expect(r.stato).toBe(200)
    expect((await salvata())?.campi[NARRATIVA]?.testo).toBe(atteso)
    expect(moduloDi(r.html)[NARRATIVA]).toBe(atteso)
  })

  it('unirli li mette uno dopo l’altro, da rileggere e salvare', async () => {
    const html = await inConflitto()
    const r = await n.invia(pagina, { ...moduloDi(html), decidi: `unisci:${NARRATIVA}` })
    expect(moduloDi(r.html)[NARRATIVA]).toBe('testo di Ada\n\ntesto di Lia')
    expect((await n.invia(pagina, { ...moduloDi(r.html), azione: 'salva' })).stato).toBe(200)
    expect((await salvata())?.campi[NARRATIVA]?.testo).toBe('testo di Ada\n\ntesto di Lia')
  })
})

describe('salvare mentre si scrive', () => {
  const salva = async (corpo: unknown, intestazioni: Record<string, string> = {}) => {
    const r = await prova.app.inject({
      url: '/compilazione?mostra=tutte',
      headers: { host: 'localhost:4180' },
    })
    const biscotto = String(r.headers['set-cookie'] ?? '').split(';')[0] ?? ''
    const gettone = /name="_gettone" value="([^"]+)"/.exec(r.body)?.[1] ?? ''
    const esito = await prova.app.inject({
      method: 'POST',
      url: `${pagina}/salva`,
      headers: {
        host: 'localhost:4180',
        'sec-fetch-site': 'same-origin',
        accept: 'application/json',
        'content-type': 'application/json',
        cookie: biscotto,
        'x-gettone': gettone,
        ...intestazioni,
      },
      payload: JSON.stringify(corpo),
    })
    return { stato: esito.statusCode, corpo: JSON.parse(esito.body) as Record<string, unknown> }
  }
  const chiave = '0b6f5c1e-0000-4000-8000-000000000001'

  it('risponde con la versione, e la stessa richiesta ripetuta si fa una volta', async () => {
    const corpo = { vista: 0, campi: { 'fasi.0.nota': 'una' }, chiave }
    const prima = await salva(corpo)
    expect(prima).toMatchObject({ stato: 200, corpo: { versione: 1, salvati: ['fasi.0.nota'] } })
    expect(await salva(corpo)).toEqual(prima)
    expect((await salvata())?.versione).toBe(1)
    expect((await salva({ ...corpo, campi: {} })).stato).toBe(422)
  })

  it('dice che cosa hanno scritto gli altri, e non passa sopra a ciò che non si è visto', async () => {
    await scriveLia({ [NARRATIVA]: 'di Lia', 'fasi.1.nota': 'nota di Lia' })
    const esito = await salva({ vista: 0, campi: { 'fasi.0.nota': 'mia', [NARRATIVA]: 'di Ada' }, chiave })
    expect(esito.corpo).toMatchObject({
      versione: 2,
      salvati: ['fasi.0.nota'],
      conflitti: [{ campo: NARRATIVA, mio: 'di Ada', loro: 'di Lia', chi: 'Lia' }],
      altri: [{ campo: 'fasi.1.nota', testo: 'nota di Lia', chi: 'Lia' }],
    })
    // One field seen before the others stays in question, though the card was seen since.
    const chiave2 = chiave.replace(/1$/, '2')
    expect(
      (
        await salva({
          vista: 2,
          viste: { [NARRATIVA]: 0 },
          campi: { [NARRATIVA]: 'di Ada' },
          chiave: chiave2,
        })
      ).corpo,
    ).toMatchObject({ salvati: [], conflitti: [{ campo: NARRATIVA }] })
  })

  it('senza gettone, o con un corpo d’altra forma, non salva', async () => {
    const corpo = { vista: 0, campi: { 'fasi.0.nota': 'x' }, chiave }
    expect((await salva(corpo, { 'x-gettone': 'falso' })).stato).toBe(403)
    for (const falso of [
      null,
      [],
      { ...corpo, vista: '0' },
      { ...corpo, campi: { 'fasi.0.nota': 7 } },
      { ...corpo, viste: { a: -1 } },
      { ...corpo, chiave: 'x' },
    ])
      expect((await salva(falso)).stato).toBe(400)
    expect((await salvata())?.versione).toBe(0)
  })

  it('inviata la scheda, il salvataggio in ritardo lo dice', async () => {
    await n.invia(pagina, { ...moduloDi((await n.apri(pagina)).html), ...TUTTO, azione: 'invia' })
    const esito = await salva({ vista: 1, campi: { 'fasi.0.nota': 'tardi' }, chiave })
    expect(esito).toMatchObject({ stato: 409, corpo: { motivo: 'gia-inviata' } })
  })
})

describe('nessuno vede né cambia ciò che non è suo', () => {
  it('la scheda di un altro settore non c’è, con nessun indirizzo', async () => {
    await n.apri(pagina)
    prova.entra(ATTORI.ugo)
    for (const url of [
      pagina,
      `/compilazione/${prova.campagnaId}/2031_S99_01`,
      '/compilazione/99/2031_S02_01',
    ])
      expect((await n.apri(url)).stato).toBe(404)
    expect((await n.invia(pagina, { [NARRATIVA]: 'altrui', azione: 'salva' })).stato).toBe(404)
    expect(testoDi((await n.apri('/compilazione?mostra=tutte')).html)).not.toContain(CODICE)
    expect((await n.apri(`/compilazione/${prova.campagnaId}?centro=SERVIZIO+1`)).html).not.toContain(CODICE)
    const uno = `invia|${prova.campagnaId}|${CODICE}`
    expect((await n.invia('/compilazione/passaggi', { uno })).stato).toBe(403)
    expect((await salvata())?.versione ?? 0).toBe(0)
  })

  it('chi legge soltanto non ha né la voce di menu né le pagine', async () => {
    prova.entra(ATTORI.lettore)
    expect((await n.apri('/compilazione')).stato).toBe(403)
    expect((await n.apri(pagina)).stato).toBe(403)
    expect((await n.apri('/calendario')).html).not.toContain('href="/compilazione"')
    prova.entra(ATTORI.ada)
    expect((await n.apri('/calendario')).html).toContain('href="/compilazione"')
  })
})

describe('le mie schede', () => {
  const scelta = (codice: string) => `${prova.campagnaId}|${codice}`

  it('ognuno ha le sue, e il giro si fa da qui', async () => {
    const testo = testoDi((await n.apri('/compilazione')).html)
    expect(testo).toContain('Tocca a me (1)')
    expect(testo).toContain('mancano 4 giorni')
    await n.invia(pagina, { ...moduloDi((await n.apri(pagina)).html), ...TUTTO, azione: 'salva' })
    await n.apri('/compilazione')
    const inviata = await n.invia('/compilazione/passaggi', { scheda: scelta(CODICE), azione: 'invia' })
    expect(testoDi(inviata.html)).toContain('1 scheda inviata')
    expect(testoDi(inviata.html)).toContain('nessuna scheda aspetta te')
    prova.entra(ATTORI.lia)
    expect(testoDi((await n.apri('/compilazione')).html)).toContain('inviata, da validare')
    const rimandata = await n.invia('/compilazione/passaggi', {
      scheda: scelta(CODICE),
      azione: 'rimanda',
      motivo: 'Manca la data della gara.',
    })
    expect(testoDi(rimandata.html)).toContain('1 scheda rimandata')
    prova.entra(ATTORI.ada)
    expect(testoDi((await n.apri(pagina)).html)).toMatch(/Rimandata da Lia.*Manca la data della gara\./)
  })

  it('chi valida e chi acquisisce lo fa dalla scheda; l’acquisita è nel piano', async () => {
    await n.invia(pagina, { ...moduloDi((await n.apri(pagina)).html), ...TUTTO, azione: 'invia' })
    prova.entra(ATTORI.lia)
    const daValidare = testoDi((await n.apri(pagina)).html)
    expect(daValidare).toContain('È stata inviata')
    expect(daValidare).toContain('Concluso nei tempi.')
    expect(testoDi((await n.invia(pagina, { azione: 'valida' })).html)).toContain('1 scheda validata')
    prova.entra(ATTORI.controllo)
    await n.apri(pagina)
    expect(testoDi((await n.invia(pagina, { azione: 'acquisisci' })).html)).toContain('1 scheda acquisita')
    expect(testoDi((await n.apri(`/piani/DUP_2031_2033/obiettivi/${CODICE}`)).html)).toContain(
      'Concluso nei tempi.',
    )
  })

  it('di più schede insieme, quella che non può resta e dice perché', async () => {
    prova.entra(ATTORI.controllo)
    await n.apri('/compilazione?mostra=tutte')
    const nulla = await n.invia('/compilazione/passaggi', { azione: 'acquisisci' })
    expect(testoDi(nulla.html)).toContain('Nessuna scheda scelta')
    const r = await n.invia('/compilazione/passaggi', {
      scheda: [scelta(CODICE), scelta('2031_S02_01')],
      azione: 'acquisisci',
      mostra: 'tutte',
    })
    expect(r.stato).toBe(409)
    expect(testoDi(r.html)).toContain('2 schede sono rimaste com’erano')
    expect(testoDi(r.html)).toContain(`${CODICE}: La scheda è da compilare`)
  })
})

describe('la griglia di un centro, senza JavaScript', () => {
  it('un solo pulsante salva le caselle di tutte le schede, e trattiene quelle sbagliate', async () => {
    prova.entra(ATTORI.controllo)
    const url = `/compilazione/${prova.campagnaId}?centro=SERVIZIO+1`
    const m = moduloDi((await n.apri(url)).html)
    expect(Object.keys(m)).toContain(`${CODICE}|fasi.1.avanzamento`)
    expect(Object.keys(m)).not.toContain('2031_S02_01|fasi.0.avanzamento')
    const r = await n.invia(url, {
      ...m,
      [`${CODICE}|fasi.0.avanzamento`]: '75,5',
      [`${CODICE}|fasi.1.avanzamento`]: 'boh',
      [`${CODICE}|indicatori.0.valoreRaggiunto`]: '12',
      azione: 'salva',
    })
    expect(r.stato).toBe(409)
    expect(r.html).toContain('value="boh"')
    const { campi } = (await salvata()) ?? {}
    expect(campi?.['fasi.0.avanzamento']?.testo).toBe('75,50')
    expect(campi?.['indicatori.0.valoreRaggiunto']?.testo).toBe('12')
    const giusta = await n.invia(url, {
      ...moduloDi(r.html),
      [`${CODICE}|fasi.1.avanzamento`]: '5',
      azione: 'salva',
    })
    expect(giusta.stato).toBe(200)
    expect(testoDi(giusta.html)).toContain('Salvato alle')
  })

  it('in due sulla stessa casella si decide anche qui', async () => {
    const url = `/compilazione/${prova.campagnaId}?centro=SERVIZIO+1`
    const casella = `${CODICE}|fasi.0.avanzamento`
    const m = moduloDi((await n.apri(url)).html)
    await scriveLia({ 'fasi.0.avanzamento': '40' })
    const r = await n.invia(url, { ...m, [casella]: '60', azione: 'salva' })
    expect(testoDi(r.html)).toContain('Intanto Lia ha scritto')
    const deciso = await n.invia(url, { ...moduloDi(r.html), decidi: `mio:${casella}` })
    expect(deciso.stato).toBe(200)
    expect((await salvata())?.campi['fasi.0.avanzamento']?.testo).toBe('60')
  })
})
