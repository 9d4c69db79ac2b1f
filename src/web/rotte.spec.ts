import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importaDemo } from '../../test/web/demo.ts'
import { createNavigatore, type Navigatore } from '../../test/web/navigatore.ts'
import { testoDi } from '../../test/web/rendi-prova.ts'
import { createServerDiProva, type ServerDiProva } from '../../test/web/server-di-prova.ts'
import { findPiano } from '../servizi/quadro/piano.ts'

let prova: ServerDiProva
let n: Navigatore
beforeAll(async () => {
  prova = await createServerDiProva()
  await importaDemo(prova.contesto())
  n = createNavigatore(prova.app)
}, 120_000)
afterAll(async () => {
  await prova.remove()
})

const codiciDi = (html: string): string[] => [
  ...new Set([...html.matchAll(/\/obiettivi\/(\d{4}_S\d{2}_\d{2})"/g)].map((m) => m[1] ?? '')),
]

describe("l'elenco degli obiettivi", () => {
  it('si apre sul piano più recente e mostra ogni scheda una volta', async () => {
    const r = await n.apri('/piani')
    expect(r.url).toBe('/piani/DUP_2023_2025')
    const atteso = await findPiano(prova.contesto(), { vista: 'DUP_2023_2025' })
    expect(codiciDi(r.html).toSorted()).toEqual(atteso?.schede.map((s) => s.codice).toSorted())
  })

  it('cerca e filtra con un indirizzo, e il modulo porta allo stesso indirizzo', async () => {
    const vista = 'DUP_2021_2023'
    const tutto = await findPiano(prova.contesto(), { vista })
    const responsabile = tutto?.scelte.responsabile[0]?.valore ?? ''
    const r = await n.apri(
      `/piani?vista=${vista}&testo=&responsabile=${encodeURIComponent(responsabile)}&centro=`,
    )
    expect(r.url).toBe(`/piani/${vista}?${new URLSearchParams({ responsabile })}`)
    const atteso = await findPiano(prova.contesto(), { vista, filtro: { responsabile } })
    expect(atteso?.schede.length).toBeGreaterThan(0)
    expect(codiciDi(r.html)).toEqual(atteso?.schede.map((s) => s.codice))
    expect(testoDi(r.html)).toContain(`Responsabile: ${responsabile}`)
    expect(r.html).toContain('Togli tutti i filtri')
  })

  it('senza risultati dice che cosa fare', async () => {
    const testo = testoDi((await n.apri('/piani/DUP_2021_2023?testo=zanzibar')).html)
    expect(testo).toContain('Nessun obiettivo corrisponde alla ricerca')
    expect(testo).toContain('Togliere un filtro')
  })

  it('scarica esattamente ciò che mostra, in JSON e in CSV', async () => {
    const elenco = await n.apri('/piani/DUP_2021_2023?testo=mensa')
    const mostrati = codiciDi(elenco.html)
    expect(mostrati.length).toBeGreaterThan(0)
    const json = await n.apri('/piani/DUP_2021_2023/esporta.json?testo=mensa')
    const dati = JSON.parse(json.html) as { schede: { codice: string }[] }
    expect(dati.schede.map((s) => s.codice)).toEqual(mostrati)
    expect(json.grezza.headers['content-disposition']).toContain('attachment')
    const csv = await n.apri('/piani/DUP_2021_2023/esporta.csv?testo=mensa')
    expect(csv.grezza.headers['content-type']).toContain('text/csv')
    for (const codice of mostrati) expect(csv.html).toContain(codice)
    const tutto = await n.apri('/piani/DUP_2021_2023/esporta.json')
    expect((JSON.parse(tutto.html) as { schede: unknown[] }).schede).toHaveLength(24)
    expect((await n.apri('/piani/NULLA/esporta.json')).stato).toBe(404)
  })
})

describe('la scheda', () => {
  it('si sfoglia dalla prima all’ultima nell’ordine del piano', async () => {
    const righe = (await findPiano(prova.contesto(), { vista: 'DUP_2022_2024' }))?.schede ?? []
    const visti: string[] = []
    let url: string | undefined = `/piani/DUP_2022_2024/obiettivi/${righe[0]?.codice}`
    while (url !== undefined && visti.length <= righe.length) {
      const r = await n.apri(url)
      expect(r.stato).toBe(200)
      visti.push(/<h1><span class="oc-codice">([^<]+)/.exec(r.html)?.[1] ?? '')
      url = /<a class="dopo" href="([^"]+)"/.exec(r.html)?.[1]
    }
    expect(visti).toEqual(righe.map((s) => s.codice))
  })

  it('conta gli stessi rilievi che l’elenco annuncia', async () => {
    const righe = (await findPiano(prova.contesto(), { vista: 'DUP_2021_2023' }))?.schede ?? []
    for (const riga of righe) {
      const { html } = await n.apri(`/piani/DUP_2021_2023/obiettivi/${riga.codice}`)
      for (const g of ['E', 'W', 'I'] as const)
        expect(html.split(`oc-domanda ${g}"`).length - 1, `${riga.codice} ${g}`).toBe(riga.rilievi[g])
    }
  })

  it('si stampa da sola', async () => {
    const r = await n.apri('/piani/DUP_2021_2023/obiettivi/2021_S08_03/stampa.pdf')
    expect(r.stato).toBe(200)
    expect(r.grezza.headers['content-type']).toBe('application/pdf')
    expect(r.grezza.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
    expect((await n.apri('/piani/DUP_2021_2023/obiettivi/2021_S99_99/stampa.pdf')).stato).toBe(404)
  })
})

describe('le stampe', () => {
  it('si scelgono i parametri, si aspetta, si scarica', async () => {
    const modulo = await n.apri('/stampe?vista=DUP_2021_2023')
    expect(modulo.html).toContain('08_S_2021')
    const pronta = await n.invia('/stampe', {
      vista: 'DUP_2021_2023',
      livello: 'peg',
      centro: '08_S_2021',
      al: '',
    })
    const testo = testoDi(pronta.html)
    expect(testo).toContain('Il PDF è pronto')
    expect(testo).toContain('8 schede')
    const file = /href="(\/stampe\/lavori\/[^"]+\.pdf)"/.exec(pronta.html)?.[1] ?? ''
    const pdf = await n.apri(file)
    expect(pdf.grezza.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
    expect(pdf.grezza.headers['content-disposition']).toMatch(/attachment; filename="schede-DUP_2021_2023-/)
    expect((await n.apri(file.replace('/1/', '/7/'))).stato).toBe(404)
  })

  it('un parametro sbagliato si spiega e gli altri restano scritti', async () => {
    await n.apri('/stampe')
    const data = await n.invia('/stampe', { vista: 'DUP_2021_2023', al: '31/02/2021', rilievi: '1' })
    expect(data.stato).toBe(400)
    expect(testoDi(data.html)).toContain('«31/02/2021» non è una data')
    expect(data.html).toMatch(/id="c-rilievi"[^>]* checked/)
    const vista = await n.invia('/stampe', { vista: 'DUP_1900_1902' })
    expect(testoDi(vista.html)).toContain('La vista «DUP_1900_1902» non c')
  })

  it('chi non viene da queste pagine non stampa', async () => {
    const estraneo = createNavigatore(prova.app)
    expect((await estraneo.invia('/stampe', { vista: 'DUP_2021_2023' })).stato).toBe(403)
  })

  it('troppe stampe in un minuto: 429 con il tempo da aspettare', async () => {
    let ultimo = 0
    for (let i = 0; i < 70 && ultimo !== 429; i += 1) {
      const r = await n.apri('/piani/DUP_2021_2023/esporta.csv?testo=zanzibar')
      ultimo = r.stato
      if (ultimo === 429) {
        expect(testoDi(r.html)).toMatch(/Riprovare tra \d+ second/)
        expect(r.grezza.headers['retry-after']).toBeDefined()
      }
    }
    expect(ultimo).toBe(429)
  })
})
