import type { Cell, CellValue, WriteSheet } from 'hucre'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { createModello } from '../../stampa/foglio/modello.ts'
import { readFoglio } from './leggi-foglio.ts'

type Righe = CellValue[][]
const SCHEDE: Righe = [
  ['Codice scheda', 'Vista', 'Descrizione'],
  ['2026_S01_01', 'DUP_2026_2028', 'Ridurre i tempi di pagamento'],
]
const foglio = (name: string, rows: Righe, altro: Partial<WriteSheet> = {}): WriteSheet => ({
  name,
  rows,
  ...altro,
})
const leggi = async (...sheets: WriteSheet[]) =>
  readFoglio(await writeXlsx({ sheets }), { nomeFile: 'prova.xlsx' })
const motivi = (e: Awaited<ReturnType<typeof readFoglio>>) => e.segnalazioni.map((s) => s.motivo)
const celle = (voci: Record<string, Partial<Cell>>) => new Map(Object.entries(voci))

const FASI = [
  'Codice scheda',
  'Descrizione',
  'Peso (%)',
  'Avanzamento (%)',
  'Inizio previsto',
  'Fine prevista',
  'Nota',
]
const fasi = (...righe: CellValue[][]): Righe => [FASI, ...righe.map((r) => ['2026_S01_01', ...r])]

describe('il modello', () => {
  it('vuoto non dà schede: gli esempi si riconoscono e si saltano', async () => {
    const letto = await readFoglio(await createModello(2026, new Date('2026-01-01T00:00:00Z')), {
      nomeFile: 'modello.xlsx',
    })
    expect(letto.schede).toEqual([])
    expect(motivi(letto)).toEqual(['righe-di-esempio', 'nessuna-scheda'])
    expect(letto.segnalazioni[0]?.messaggio).toContain('10 righe di esempio')
    expect(letto.pagine).toBe(7)
    expect(letto.frontespizio.vista).toBeNull()
  })

  it('compilato con le colonne in altro ordine, titoli sopra la testata e nomi scritti in altro modo si legge', async () => {
    const letto = await leggi(
      foglio('SCHEDE', [
        ['Piano 2026', null],
        [null],
        ['DESCRIZIONE ', 'codice  scheda'],
        ['Aprire lo sportello', '2026_S01_01'],
      ]),
      foglio('Viste', [
        ['Vista', 'Titolo della vista', 'Ente'],
        ['DUP_2026_2028', 'DUP 2026 2028', 'Comune di Borgo Sereno'],
      ]),
      foglio('Stato attuazione', [
        ['Codice scheda', 'Al', 'Testo'],
        ['2026_S01_01', new Date('2026-12-31T00:00:00Z'), ' Fatto.\r\nBene. '],
      ]),
    )
    expect(letto.segnalazioni).toEqual([])
    expect(letto.frontespizio.vista).toEqual({ codice: 'DUP_2026_2028', titolo: 'DUP 2026 2028' })
    expect(letto.schede).toMatchObject([
      {
        codice: '2026_S01_01',
        vista: 'DUP_2026_2028',
        descrizione: 'Aprire lo sportello',
        statoDiAttuazione: [{ al: '2026-12-31', testo: 'Fatto.\nBene.' }],
        origine: { pagina: 1, riga: 4 },
      },
    ])
  })
})

describe('i valori delle celle', () => {
  it('numeri scritti come testo all’italiana, con il segno %, e in celle percentuali', async () => {
    const letto = await leggi(
      foglio('Schede', SCHEDE),
      foglio('Fasi', fasi(['a', '33,33', '89,75 %'], ['b', 0.5, 1]), {
        cells: celle({ '2,2': { value: 0.5, style: { numFmt: '0%' } } }),
      }),
      foglio('Indicatori', [
        [
          'Codice scheda',
          'Descrizione',
          'Valore atteso',
          'Valore raggiunto',
          '2025',
          'Valore 2024',
          'Anno incerto',
        ],
        ['2026_S01_01', 'x', '3.500,00', 0.1 + 0.2, '12', null, 'sì'],
      ]),
    )
    expect(letto.segnalazioni).toEqual([])
    expect(letto.schede[0]?.fasi.map((f) => [f.peso, f.avanzamento])).toEqual([
      [3333, 8975],
      [5000, 100],
    ])
    expect(letto.schede[0]?.indicatori).toMatchObject([
      { valoreAtteso: '3500', valoreRaggiunto: '0.3', storico: { 2025: '12' }, storicoIncerto: true },
    ])
  })

  it('date vere e scritte; il numero di serie senza formato e il giorno che non esiste si segnalano', async () => {
    const letto = await leggi(
      foglio('Schede', SCHEDE),
      foglio('Fasi', fasi(['a', 100, 0, '31/12/2026', '1.3.2026'], ['b', 0, 0, 46387, '31/02/2026'])),
    )
    expect(letto.schede[0]?.fasi.map((f) => [f.inizioPrevisto, f.finePrevista])).toEqual([
      ['2026-12-31', '2026-03-01'],
      [null, null],
    ])
    expect(letto.segnalazioni.map((s) => [s.motivo, s.riga, s.campo, s.scheda])).toEqual([
      ['data-non-valida', 3, 'fasi.inizioPrevisto', '2026_S01_01'],
      ['data-non-valida', 3, 'fasi.finePrevista', '2026_S01_01'],
    ])
    expect(letto.segnalazioni[1]?.messaggio).toBe(
      'Foglio "Fasi", riga 3, colonna F "Fine prevista": "31/02/2026" non è una data, o quel giorno non esiste; il valore non è stato letto. Scrivere una data come 31/12/2026.',
    )
  })

  it('il punto come virgola non si indovina; troppi decimali si arrotondano e si dice', async () => {
    const letto = await leggi(
      foglio('Schede', SCHEDE),
      foglio('Fasi', fasi(['a', '3.50', 33.336], ['b', 'circa 10', '-'])),
    )
    expect(letto.schede[0]?.fasi.map((f) => [f.peso, f.avanzamento])).toEqual([
      [null, 3334],
      [null, null],
    ])
    expect(motivi(letto)).toEqual([
      'numero-non-leggibile',
      'numero-arrotondato',
      'numero-non-leggibile',
      'numero-non-leggibile',
    ])
  })

  it('delle formule vale l’ultimo valore; un errore o un calcolo mai fatto si segnala', async () => {
    const letto = await leggi(
      foglio('Schede', SCHEDE),
      foglio('Fasi', fasi(['a', null, null], ['b', null, '#DIV/0!']), {
        cells: celle({
          '1,2': { formula: '50+50', formulaResult: 100 },
          '1,3': { formula: 'A1' },
        }),
      }),
    )
    expect(letto.schede[0]?.fasi.map((f) => [f.peso, f.avanzamento])).toEqual([
      [10_000, null],
      [null, null],
    ])
    expect(motivi(letto)).toEqual(['formule', 'formula-senza-valore', 'cella-in-errore'])
  })

  it('un testo unito su più righe vale per tutte; un numero unito no, e si dice', async () => {
    const letto = await leggi(
      foglio('Schede', SCHEDE),
      foglio('Fasi', [FASI, ['2026_S01_01', 'a', 40, 1], [null, 'b', null, 2], [null, 'c', 60, 3]], {
        merges: [
          { startRow: 1, endRow: 3, startCol: 0, endCol: 0 },
          { startRow: 1, endRow: 2, startCol: 2, endCol: 2 },
        ],
      }),
    )
    expect(letto.schede[0]?.fasi.map((f) => [f.descrizione, f.peso])).toEqual([
      ['a', 4000],
      ['b', null],
      ['c', 6000],
    ])
    expect(letto.segnalazioni.map((s) => [s.gravita, s.motivo, s.riga])).toEqual([
      ['dubbio', 'celle-unite', 2],
      ['nota', 'celle-unite', null],
    ])
  })

  it('le righe nascoste e i fogli nascosti si leggono e si dicono', async () => {
    const letto = await leggi(
      foglio('Schede', SCHEDE),
      foglio('Fasi', fasi(['a', 40, 1], ['b', 60, 1]), {
        rowDefs: new Map([[2, { hidden: true }]]),
        hidden: true,
      }),
    )
    expect(letto.schede[0]?.fasi).toHaveLength(2)
    expect(motivi(letto)).toEqual(['foglio-nascosto', 'righe-nascoste'])
    expect(letto.segnalazioni[1]?.riga).toBe(3)
  })
})

describe('ciò che manca o avanza', () => {
  it('una colonna obbligatoria che manca ferma quel foglio e non gli altri', async () => {
    const letto = await leggi(
      foglio('Schede', SCHEDE),
      foglio('Fasi', [
        ['Codice', 'Descrizione'],
        ['2026_S01_01', 'a'],
      ]),
      foglio('Collegamenti', [
        ['Codice scheda', 'Livello', 'Codice', 'Titolo'],
        ['2026_S01_01', 'OBIETTIVO DI MANDATO', 'DUP_01', 'CONTI'],
      ]),
    )
    expect(letto.schede).toMatchObject([{ fasi: [], collegamenti: [{ codice: 'DUP_01' }] }])
    expect(letto.segnalazioni.map((s) => [s.gravita, s.motivo])).toEqual([
      ['dubbio', 'colonna-sconosciuta'],
      ['errore', 'colonna-mancante'],
    ])
    expect(letto.segnalazioni[1]?.messaggio).toContain('manca la colonna "Codice scheda"')
  })

  it('fogli sconosciuti e ripetuti si dicono; senza "Schede" si dice che cosa manca', async () => {
    const letto = await leggi(foglio('Foglio1', [['a']]), foglio('Fasi', [FASI]), foglio('FASI ', [FASI]))
    expect(motivi(letto)).toEqual(['foglio-sconosciuto', 'foglio-ripetuto', 'foglio-mancante'])
    expect(letto.schede).toEqual([])
  })

  it('righe senza codice, di schede che non ci sono, schede e testi ripetuti: nessuno finisce altrove', async () => {
    const letto = await leggi(
      foglio('Schede', [
        ...SCHEDE,
        ['2026_S01_01', 'DUP_2026_2028', 'Di nuovo'],
        [null, null, 'Senza codice'],
        ['2026_S01_02', 'DUP_2026_2028', null],
      ]),
      foglio('Fasi', [FASI, ['2026_S01_99', 'a'], [null, 'b'], [' ', null], ['2026_S01_02', 'c']]),
      foglio('Stato di attuazione', [
        ['Codice scheda', 'Al', 'Testo'],
        ['2026_S01_01', '31/12/2026', 'uno'],
        ['2026_S01_01', '31/12/2026', 'due'],
        ['2026_S01_01', null, 'tre'],
      ]),
    )
    expect(
      letto.schede.map((s) => [s.codice, s.fasi.length, s.statoDiAttuazione.map((x) => x.testo)]),
    ).toEqual([
      ['2026_S01_01', 0, ['uno']],
      ['2026_S01_02', 1, []],
    ])
    expect(letto.segnalazioni.map((s) => [s.motivo, s.pagina, s.riga])).toEqual([
      ['scheda-ripetuta', 1, 3],
      ['codice-mancante', 1, 4],
      ['valore-mancante', 1, 5],
      ['scheda-inesistente', 2, 2],
      ['codice-mancante', 2, 3],
      ['stato-ripetuto', 3, 3],
      ['data-stato-incerta', 3, 4],
    ])
  })

  it('senza vista lo si dice una volta; lo stesso codice in due viste chiede quale', async () => {
    const senza = await leggi(
      foglio('Schede', [
        ['Codice scheda', 'Descrizione'],
        ['A', 'x'],
        ['B', 'y'],
      ]),
    )
    expect(motivi(senza)).toEqual(['vista-mancante'])
    expect(senza.schede.map((s) => s.vista)).toEqual(['', ''])
    const due = await leggi(
      foglio('Schede', [SCHEDE[0] ?? [], ['A', 'V1', 'x'], ['A', 'V2', 'y']]),
      foglio('Fasi', [
        ['Codice scheda', 'Vista', 'Descrizione'],
        ['A', 'V2', 'giusta'],
        ['A', null, 'quale?'],
        ['A', 'V3', 'nessuna'],
      ]),
    )
    expect(due.schede.map((s) => s.fasi.map((f) => f.descrizione))).toEqual([[], ['giusta']])
    expect(motivi(due)).toEqual(['vista-mancante', 'scheda-inesistente'])
  })
})
