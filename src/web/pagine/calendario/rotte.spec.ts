import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createPiano } from '../../../../test/contesto.ts'
import { createSchede } from '../../../../test/schede-di-prova.ts'
import { createNavigatore, type Navigatore } from '../../../../test/web/navigatore.ts'
import { testoDi } from '../../../../test/web/rendi-prova.ts'
import { createServerDiProva, type ServerDiProva } from '../../../../test/web/server-di-prova.ts'

let prova: ServerDiProva
let navigatore: Navigatore
beforeEach(async () => {
  prova = await createServerDiProva()
  navigatore = createNavigatore(prova.app)
})
afterEach(() => prova.remove())

/** The text of one deadline's entry. */
const voce = (html: string, id: string): string =>
  testoDi(
    new RegExp(`<li class="oc-scadenza[^"]*" id="${id}">.*?(?=<li class="oc-scadenza|</ul>)`, 's').exec(
      html,
    )?.[0] ?? '',
  )

describe('il calendario in un programma vuoto', () => {
  it('mostra l’anno corrente con le date di tutti, e spiega come registrare le proprie', async () => {
    const { stato, html } = await navigatore.apri('/calendario')
    const testo = testoDi(html)
    expect(stato).toBe(200)
    expect(testo).toContain('Calendario 2024')
    expect(testo).toContain('Le date valgono per tutti gli enti')
    expect(html).not.toContain('action="/calendario/fatta"')
    expect(voce(html, 'rendiconto-2023')).toContain('tra 50 giorni')
  })

  it('le impostazioni si vedono, ma non si salvano senza ente: ciò che è scritto resta', async () => {
    await navigatore.apri('/calendario/impostazioni?anno=2024')
    const { stato, html } = await navigatore.invia('/calendario/impostazioni', {
      anno: '2024',
      'approvazione-2024': '20/12/2023',
      monitoraggi: '30/06',
      chiusura: '30/04',
      menoDi50: 'si',
    })
    expect(stato).toBe(400)
    expect(testoDi(html)).toContain('portare prima una stampa')
    expect(html).toContain('value="20/12/2023"')
  })
})

describe('il calendario di un ente', () => {
  beforeEach(() => createPiano(prova.contesto().archivio, createSchede(1)))

  it('di ogni scadenza dice giorno, chi, stato, giorni che mancano e norma, anche se da verificare', async () => {
    const { html } = await navigatore.apri('/calendario?anno=2024')
    expect(voce(html, 'piao-2024')).toMatch(
      /^31 mer Adozione del PIAO .* 2024 scaduta da 40 giorni Chi: Giunta/,
    )
    const rendiconto = voce(html, 'rendiconto-2023')
    expect(rendiconto).toContain('TUEL art. 227 c. 2 da verificare sul testo vigente')
    expect(rendiconto).toContain('Data fissa.')
  })

  it('la linea dell’anno dice a parole ciò che disegna, e segna oggi', async () => {
    const { html } = await navigatore.apri('/calendario?anno=2024')
    const quante = html.match(/class="segno /g)?.length ?? 0
    expect(quante).toBe(html.match(/<li class="oc-scadenza/g)?.length)
    expect(html).toContain(`aria-label="Linea del 2024 con ${quante} scadenze:`)
    expect(html).toContain('oggi, 11/03/2024')
    expect((await navigatore.apri('/calendario?anno=2025')).html).not.toContain('class="oggi"')
  })

  it('il giorno dell’approvazione del bilancio fissa la data del PEG', async () => {
    const prima = await navigatore.apri('/calendario?anno=2024')
    expect(voce(prima.html, 'peg-2024')).toContain('data provvisoria')
    await navigatore.apri('/calendario/impostazioni?anno=2024')
    const { html } = await navigatore.invia('/calendario/impostazioni', {
      anno: '2024',
      'termine-2024': '15/03/2024',
      'decreto-2024': 'D.M. 22/12/2023',
      'approvazione-2024': '2024-02-29',
      monitoraggi: '31/12, 31/05',
      chiusura: '31/3',
      menoDi50: 'no',
    })
    expect(testoDi(html)).toContain('Le date dell’ente sono state salvate')
    expect(voce(html, 'peg-2024')).toMatch(
      /^20 mer .*20 giorni dall’approvazione del bilancio \(29\/02\/2024\)/,
    )
    expect(voce(html, 'bilancio-2024')).toContain('fatta 15 giorni prima del termine')
    expect(voce(html, 'monitoraggio-2024-05-31')).not.toBe('')
    const modulo = (await navigatore.apri('/calendario/impostazioni?anno=2024')).html
    for (const valore of ['15/03/2024', 'D.M. 22/12/2023', '29/02/2024', '31/05, 31/12', '31/03'])
      expect(modulo).toContain(`value="${valore}"`)
  })

  it('ogni campo sbagliato ha il suo motivo accanto, e nulla di ciò che è scritto si perde', async () => {
    await navigatore.apri('/calendario/impostazioni?anno=2024')
    const { stato, html } = await navigatore.invia('/calendario/impostazioni', {
      anno: '2024',
      'termine-2024': '30/11/2023',
      'decreto-2024': 'Decreto <b>',
      'approvazione-2025': 'dopo Natale',
      monitoraggi: '30/06, 45/06',
      chiusura: '',
      menoDi50: '',
    })
    expect(stato).toBe(400)
    const campo = (nome: string) =>
      testoDi(new RegExp(`id="e-${nome}">.*?</p>`, 's').exec(html)?.[0]?.replace(/^[^>]*>/, '') ?? '')
    expect(campo('termine-2024')).toContain('scrivere un giorno dopo il 31/12/2023')
    expect(campo('approvazione-2025')).toContain('«dopo Natale» non è un giorno')
    expect(campo('monitoraggi')).toContain('«45/06» non è un giorno dell’anno')
    expect(campo('chiusura')).toContain('Scrivere il giorno')
    for (const scritto of ['30/11/2023', 'Decreto &lt;b>', 'dopo Natale', '30/06, 45/06'])
      expect(html).toContain(`value="${scritto}"`)
    expect((await navigatore.apri('/calendario/impostazioni?anno=2024')).html).not.toContain('30/11/2023')
  })

  it('una scadenza si segna fatta, si corregge e si rimette da fare', async () => {
    await navigatore.apri('/calendario?anno=2024')
    const fatta = await navigatore.invia('/calendario/fatta', {
      anno: '2024',
      id: 'piao-2024',
      fattaIl: '5/2/2024',
      nota: 'Delibera 12',
    })
    expect(testoDi(fatta.html)).toContain('Segnata come fatta: Adozione del PIAO')
    expect(voce(fatta.html, 'piao-2024')).toContain('fatta 5 giorni dopo il termine')
    expect(voce(fatta.html, 'piao-2024')).toContain('Fatta il 05/02/2024 · Delibera 12')
    const tolta = await navigatore.invia('/calendario/da-fare', { anno: '2024', id: 'piao-2024' })
    expect(voce(tolta.html, 'piao-2024')).toContain('scaduta da 40 giorni')
  })

  it('un giorno che non va bene torna con il motivo accanto, il modulo aperto e la nota com’era', async () => {
    await navigatore.apri('/calendario?anno=2024')
    const { stato, html } = await navigatore.invia('/calendario/fatta', {
      anno: '2024',
      id: 'piao-2024',
      fattaIl: '31/02/2024',
      nota: 'Delibera 12',
    })
    expect(stato).toBe(400)
    expect(html).toMatch(/<details class="oc-apri segna" open>.*id="e-piao-2024-fattaIl"/s)
    expect(html).toContain('value="31/02/2024"')
    expect(html).toContain('value="Delibera 12"')
  })

  it('senza il gettone nulla si scrive', async () => {
    const r = await prova.app.inject({
      method: 'POST',
      url: '/calendario/fatta',
      headers: {
        host: 'localhost:4180',
        'sec-fetch-site': 'same-origin',
        'content-type': 'application/x-www-form-urlencoded',
      },
      payload: 'anno=2024&id=piao-2024&fattaIl=2024-02-01',
    })
    expect(r.statusCode).toBe(403)
  })

  it('si scarica in iCalendar con tutte le scadenze dell’anno', async () => {
    const r = await navigatore.apri('/calendario/2024.ics')
    expect(r.grezza.headers['content-type']).toContain('text/calendar')
    expect(r.grezza.headers['content-disposition']).toContain('scadenze-2024.ics')
    const { html } = await navigatore.apri('/calendario?anno=2024')
    expect(r.html.match(/BEGIN:VEVENT/g)?.length).toBe(html.match(/<li class="oc-scadenza/g)?.length)
  })

  it.each([
    '/calendario?anno=1850',
    '/calendario?anno=domani',
    '/calendario/2024.pdf',
    '/calendario/9999.ics',
  ])('%s non c’è', async (url) => {
    expect((await navigatore.apri(url)).stato).toBe(404)
  })
})
