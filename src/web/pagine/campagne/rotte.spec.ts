import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createAccount } from '../../../../test/web/accessi-di-prova.ts'
import {
  ATTORI,
  type CampagnaDiProva,
  createCampagnaDiProva,
} from '../../../../test/web/campagna-di-prova.ts'
import { createNavigatore, type Navigatore } from '../../../../test/web/navigatore.ts'
import { testoDi } from '../../../../test/web/rendi-prova.ts'
import type { Attore } from '../../../dominio/permessi/attore.ts'
import { passaCompilazione } from '../../../servizi/compilazione/passaggi.ts'
import { saveCompilazione } from '../../../servizi/compilazione/salva.ts'

const UNO = '2031_S01_01'
const DUE = '2031_S02_01'
const TUTTO = {
  'fasi.0.avanzamento': '50',
  'fasi.0.inizioEffettivo': '10/01/2031',
  'fasi.1.avanzamento': '0',
  'indicatori.0.valoreRaggiunto': '1.234,5',
  'scheda.statoDiAttuazione': 'Concluso nei tempi.',
  'scheda.criticitaCausa': 'Gara deserta.',
}

let prova: CampagnaDiProva
let n: Navigatore
let pagina: string
beforeEach(async () => {
  prova = await createCampagnaDiProva()
  n = createNavigatore(prova.app)
  prova.entra(ATTORI.controllo)
  pagina = `/campagne/${prova.campagnaId}`
})
afterEach(() => prova.remove())

/** Filled in, sent and validated: it waits for the planning office. */
const valida = async (codice: string): Promise<void> => {
  const ctx = prova.contesto({
    ...ATTORI.controllo,
    ruoli: [{ ruolo: 'operatore-locale', ambito: { tipo: 'ente' }, titolo: 'titolare' }],
  })
  const { campagnaId } = prova
  expect(await saveCompilazione(ctx, { campagnaId, codice, vista: 0, campi: TUTTO })).toMatchObject({
    ok: true,
  })
  for (const azione of ['invia', 'valida'] as const)
    expect(await passaCompilazione(ctx, { campagnaId, codice, azione })).toEqual({ ok: true })
}

describe('le campagne', () => {
  it('l’elenco dice di ogni campagna lo stato, le date e a che punto è', async () => {
    await valida(UNO)
    const testo = testoDi((await n.apri('/campagne')).html)
    for (const t of ['Rilevazione al 31/12/2031', 'aperta', 'da inviare entro il 14/01/2032'])
      expect(testo).toContain(t)
    expect(testo).toContain('1 validata, da acquisire')
    expect(testo).toContain('1 da compilare')
  })

  it('si prepara, si controlla e si apre; ciò che si scrive male resta scritto con il perché accanto', async () => {
    await n.apri('/campagne')
    const male = await n.invia('/campagne', {
      vista: 'DUP_DI_PROVA',
      al: '30/6/2032',
      scadenza: '31/02/2032',
    })
    expect(male.stato).toBe(400)
    expect(male.html).toContain('value="31/02/2032"')
    expect(testoDi(male.html)).toContain('«31/02/2032» non è una scadenza')
    const vista = /<option value="([^"]+)" selected/.exec((await n.apri('/campagne')).html)?.[1] ?? ''
    const nata = await n.invia('/campagne', { vista, al: '30/06/2032', scadenza: '20/07/2032' })
    expect(testoDi(nata.html)).toContain('Campagna preparata')
    expect(nata.html).toContain('Apri la campagna')
    const aperta = await n.invia(`${nata.url.split('?')[0]}/passaggi`, { azione: 'apri' })
    expect(testoDi(aperta.html)).toContain('Campagna aperta: 2 schede da compilare.')
    expect(testoDi(aperta.html)).toContain('La posta non è configurata')
  })

  it('chi ha e chi manca, per centro e per persona, con i filtri', async () => {
    await valida(UNO)
    const testo = testoDi((await n.apri(pagina)).html)
    for (const t of ['Per centro', 'Per responsabile', 'SERVIZIO 1', 'SERVIZIO 2', '0 su 1', 'ne manca 1'])
      expect(testo).toContain(t)
    const righe = async (q: string) =>
      [...(await n.apri(`${pagina}?${q}`)).html.matchAll(/name="scheda" value="([^"]+)"/g)].map((m) => m[1])
    expect(await righe('')).toEqual([UNO, DUE])
    expect(await righe('stato=validata')).toEqual([UNO])
    expect(await righe('centro=SERVIZIO+2')).toEqual([DUE])
    expect(await righe('stato=acquisita')).toEqual([])
    expect(await righe('mancanti=1')).toEqual([UNO, DUE])
    expect(await righe('stato=inventato')).toEqual([UNO, DUE])
  })

  it('le schede scelte si acquisiscono; quelle che non possono restano spuntate con il perché', async () => {
    await valida(UNO)
    await n.apri(pagina)
    const r = await n.invia(`${pagina}/schede`, { azione: 'acquisisci', scheda: [UNO, DUE] })
    expect(r.stato).toBe(409)
    expect(testoDi(r.html)).toContain('1 scheda acquisita.')
    expect(testoDi(r.html)).toMatch(/2031_S02_01: La scheda è da compilare/)
    expect(r.html).toMatch(/value="2031_S02_01" checked/)
    expect((await n.invia(`${pagina}/schede`, { azione: 'acquisisci' })).stato).toBe(400)
  })

  it('si chiude solo con tutto acquisito o esonerato con un motivo; si riapre dicendo perché; ciò che è congelato resta', async () => {
    await valida(UNO)
    await n.apri(pagina)
    await n.invia(`${pagina}/schede`, { azione: 'acquisisci', scheda: UNO })
    const no = await n.invia(`${pagina}/passaggi`, { azione: 'chiudi' })
    expect(no.stato).toBe(409)
    expect(testoDi(no.html)).toContain('2031_S02_01 è da compilare: acquisirla, oppure esonerarla')
    const senza = await n.invia(`${pagina}/schede`, { azione: 'esonera', scheda: DUE, motivo: ' ' })
    expect([senza.stato, testoDi(senza.html)]).toEqual([400, expect.stringContaining('Scrivere perché')])
    const motivo = 'Obiettivo rinviato con DGC 9/2031.'
    const esonerata = await n.invia(`${pagina}/schede`, { azione: 'esonera', scheda: DUE, motivo })
    expect(testoDi(esonerata.html)).toContain(`Esonerata da Ufficio: ${motivo}`)
    const chiusa = await n.invia(`${pagina}/passaggi`, { azione: 'chiudi' })
    expect(testoDi(chiusa.html)).toContain('2 schede congelate')
    const indirizzi = [...chiusa.html.matchAll(/href="(\/istantanee\/\d+)"/g)].map((m) => m[1] ?? '')
    expect(indirizzi).toHaveLength(2)

    const congelata = await n.apri(indirizzi[0] ?? '')
    for (const t of [
      '2031_S01_01 congelata',
      'Concluso nei tempi.',
      'Gara deserta.',
      'Profilo predefinito, versione 1',
    ])
      expect(testoDi(congelata.html)).toContain(t)
    expect(testoDi((await n.apri(indirizzi[1] ?? '')).html)).toContain(motivo)

    await n.apri(pagina)
    const vuoto = await n.invia(`${pagina}/passaggi`, { azione: 'riapri', motivo: '' })
    expect([vuoto.stato, testoDi(vuoto.html)]).toEqual([400, expect.stringContaining('Scrivere perché')])
    const riaperta = await n.invia(`${pagina}/passaggi`, { azione: 'riapri', motivo: 'Dato sbagliato.' })
    expect(testoDi(riaperta.html)).toContain('Campagna riaperta')
    expect((await n.apri(indirizzi[0] ?? '')).stato).toBe(200)
    const richiusa = await n.invia(`${pagina}/passaggi`, { azione: 'chiudi' })
    expect([...richiusa.html.matchAll(/href="\/istantanee\/\d+"/g)]).toHaveLength(4)
  })

  it('la scheda congelata si stampa da ciò che è congelato, e lo dice', async () => {
    await n.apri(pagina)
    await n.invia(`${pagina}/schede`, { azione: 'esonera', scheda: [UNO, DUE], motivo: 'Rinviate.' })
    const chiusa = await n.invia(`${pagina}/passaggi`, { azione: 'chiudi' })
    const indirizzo = /href="(\/istantanee\/\d+)"/.exec(chiusa.html)?.[1] ?? ''
    const { grezza } = await n.apri(`${indirizzo}/stampa.pdf`)
    expect([grezza.statusCode, grezza.headers['content-type']]).toEqual([200, 'application/pdf'])
    expect(grezza.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
    expect(grezza.headers['content-disposition']).toContain('scheda-congelata-')
    // All of them in one document, as a long print: with its page, and its file.
    await n.apri(pagina)
    const pronta = await n.invia(`${pagina}/congelate`, { il: '2032-01-10T09:30:00Z' })
    expect(testoDi(pronta.html)).toContain('tutte le schede congelate della campagna')
    const file = /href="(\/stampe\/lavori\/[^"]+\.pdf)"/.exec(pronta.html)?.[1] ?? ''
    const tutte = await n.apri(file)
    expect(tutte.grezza.headers['content-disposition']).toContain('schede-congelate-')
    expect(tutte.grezza.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('la situazione si scarica, solo le righe mostrate', async () => {
    const csv = await n.apri(`${pagina}/situazione.csv?centro=SERVIZIO+2`)
    expect(csv.grezza.headers['content-type']).toContain('text/csv')
    const righe = csv.grezza.body.trim().split('\r\n')
    expect(righe).toHaveLength(2)
    expect(righe[1]).toContain('2031_S02_01;')
    expect(righe[1]).toContain(';da compilare;')
    const xlsx = await n.apri(`${pagina}/situazione.xlsx`)
    expect(xlsx.grezza.rawPayload.subarray(0, 2).toString()).toBe('PK')
  })

  it('i promemoria si vedono prima di inviarli, anche senza posta', async () => {
    const testo = testoDi((await n.apri(`${pagina}/solleciti`)).html)
    expect(testo).toContain('La posta non è configurata')
    expect(testo).toContain('Nessuno a cui scrivere')
    expect(testo).toContain(UNO)
  })
})

describe('ciascuno per la sua parte', () => {
  const come = (chi: Attore, url: string) => {
    prova.entra(chi)
    return n.apri(url)
  }

  it('il responsabile vede solo le sue schede, e non gestisce niente', async () => {
    const { html } = await come(ATTORI.ada, pagina)
    expect(testoDi(html)).toContain(UNO)
    expect(html).not.toContain(DUE)
    expect(html).not.toContain('name="azione"')
    expect((await come(ATTORI.ada, '/campagne')).html).not.toContain('Prepara una campagna')
    for (const [url, campi] of [
      ['/campagne', { vista: 'x', al: '30/06/2032', scadenza: '20/07/2032' }],
      [`${pagina}/passaggi`, { azione: 'chiudi' }],
      [`${pagina}/schede`, { azione: 'esonera', scheda: UNO, motivo: 'Perché sì.' }],
      [`${pagina}/solleciti`, {}],
    ] as const) {
      prova.entra(ATTORI.controllo)
      await n.apri('/campagne')
      prova.entra(ATTORI.ada)
      expect([url, (await n.invia(url, campi)).grezza.statusCode]).toEqual([
        url,
        expect.toBeOneOf([303, 403]),
      ])
    }
    prova.entra(ATTORI.controllo)
    expect(testoDi((await n.apri(pagina)).html)).not.toContain('Esonerata')
  })

  it('una scheda congelata di un altro settore non si apre cambiando il numero', async () => {
    await n.apri(pagina)
    await n.invia(`${pagina}/schede`, { azione: 'esonera', scheda: [UNO, DUE], motivo: 'Rinviate.' })
    const chiusa = await n.invia(`${pagina}/passaggi`, { azione: 'chiudi' })
    const [sua = '', altrui = ''] = [...chiusa.html.matchAll(/href="(\/istantanee\/\d+)"/g)].map((m) => m[1])
    expect((await come(ATTORI.ada, sua)).stato).toBe(200)
    expect((await come(ATTORI.ada, altrui)).stato).toBe(403)
    expect((await come(ATTORI.ada, `${altrui}/stampa.pdf`)).stato).toBe(403)
    expect((await come(ATTORI.ada, pagina)).html).not.toContain(altrui)
    expect((await come(ATTORI.lettore, sua)).stato).toBe(403)
    expect((await come(ATTORI.controllo, '/istantanee/999')).stato).toBe(404)
    expect((await come(ATTORI.controllo, '/campagne/x')).stato).toBe(404)
  })

  it('«Da fare» sul cruscotto segue chi guarda e ciò che ha appena fatto', async () => {
    for (const { nome, ruoli } of [ATTORI.controllo, ATTORI.ada, ATTORI.ugo, ATTORI.lia])
      await createAccount(prova.contesto(), nome, ruoli)
    const cruscotto = async (chi: Attore) => testoDi((await come(chi, '/')).html)
    expect(await cruscotto(ATTORI.ada)).toContain('1 scheda aspetta te per la rilevazione al 31/12/2031')
    expect(await cruscotto(ATTORI.lettore)).not.toContain('Da fare')
    expect(await cruscotto(ATTORI.controllo)).not.toContain('Da fare')
    await valida(UNO)
    expect(await cruscotto(ATTORI.ada)).not.toContain('Da fare')
    expect(await cruscotto(ATTORI.controllo)).toContain('da acquisire')
  })

  it('il menu mostra le campagne solo a chi può vederle', async () => {
    expect((await come(ATTORI.ada, '/piani')).html).toContain('href="/campagne"')
    expect((await come(ATTORI.lettore, '/piani')).html).not.toContain('href="/campagne"')
  })
})
