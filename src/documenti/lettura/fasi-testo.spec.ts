import { describe, expect, it } from 'vitest'
import { COLLEGAMENTI, FASI, stampa } from '../../../test/lettura/stampa-di-prova.ts'
import { readTesto } from './leggi-stampa.ts'

const leggi = (...corpi: readonly string[]) => {
  const [prima = '', ...altre] = corpi
  const esito = readTesto(
    stampa(
      { corpo: `${COLLEGAMENTI}\n\n${FASI}\n\n${prima}` },
      ...altre.map((c) => ({ corpo: `${FASI}\n\n${c}` })),
    ),
  )
  return { fasi: esito.schede[0]?.fasi ?? [], motivi: esito.segnalazioni.map((s) => s.motivo), esito }
}

const SEMPLICE = `Potatura dei viali 50,00 100,00 01/01/2021 31/12/2021 GALLI PIERO SERVIZIO VERDE

02/01/2021 30/11/2021`

describe('Le fasi nel testo senza colonne', () => {
  it('una fase su una riga ha tutti i suoi campi', () => {
    expect(leggi(SEMPLICE).fasi).toMatchObject([
      {
        descrizione: 'Potatura dei viali',
        peso: 5000,
        avanzamento: 10000,
        inizioPrevisto: '2021-01-01',
        finePrevista: '2021-12-31',
        inizioEffettivo: '2021-01-02',
        fineEffettiva: '2021-11-30',
        responsabile: 'GALLI PIERO',
        centro: 'SERVIZIO VERDE',
        nota: null,
      },
    ])
  })

  it('la descrizione va a capo, la persona va a capo, il centro va a capo', () => {
    const [fase] = leggi(`Potatura dei viali e
delle piazze

100,00 35,50 01/01/2021 31/12/2021 VENTRIGLIA SALIS
MASSIMILIANO

SETT. TERRITORIO E
AMBIENTE

02/01/2021 30/11/2021`).fasi
    expect(fase).toMatchObject({
      descrizione: 'Potatura dei viali e delle piazze',
      avanzamento: 3550,
      responsabile: 'VENTRIGLIA SALIS MASSIMILIANO',
      centro: 'SETT. TERRITORIO E AMBIENTE',
    })
  })

  it('la persona può mancare', () => {
    const [fase] = leggi(`Potatura

100,00 100,00 01/01/2021 31/12/2021 SETT. TERRITORIO E
AMBIENTE

atti pronti

02/01/2021 30/11/2021`).fasi
    expect(fase).toMatchObject({
      responsabile: null,
      centro: 'SETT. TERRITORIO E AMBIENTE',
      nota: 'atti pronti',
    })
  })

  it("le date effettive incollate all'ultima parola della nota si staccano", () => {
    const [fase] = leggi(`Potatura 100,00 100,00 01/01/2021 31/12/2021 GALLI PIERO SERVIZIO VERDE lavori
collaudati
in autunno02/01/2021 30/11/2021`).fasi
    expect(fase).toMatchObject({
      centro: 'SERVIZIO VERDE',
      nota: 'lavori collaudati in autunno',
      inizioEffettivo: '2021-01-02',
      fineEffettiva: '2021-11-30',
    })
  })

  it('una nota può finire con una data: quella resta nella nota', () => {
    const [fase] = leggi(`Potatura 100,00 100,00 01/01/2021 31/12/2021 GALLI PIERO SERVIZIO VERDE

rinviata con 2 atti e
125,50 euro al
30/06/202102/01/2021 30/11/2021`).fasi
    expect(fase).toMatchObject({
      nota: 'rinviata con 2 atti e 125,50 euro al 30/06/2021',
      inizioEffettivo: '2021-01-02',
    })
  })

  it('«SOSTITUIRE CON» sulla riga del centro è nota, non centro, se il centro si conosce', () => {
    const { fasi } = leggi(`${SEMPLICE}

Censimento 50,00 100,00 01/01/2021 31/12/2021 GALLI PIERO SERVIZIO VERDE SOSTITUIRE CON
"Censimento del verde"

02/01/2021 30/11/2021`)
    expect(fasi[1]).toMatchObject({
      centro: 'SERVIZIO VERDE',
      nota: 'SOSTITUIRE CON "Censimento del verde"',
    })
  })

  it('un solo numero non è né peso né avanzamento, e lo si dice con pagina e riga', () => {
    const { fasi, esito } = leggi(SEMPLICE.replace('50,00 ', ''))
    expect(fasi[0]).toMatchObject({ descrizione: 'Potatura dei viali', peso: null, avanzamento: null })
    expect(esito.segnalazioni).toMatchObject([
      { gravita: 'dubbio', motivo: 'un-solo-numero', scheda: '2021_S03_01', pagina: 2, campo: 'peso' },
    ])
    expect(esito.segnalazioni[0]?.riga).toBeGreaterThan(10)
  })

  it('un peso scritto a parole è sconosciuto, il resto della fase si legge', () => {
    const { fasi, motivi } = leggi(`Potatura dei viali
e delle piazze

cento 100,00 01/01/2021 31/12/2021 GALLI PIERO SERVIZIO VERDE

02/01/2021 30/11/2021`)
    expect(fasi[0]).toMatchObject({
      descrizione: 'Potatura dei viali e delle piazze',
      peso: null,
      avanzamento: 10000,
      fineEffettiva: '2021-11-30',
    })
    expect(motivi).toEqual(['numero-non-leggibile'])
  })

  it('il 31/02/2021 non esiste: resta sconosciuto e lo si dice', () => {
    const { fasi, motivi } = leggi(SEMPLICE.replace('31/12/2021', '31/02/2021'))
    expect(fasi[0]).toMatchObject({ inizioPrevisto: '2021-01-01', finePrevista: null })
    expect(motivi).toEqual(['data-inesistente'])
  })

  it('un anno in fondo alla descrizione non diventa il peso', () => {
    const { fasi } = leggi(SEMPLICE.replace('viali 50,00', 'viali del 2021'))
    expect(fasi[0]).toMatchObject({
      descrizione: 'Potatura dei viali del 2021',
      peso: null,
      avanzamento: null,
    })
  })

  it('una fase non cominciata non ha date effettive; una cominciata ne ha una sola', () => {
    const { fasi, motivi } = leggi(`Potatura 50,00 0,00 01/01/2021 31/12/2021 GALLI PIERO SERVIZIO VERDE

Censimento 50,00 10,00 01/01/2021 31/12/2021 GALLI PIERO SERVIZIO VERDE

05/03/2021`)
    expect(fasi).toMatchObject([
      { descrizione: 'Potatura', inizioEffettivo: null, fineEffettiva: null, nota: null },
      { descrizione: 'Censimento', inizioEffettivo: '2021-03-05', fineEffettiva: null },
    ])
    expect(motivi).toEqual(['data-sola'])
  })

  it('le fasi continuano nella pagina dopo, anche tagliate a metà della descrizione', () => {
    const { fasi } = leggi(
      `${SEMPLICE}

Censimento degli alberi`,
      `nei giardini

50,00 100,00 01/01/2021 31/12/2021 GALLI PIERO SERVIZIO VERDE

02/01/2021 30/11/2021`,
    )
    expect(fasi.map((f) => [f.descrizione, f.origine?.pagina])).toEqual([
      ['Potatura dei viali', 2],
      ['Censimento degli alberi nei giardini', 2],
    ])
  })

  it('una tabella senza righe riconoscibili si segnala, e la scheda si legge lo stesso', () => {
    const { fasi, motivi, esito } = leggi('parole senza numeri')
    expect([fasi, motivi]).toEqual([[], ['tabella-non-letta']])
    expect(esito.schede[0]?.collegamenti).toHaveLength(3)
  })
})
