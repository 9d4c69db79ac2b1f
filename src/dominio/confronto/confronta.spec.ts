import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Fase, Indicatore, Scheda } from '../scheda/scheda.ts'
import { compareSchede, senzaDifferenze } from './confronta.ts'
import { mergeScheda } from './unisci.ts'

const fase = (descrizione: string, altro: Partial<Fase> = {}): Fase => ({
  descrizione,
  peso: 5000,
  avanzamento: 8000,
  inizioPrevisto: '2021-01-01',
  finePrevista: '2021-12-31',
  inizioEffettivo: '2021-01-01',
  fineEffettiva: null,
  responsabile: 'ROSSI ANNA',
  centro: 'UFFICIO PROVA',
  nota: null,
  origine: { pagina: 3, riga: 40 },
  ...altro,
})
const indicatore = (descrizione: string, altro: Partial<Indicatore> = {}): Indicatore => ({
  descrizione,
  tipo: 'EFFICACIA',
  valoreAtteso: '10',
  valoreRaggiunto: '9',
  storico: {},
  storicoIncerto: false,
  nota: null,
  origine: null,
  ...altro,
})
const scheda = (altro: Partial<Scheda> = {}): Scheda => ({
  codice: '2021_S08_20',
  vista: 'DUP_2021_2023',
  descrizione: 'Una scheda di prova',
  tipo: 'Gestionale',
  areaTematica: null,
  assessorato: null,
  direzione: null,
  direttore: null,
  centro: 'SETTORE PROVA',
  responsabile: 'ROSSI ANNA',
  centroStampa: '08_S_2020',
  collegamenti: [],
  statoDiAttuazione: [{ al: '2021-06-30', testo: 'A metà anno.' }],
  fasi: [fase('Prima'), fase('Seconda')],
  indicatori: [indicatore('Quanti')],
  origine: { pagina: 2, riga: 10 },
  ...altro,
})
const parametri = { vista: 'DUP_2021_2023', centroStampa: '08_S_2020' }

describe('il confronto di una stampa con l’archivio', () => {
  it('una stampa uguale non ha differenze, anche se le pagine sono cambiate', () => {
    const altrove = scheda({
      origine: { pagina: 9, riga: 1 },
      fasi: scheda().fasi.map((f) => ({ ...f, origine: null })),
    })
    const d = compareSchede([scheda()], [altrove], parametri)
    expect(senzaDifferenze(d)).toBe(true)
    expect(d.invariate).toEqual(['2021_S08_20'])
  })

  it('dice campo per campo che cosa cambia, come lo scrive l’ufficio', () => {
    const nuova = scheda({
      fasi: [fase('Prima', { avanzamento: 10_000, fineEffettiva: '2021-12-20' }), fase('Seconda')],
    })
    expect(compareSchede([scheda()], [nuova], parametri).cambiate).toEqual([
      {
        codice: '2021_S08_20',
        descrizione: 'Una scheda di prova',
        campi: [
          {
            campo: 'fasi.avanzamento',
            indice: 0,
            etichetta: 'Fase 1, avanzamento',
            prima: '80,00',
            dopo: '100,00',
          },
          {
            campo: 'fasi.fineEffettiva',
            indice: 0,
            etichetta: 'Fase 1, fine effettiva',
            prima: null,
            dopo: '20/12/2021',
          },
        ],
      },
    ])
  })

  it('riconosce una fase spostata dalla descrizione e una riformulata dalla posizione', () => {
    const spostate = compareSchede(
      [scheda()],
      [scheda({ fasi: [fase('Seconda'), fase('Prima')] })],
      parametri,
    )
    expect(senzaDifferenze(spostate)).toBe(true)
    const riformulata = compareSchede(
      [scheda()],
      [scheda({ fasi: [fase('Prima'), fase('Seconda, rivista')] })],
      parametri,
    )
    expect(riformulata.cambiate[0]?.campi.map((c) => [c.campo, c.prima, c.dopo])).toEqual([
      ['fasi.descrizione', 'Seconda', 'Seconda, rivista'],
    ])
  })

  it('una scheda che manca è elencata solo se la stampa doveva averla', () => {
    const altroCentro = scheda({ codice: '2021_S05_01', centroStampa: '05_S_2020' })
    const assente = scheda({ codice: '2021_S08_21' })
    const d = compareSchede([scheda(), altroCentro, assente], [scheda()], parametri)
    expect(d.mancanti.map((m) => m.codice)).toEqual(['2021_S08_21'])
    const intera = compareSchede([scheda(), altroCentro, assente], [scheda()], {
      ...parametri,
      centroStampa: null,
    })
    expect(intera.mancanti.map((m) => m.codice)).toEqual(['2021_S05_01', '2021_S08_21'])
    const altraVista = compareSchede([scheda({ vista: 'DUP_2020_2022', codice: 'x' })], [scheda()], parametri)
    expect(altraVista.mancanti).toEqual([])
  })

  it('uno spazio in più non è una differenza, un capoverso sì', () => {
    const con = (testo: string) => scheda({ statoDiAttuazione: [{ al: '2021-06-30', testo }] })
    const prima = con('Uno due.\n\nTre.')
    expect(senzaDifferenze(compareSchede([prima], [con('Uno  due. \n\n Tre.')], parametri))).toBe(true)
    expect(senzaDifferenze(compareSchede([prima], [con('Uno due. Tre.')], parametri))).toBe(false)
  })
})

describe('l’unione di una scheda riletta con quella archiviata', () => {
  it('aggiunge lo stato di attuazione nuovo e tiene quello di prima', () => {
    const letta = scheda({ statoDiAttuazione: [{ al: '2021-12-31', testo: 'A fine anno.' }] })
    expect(mergeScheda(scheda(), letta).statoDiAttuazione.map((s) => s.al)).toEqual([
      '2021-06-30',
      '2021-12-31',
    ])
  })

  it('una fase che la stampa non ha più resta, ed è elencata', () => {
    const letta = scheda({ fasi: [fase('Prima')] })
    expect(mergeScheda(scheda(), letta).fasi.map((f) => f.descrizione)).toEqual(['Prima', 'Seconda'])
    const d = compareSchede([scheda()], [letta], parametri)
    expect(senzaDifferenze(d)).toBe(true)
    expect(d.righeMancanti).toEqual([{ codice: '2021_S08_20', campo: 'fasi', descrizione: 'Seconda' }])
  })

  it('una stampa di tutto l’ente non toglie il centro della stampa già noto, una di un altro centro lo cambia', () => {
    expect(mergeScheda(scheda(), scheda({ centroStampa: null })).centroStampa).toBe('08_S_2020')
    expect(mergeScheda(scheda(), scheda({ centroStampa: '05_S_2020' })).centroStampa).toBe('05_S_2020')
  })

  it('il numero perso dal testo non cancella peso e avanzamento noti', () => {
    const letta = scheda({ fasi: [fase('Prima', { peso: null, avanzamento: null }), fase('Seconda')] })
    expect(mergeScheda(scheda(), letta).fasi[0]).toMatchObject({ peso: 5000, avanzamento: 8000 })
  })

  it('un solo valore sconosciuto invece è un fatto della stampa, e si scrive', () => {
    const letta = scheda({ fasi: [fase('Prima', { avanzamento: null }), fase('Seconda')] })
    expect(mergeScheda(scheda(), letta).fasi[0]?.avanzamento).toBeNull()
  })

  it('la colonna persa dal testo non toglie l’anno certo, se il valore è lo stesso', () => {
    const certo = scheda({ indicatori: [indicatore('Quanti', { storico: { 2019: '35' } })] })
    const incerto = (valore: string) =>
      scheda({ indicatori: [indicatore('Quanti', { storico: { 2020: valore }, storicoIncerto: true })] })
    expect(mergeScheda(certo, incerto('35')).indicatori[0]).toMatchObject({
      storico: { 2019: '35' },
      storicoIncerto: false,
    })
    expect(mergeScheda(certo, incerto('36')).indicatori[0]).toMatchObject({
      storico: { 2020: '36' },
      storicoIncerto: true,
    })
  })

  it('dopo averla scritta, la stessa stampa non ha più differenze', () => {
    const descrizioni = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 6 })
    fc.assert(
      fc.property(descrizioni, descrizioni, (prima, dopo) => {
        const archiviata = scheda({ fasi: prima.map((d) => fase(d)) })
        const letta = scheda({ fasi: dopo.map((d) => fase(d, { avanzamento: 9000 })) })
        const scritta = mergeScheda(archiviata, letta)
        expect(scritta.fasi.length).toBeGreaterThanOrEqual(Math.max(prima.length, dopo.length))
        expect(senzaDifferenze(compareSchede([scritta], [letta], parametri))).toBe(true)
        expect(mergeScheda(scritta, letta)).toEqual(scritta)
      }),
    )
  })
})
