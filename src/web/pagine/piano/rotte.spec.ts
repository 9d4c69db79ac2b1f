import { readXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importaDemo } from '../../../../test/web/demo.ts'
import { createNavigatore, type Navigatore } from '../../../../test/web/navigatore.ts'
import { testoDi } from '../../../../test/web/rendi-prova.ts'
import { createServerDiProva, type ServerDiProva } from '../../../../test/web/server-di-prova.ts'
import { readStampa } from '../../../documenti/lettura/leggi-stampa.ts'

const V = '/piani/DUP_2021_2023'
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

/** The cards' codes in the order a page shows them. */
const codiciDi = (html: string): string[] => [
  ...new Set([...html.matchAll(/\/obiettivi\/(\d{4}_S\d{2}_\d{2})"/g)].map((m) => m[1] ?? '')),
]
const righeCsv = (testo: string): string[][] =>
  testo
    .replace(/^\uFEFF/, '')
    .trim()
    .split('\r\n')
    .map((r) => r.split(';'))

describe('ciò che si scarica è ciò che si vede, nell’ordine in cui si vede', () => {
  const STATI = [
    ['l’albero', ''],
    ['la tabella filtrata e ordinata', '?segnale=con-rilievi&mostra=tabella&ordine=rilievi&verso=giu'],
    ['la tabella di una ricerca', '?testo=servizi&mostra=tabella&ordine=descrizione'],
    ['i gruppi', '?mostra=gruppi&per=assessorato&aperti=tutti'],
    ['una parte del piano', '?nodo=DUP_02&mostra=tabella&ordine=codice&verso=giu'],
  ] as const

  it.each(STATI)('%s', async (_, q) => {
    const mostrati = codiciDi((await n.apri(`${V}${q}`)).html)
    expect(mostrati.length).toBeGreaterThan(1)
    const dove = righeCsv((await n.apri(`${V}/elenco.csv${q}`)).html)
    const colonna = dove[0]?.indexOf('Codice') ?? -1
    expect(dove.slice(1).map((r) => r[colonna])).toEqual(mostrati)

    const xlsx = await n.apri(`${V}/elenco.xlsx${q}`)
    const foglio = (await readXlsx(new Uint8Array(xlsx.grezza.rawPayload))).sheets[0]
    expect(foglio?.rows.slice(1).map((r) => r[colonna])).toEqual(mostrati)

    const json = JSON.parse((await n.apri(`${V}/esporta.json${q}`)).html) as { schede: { codice: string }[] }
    expect(json.schede.map((s) => s.codice)).toEqual(mostrati)
    const righe = righeCsv((await n.apri(`${V}/esporta.csv${q}`)).html)
    expect(righe.filter((r) => r[0] === 'scheda').map((r) => r[2])).toEqual(mostrati)
    const cartella = await n.apri(`${V}/esporta.xlsx${q}`)
    const schede = (await readXlsx(new Uint8Array(cartella.grezza.rawPayload))).sheets.find(
      (s) => s.name === 'Schede',
    )
    const codice = schede?.rows[0]?.indexOf('Codice scheda') ?? -1
    expect(schede?.rows.slice(1).map((r) => r[codice])).toEqual(mostrati)
  })

  it('la tabella dice che cosa è stato chiesto e ha le colonne scelte', async () => {
    const r = await n.apri(`${V}/elenco.xlsx?segnale=con-rilievi&colonne=livello:missione&colonne=tempi`)
    const fogli = (await readXlsx(new Uint8Array(r.grezza.rawPayload))).sheets
    expect(fogli[0]?.rows[0]).toEqual(['Codice', 'Obiettivo', 'Tempi', 'Obiettivo di missione'])
    expect(fogli[1]?.rows).toContainEqual(['Da guardare', 'con rilievi'])
  })

  it('l’elenco su carta ha le stesse schede, con i filtri dichiarati', async () => {
    const q = '?segnale=con-rilievi&mostra=tabella&ordine=codice'
    const mostrati = codiciDi((await n.apri(`${V}${q}`)).html)
    const r = await n.apri(`${V}/elenco.pdf${q}`)
    expect(r.grezza.headers['content-type']).toBe('application/pdf')
    const testo = await testoDelPdf(new Uint8Array(r.grezza.rawPayload))
    expect(testo).toContain('Elenco degli obiettivi')
    expect(testo).toContain('con rilievi')
    expect([...testo.matchAll(/2021_S\d{2}_\d{2}/g)].map((m) => m[0])).toEqual(mostrati)
    expect((await n.apri(`${V}/elenco.pdf?testo=zanzibar`)).stato).toBe(404)
  }, 30_000)

  it('di una vista che non c’è non si scarica nulla', async () => {
    for (const f of ['elenco.csv', 'elenco.xlsx', 'elenco.pdf', 'esporta.xlsx', 'esporta.json', 'con-questi'])
      expect((await n.apri(`/piani/NULLA/${f}`)).stato, f).toBe(404)
  })
})

describe('con ciò che è mostrato', () => {
  it('le schede si stampano nell’ordine in cui si vedono', async () => {
    const q = '?mostra=tabella&ordine=descrizione&verso=giu&centro=08_S_2021'
    const mostrati = codiciDi((await n.apri(`${V}${q}`)).html)
    const azioni = await n.apri(`${V}/con-questi${q}`)
    expect(testoDi(azioni.html)).toContain(`Con questi ${mostrati.length} obiettivi`)
    const pronta = await n.invia('/stampe/mostrati', {
      vista: 'DUP_2021_2023',
      mostra: 'tabella',
      ordine: 'descrizione',
      verso: 'giu',
      centro: '08_S_2021',
    })
    expect(testoDi(pronta.html)).toContain(`${mostrati.length} schede scelte nel piano`)
    const file = /href="(\/stampe\/lavori\/[^"]+\.pdf)"/.exec(pronta.html)?.[1] ?? ''
    const pdf = await n.apri(file)
    const letto = await readStampa(new Uint8Array(pdf.grezza.rawPayload), { nomeFile: 'x.pdf' })
    expect(letto.schede.map((s) => s.codice)).toEqual(mostrati)
  }, 60_000)

  it('un’etichetta si mette a tutti, poi filtra e raggruppa, e si toglie', async () => {
    const q = '?segnale=con-rilievi'
    const mostrati = codiciDi((await n.apri(`${V}${q}`)).html)
    await n.apri(`${V}/con-questi${q}`)
    const messa = await n.invia(`${V}/con-questi${q}`, { nuova: 'Da riferire in Giunta', azione: 'metti' })
    expect(testoDi(messa.html)).toContain(
      `Etichetta «Da riferire in Giunta» messa a ${mostrati.length} obiettivi`,
    )
    const conEtichetta = await n.apri(`${V}?etichetta=Da+riferire+in+Giunta`)
    expect(codiciDi(conEtichetta.html)).toEqual(mostrati)
    expect(testoDi((await n.apri(`${V}?mostra=gruppi&per=etichetta`)).html)).toContain(
      'Da riferire in Giunta',
    )
    await n.apri(`${V}/con-questi${q}`)
    const tolta = await n.invia(`${V}/con-questi${q}`, { nuova: 'da riferire in giunta', azione: 'togli' })
    expect(testoDi(tolta.html)).toContain(`tolta a ${mostrati.length} obiettivi`)
    expect(codiciDi((await n.apri(`${V}?etichetta=Da+riferire+in+Giunta`)).html)).toEqual([])
  })

  it('un’etichetta senza nome si spiega, e chi non viene da queste pagine non etichetta', async () => {
    await n.apri(`${V}/con-questi`)
    const vuota = await n.invia(`${V}/con-questi`, { nuova: '  ', azione: 'metti' })
    expect(vuota.stato).toBe(400)
    expect(testoDi(vuota.html)).toContain('Scrivi il nome dell’etichetta')
    const estraneo = createNavigatore(prova.app)
    expect((await estraneo.invia(`${V}/con-questi`, { nuova: 'X', azione: 'metti' })).stato).toBe(403)
  })
})

describe('il confronto', () => {
  it('il modulo porta all’indirizzo del confronto, e il file ha le stesse differenze', async () => {
    const r = await n.apri('/confronta?prima=DUP_2021_2023&dopo=DUP_2022_2024&genere=&centro=')
    expect(r.url).toBe('/confronta?vista=DUP_2021_2023&con=DUP_2022_2024')
    expect(testoDi(r.html)).toContain('24 obiettivi prima, 23 dopo')
    const csv = righeCsv((await n.apri(r.url.replace('/confronta', '/confronta.csv'))).html)
    const visti = new Set(codiciDi(r.html))
    const nelFile = new Set(
      csv
        .slice(1)
        .flatMap((x) => x.slice(1, 3))
        .filter((c) => /^202\d_S\d\d_\d\d$/.test(c)),
    )
    for (const c of visti) expect(nelFile).toContain(c)
  })

  it('con una data sola lo dice e spiega che cosa fare', async () => {
    expect(testoDi((await n.apri('/confronta?vista=DUP_2021_2023')).html)).toContain('c’è una sola data')
  })

  it('due volte la stessa cosa non si confrontano, e una vista che non c’è si rifiuta', async () => {
    const stessi = await n.apri('/confronta?vista=DUP_2021_2023&con=DUP_2021_2023')
    expect(testoDi(stessi.html)).toContain('Prima e dopo sono la stessa cosa')
    expect((await n.apri('/confronta?vista=NULLA&con=DUP_2021_2023')).stato).toBe(404)
    expect((await n.apri('/confronta?vista=DUP_2021_2023&con=NULLA')).stato).toBe(404)
    expect((await n.apri('/confronta.csv?vista=DUP_2021_2023')).stato).toBe(400)
  })
})

const testoDelPdf = async (pdf: Uint8Array): Promise<string> => {
  const { apriPdf } = await import('../../../../test/stampa/apri-pdf.ts')
  return (await apriPdf(pdf)).pagine.join('\n')
}
