import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { documento, LAVORI, piuTardi } from '../../../../test/stampe-di-prova.ts'
import { createNavigatore, type Navigatore } from '../../../../test/web/navigatore.ts'
import { testoDi } from '../../../../test/web/rendi-prova.ts'
import { createServerDiProva, type ServerDiProva } from '../../../../test/web/server-di-prova.ts'
import { importStampa } from '../../../servizi/importa/importa.ts'

const [MAI_CAMBIATA, CAMBIATA] = LAVORI.schede
const PRIMO = '2024-03-11'
const DOPO = { oggi: '2024-06-30', adesso: '2024-06-30T10:00:00Z' }

let prova: ServerDiProva
let n: Navigatore
beforeAll(async () => {
  prova = await createServerDiProva()
  await importStampa(prova.contesto(), documento(LAVORI))
  await importStampa({ ...prova.contesto(), ...DOPO }, documento(piuTardi(LAVORI)))
  n = createNavigatore(prova.app)
}, 120_000)
afterAll(async () => {
  await prova.remove()
})

const scheda = CAMBIATA ?? LAVORI.schede[0]
if (scheda === undefined || MAI_CAMBIATA === undefined) throw new Error('mancano le schede di prova')
const BASE = `/piani/${scheda.vista}/obiettivi/${scheda.codice}`

describe('la storia di una scheda', () => {
  it('si apre dalla scheda e dice chi, quando, che cosa, prima e dopo', async () => {
    expect((await n.apri(BASE)).html).toContain(`href="${BASE}/storia"`)
    const { stato, html } = await n.apri(`${BASE}/storia`)
    expect(stato).toBe(200)
    const testo = testoDi(html)
    expect(testo).toContain('30/06/2024, 12:00 Importazione')
    expect(testo).toContain('operatore locale da 10.0.0.7')
    expect(testo).toMatch(/Descrizione .*Descrizione riscritta dall’ufficio/)
    expect(testo).toContain(scheda.descrizione.slice(0, 40))
    expect(testo).toContain('11/03/2024, 10:30 Aggiunta')
  })

  it('si restringe per parte della scheda, persona e periodo; lo stato è nell’indirizzo', async () => {
    const conta = (html: string) => [...html.matchAll(/<li id="e\d+"/g)].length
    const tutte = conta((await n.apri(`${BASE}/storia`)).html)
    expect(conta((await n.apri(`${BASE}/storia?campo=descrizione`)).html)).toBe(1)
    expect(conta((await n.apri(`${BASE}/storia?al=2024-03-11`)).html)).toBe(1)
    expect(conta((await n.apri(`${BASE}/storia?dal=2024-03-12&chi=operatore+locale`)).html)).toBe(tutte - 1)
    const nessuna = await n.apri(`${BASE}/storia?chi=nessuno`)
    expect(testoDi(nessuna.html)).toContain('Nessuna riga con questi filtri')
    expect(nessuna.html).toContain('Togli tutti i filtri')
  })

  it('si scarica come si vede, in CSV e in JSON', async () => {
    const json = await n.apri(`${BASE}/storia/esporta.json?campo=descrizione`)
    expect(JSON.parse(json.html)).toMatchObject({
      eventi: [{ campo: 'Descrizione', dopo: 'Descrizione riscritta dall’ufficio', chi: 'operatore locale' }],
    })
    const csv = await n.apri(`${BASE}/storia/esporta.csv?campo=descrizione`)
    expect(csv.grezza.headers['content-disposition']).toContain(`storia-${scheda.vista}-${scheda.codice}.csv`)
    expect(csv.html.split('\r\n')[1]).toContain(';Descrizione riscritta dall’ufficio;')
  })

  it('di una scheda che non c’è risponde 404, e una stampa di un giorno che non è un giorno anche', async () => {
    expect((await n.apri(`/piani/${scheda.vista}/obiettivi/NESSUNA/storia`)).stato).toBe(404)
    expect((await n.apri(`/piani/${scheda.vista}/obiettivi/NESSUNA/com-era?data=2024-03-11`)).stato).toBe(404)
    expect((await n.apri(`${BASE}/com-era.pdf?data=boh`)).stato).toBe(404)
  })
})

describe('la storia di tutto l’ente', () => {
  it('dice di quale scheda parla ogni riga, e si sfoglia', async () => {
    const { html } = await n.apri('/amministrazione/storia')
    expect(html).toContain(`href="${BASE}"`)
    expect(testoDi(html)).toContain('Importazione')
    const tipo = testoDi((await n.apri('/amministrazione/storia?tipo=importazione')).html)
    expect(tipo).toContain('1–2 di 2 righe')
    expect(tipo).toContain(`${LAVORI.nome}.txt`)
    expect((await n.apri('/amministrazione/storia?pagina=999')).stato).toBe(200)
    expect((await n.apri('/amministrazione/storia/esporta.csv')).stato).toBe(200)
  })
})

describe('la scheda com’era', () => {
  it('il giorno prima del cambiamento ha la descrizione di allora, e dice che non è quella di oggi', async () => {
    const { html } = await n.apri(`${BASE}/com-era?data=2024-06-29`)
    const testo = testoDi(html)
    expect(testo).toContain('Questa è la scheda com’era la sera del 29/06/2024, non quella di oggi')
    expect(testo).toContain('rimasta così fino al 30/06/2024, 12:00')
    expect(testo).toContain(scheda.descrizione)
    expect(testo).not.toContain('Descrizione riscritta dall’ufficio')
    expect(html).toContain(`href="${BASE}/com-era.pdf?data=2024-06-29"`)
  })

  it('il giorno del cambiamento ha già quella nuova', async () => {
    const testo = testoDi((await n.apri(`${BASE}/com-era?data=2024-06-30`)).html)
    expect(testo).toContain('Descrizione riscritta dall’ufficio')
    expect(testo).toContain('da allora non è più cambiata')
  })

  it('prima di essere scritta la prima volta non c’è, e dice da quando', async () => {
    const testo = testoDi((await n.apri(`${BASE}/com-era?data=${PRIMO.replace('11', '10')}`)).html)
    expect(testo).toContain('Il 10/03/2024 questa scheda non era ancora in archivio')
    expect(testo).toContain('La prima volta è stata scritta il 11/03/2024')
    expect(testoDi((await n.apri(`${BASE}/com-era?data=ieri`)).html)).toContain('«ieri» non è un giorno')
  })

  it('si stampa, e la stampa porta il giorno nel titolo', async () => {
    const r = await n.apri(`${BASE}/com-era.pdf?data=2024-06-29`)
    expect(r.stato).toBe(200)
    expect(r.grezza.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
    expect(r.grezza.headers['content-disposition']).toContain(
      `scheda-${scheda.vista}-${scheda.codice}-al-2024-06-29.pdf`,
    )
  }, 120_000)
})
