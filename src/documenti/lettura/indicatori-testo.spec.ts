import { describe, expect, it } from 'vitest'
import { COLLEGAMENTI, indicatori, stampa } from '../../../test/lettura/stampa-di-prova.ts'
import { readTesto } from './leggi-stampa.ts'

const leggi = (anni: readonly number[], ...corpi: readonly string[]) => {
  const [prima = '', ...altre] = corpi
  const esito = readTesto(
    stampa(
      { corpo: `${COLLEGAMENTI}\n\n${indicatori(...anni)}\n\n${prima}` },
      ...altre.map((c) => ({ corpo: `${indicatori(...anni)}\n\n${c}` })),
    ),
  )
  return { letti: esito.schede[0]?.indicatori ?? [], motivi: esito.segnalazioni.map((s) => s.motivo) }
}

describe('Gli indicatori nel testo senza colonne', () => {
  it('il tipo sta da solo sulla sua riga o in fondo alla descrizione', () => {
    const { letti } = leggi(
      [2020],
      `Alberi piantati nei parchi
e nei viali

EFFICACIA 100,00 120,00 90,00

Alberi potati EFFICIENZA 3.500,00 3.600,50 3.400,00`,
    )
    expect(letti).toMatchObject([
      {
        descrizione: 'Alberi piantati nei parchi e nei viali',
        tipo: 'EFFICACIA',
        valoreAtteso: '100',
        valoreRaggiunto: '120',
        storico: { 2020: '90' },
        storicoIncerto: false,
      },
      { descrizione: 'Alberi potati', tipo: 'EFFICIENZA', valoreAtteso: '3500', valoreRaggiunto: '3600.5' },
    ])
  })

  it.each([
    ['QUALITÀ', 'QUALITÀ'],
    ['DI RISULTATO', 'DI RISULTATO'],
    ['TEMPORALE', 'TEMPORALE'],
  ])('un tipo mai visto, %s, si riconosce dal suo posto', (tipo) => {
    const { letti } = leggi(
      [],
      `Alberi censiti\nnei parchi\n\n${tipo} 1,00 2,00\n\nAlberi potati ${tipo} 3,00 4,00`,
    )
    expect(letti.map((i) => [i.descrizione, i.tipo])).toEqual([
      ['Alberi censiti nei parchi', tipo],
      ['Alberi potati', tipo],
    ])
  })

  it('una sigla maiuscola in fondo alla descrizione non entra nel tipo', () => {
    const { letti } = leggi(
      [],
      `Verbali\n\nEFFICACIA 1,00 1,00\n\nPratiche inviate al CCNL EFFICACIA 5,00 5,00`,
    )
    expect(letti[1]).toMatchObject({ descrizione: 'Pratiche inviate al CCNL', tipo: 'EFFICACIA' })
  })

  it('con meno valori passati che colonne lo storico è incerto e sta sotto la prima', () => {
    const { letti, motivi } = leggi([2020, 2019, 2018], 'Alberi EFFICACIA 1,00 2,00 7,00')
    expect(letti[0]).toMatchObject({ storico: { 2020: '7' }, storicoIncerto: true })
    expect(motivi).toEqual(['storico-incerto'])
  })

  it('con tanti valori quante colonne lo storico è certo, quante che siano', () => {
    const { letti, motivi } = leggi(
      [2020, 2019, 2018, 2017],
      'Alberi EFFICACIA 1,00 2,00 3,00 4,00 5,00 6,50',
    )
    expect(letti[0]).toMatchObject({
      storico: { 2020: '3', 2019: '4', 2018: '5', 2017: '6.5' },
      storicoIncerto: false,
    })
    expect(motivi).toEqual([])
  })

  it('con un valore solo non si sa se è atteso o raggiunto', () => {
    const { letti, motivi } = leggi([2020], 'Siepi EFFICACIA 1,00 1,00\n\nAlberi EFFICACIA 15,00')
    expect(letti[1]).toMatchObject({ descrizione: 'Alberi', valoreAtteso: null, valoreRaggiunto: null })
    expect(motivi).toEqual(['un-solo-numero'])
  })

  it('la nota sta sulla riga dei valori, o sotto, e non sporca la descrizione che segue', () => {
    const { letti } = leggi(
      [],
      `Alberi EFFICACIA 6,00 8,00 elenco agli atti
della fase

Siepi

EFFICACIA 1,00 1,00

CONTRIBUTO DI
129.223,36 EURO

Aiuole fiorite nei
quartieri

EFFICACIA 2,00 3,00`,
    )
    expect(letti.map((i) => [i.descrizione, i.nota])).toEqual([
      ['Alberi', 'elenco agli atti della fase'],
      ['Siepi', 'CONTRIBUTO DI 129.223,36 EURO'],
      ['Aiuole fiorite nei quartieri', null],
    ])
  })

  it('gli indicatori continuano nella pagina dopo', () => {
    const { letti } = leggi([], 'Alberi EFFICACIA 6,00 8,00', 'Siepi EFFICACIA 1,00 1,00\n\nfatte')
    expect(letti.map((i) => [i.descrizione, i.nota, i.origine?.pagina])).toEqual([
      ['Alberi', null, 2],
      ['Siepi', 'fatte', 3],
    ])
  })

  it('un numero nella descrizione non è un valore', () => {
    const { letti } = leggi([], 'Ridurre del 3,50 per cento i consumi EFFICIENZA 90,00 80,00')
    expect(letti[0]).toMatchObject({
      descrizione: 'Ridurre del 3,50 per cento i consumi',
      valoreAtteso: '90',
    })
  })
})
