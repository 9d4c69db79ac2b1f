import { describe, expect, it } from 'vitest'
import { computeCiclo, computeScadenze } from './computa.ts'
import {
  IMPOSTAZIONI_PREDEFINITE as BASE,
  type BilancioDiPrevisione,
  type ImpostazioniCalendario,
} from './impostazioni.ts'
import { REGOLE } from './regole.ts'

const con = (
  esercizio: number,
  b: Partial<BilancioDiPrevisione>,
  altro: Partial<ImpostazioniCalendario> = {},
) => ({
  ...BASE,
  ...altro,
  bilanci: { [esercizio]: { termineDifferito: null, decreto: null, approvazione: null, ...b } },
})
const dataDi = (i: ImpostazioniCalendario, esercizio: number, id: string) =>
  computeCiclo(esercizio, i).find((s) => s.id === id)

describe('le scadenze del ciclo', () => {
  it('senza differimento sono quelle della legge, con il PEG provvisorio', () => {
    expect(computeCiclo(2026, BASE).map((s) => [s.data, s.id])).toEqual([
      ['2025-07-31', 'dup-2026'],
      ['2025-11-15', 'nota-dup-2026'],
      ['2025-12-31', 'bilancio-2026'],
      ['2026-01-20', 'peg-2026'],
      ['2026-01-31', 'piao-2026'],
      ['2026-02-28', 'obiettivi-individuali-2026'],
      ['2026-06-30', 'monitoraggio-2026-06-30'],
      ['2026-07-31', 'equilibri-2026'],
      ['2026-07-31', 'stato-programmi-2026'],
      ['2026-09-30', 'monitoraggio-2026-09-30'],
      ['2026-12-15', 'variazioni-peg-2026'],
      ['2026-12-31', 'monitoraggio-2026-12-31'],
      ['2027-04-30', 'rendicontazione-2026'],
      ['2027-04-30', 'rendiconto-2026'],
      ['2027-06-30', 'relazione-performance-2026'],
    ])
    expect(
      computeCiclo(2026, BASE)
        .filter((s) => s.provvisoria)
        .map((s) => s.id),
    ).toEqual(['peg-2026'])
  })

  it('il bilancio approvato fissa il PEG venti giorni dopo, anche prima della fine dell’anno', () => {
    expect(dataDi(con(2026, { approvazione: '2026-02-27' }), 2026, 'peg-2026')).toMatchObject({
      data: '2026-03-19',
      provvisoria: false,
    })
    expect(dataDi(con(2026, { approvazione: '2025-12-11' }), 2026, 'peg-2026')?.data).toBe('2025-12-31')
    expect(dataDi(con(2026, { approvazione: '2025-12-12' }), 2026, 'peg-2026')?.data).toBe('2026-01-01')
  })

  it('in un anno bisestile i venti giorni passano per il 29 febbraio e fine febbraio è il 29', () => {
    expect(dataDi(con(2024, { approvazione: '2024-02-20' }), 2024, 'peg-2024')?.data).toBe('2024-03-11')
    expect(dataDi(con(2025, { approvazione: '2025-02-20' }), 2025, 'peg-2025')?.data).toBe('2025-03-12')
    expect(dataDi(BASE, 2024, 'obiettivi-individuali-2024')?.data).toBe('2024-02-29')
    expect(dataDi(BASE, 2100, 'obiettivi-individuali-2100')?.data).toBe('2100-02-28')
  })

  it('il differimento sposta bilancio, PEG provvisorio e PIAO, e nient’altro', () => {
    const differito = con(2025, { termineDifferito: '2025-02-28', decreto: 'decreto di prova' })
    const prima = new Map(computeCiclo(2025, BASE).map((s) => [s.id, s.data]))
    const cambiate = computeCiclo(2025, differito).filter((s) => prima.get(s.id) !== s.data)
    expect(cambiate.map((s) => [s.id, s.data])).toEqual([
      ['bilancio-2025', '2025-02-28'],
      ['peg-2025', '2025-03-20'],
      ['piao-2025', '2025-03-30'],
    ])
    expect(cambiate[0]?.spiegazione).toContain('decreto di prova')
    expect(cambiate[2]?.festivo).toBe('domenica')
  })

  it('con il differimento e il bilancio approvato il PEG conta dall’approvazione, il PIAO dal termine', () => {
    const i = con(2024, { termineDifferito: '2024-03-15', approvazione: '2024-01-10' })
    expect(dataDi(i, 2024, 'peg-2024')).toMatchObject({ data: '2024-01-30', provvisoria: false })
    expect(dataDi(i, 2024, 'piao-2024')?.data).toBe('2024-04-14')
    expect(dataDi(i, 2024, 'bilancio-2024')?.fattaIl).toBe('2024-01-10')
  })

  it('il differimento di un esercizio non tocca gli altri', () => {
    const i = con(2025, { termineDifferito: '2025-02-28' })
    expect(computeCiclo(2026, i)).toEqual(computeCiclo(2026, BASE))
  })

  it('i giri di monitoraggio sono quelli dell’ente; il 29 febbraio negli altri anni è il 28', () => {
    const i = { ...BASE, monitoraggi: ['02-29', '10-31'], chiusuraRendicontazione: '03-15' }
    expect(dataDi(i, 2024, 'monitoraggio-2024-02-29')?.data).toBe('2024-02-29')
    expect(dataDi(i, 2025, 'monitoraggio-2025-02-29')?.data).toBe('2025-02-28')
    expect(dataDi(i, 2025, 'rendicontazione-2025')?.data).toBe('2026-03-15')
    expect(computeCiclo(2025, { ...i, monitoraggi: [] }).some((s) => s.regola === 'monitoraggio')).toBe(false)
  })

  it('il PIAO non c’è prima di esistere', () => {
    expect(dataDi(BASE, 2022, 'piao-2022')).toBeUndefined()
    expect(dataDi(BASE, 2023, 'piao-2023')?.data).toBe('2023-01-31')
  })

  it('la nota per i piccoli si tace solo a chi ha detto di non esserlo', () => {
    const note = (menoDi50Dipendenti: boolean | null) =>
      dataDi({ ...BASE, menoDi50Dipendenti }, 2026, 'piao-2026')?.note.some((n) => n.includes('meno di 50'))
    expect([note(true), note(null), note(false)]).toEqual([true, true, false])
  })
})

describe('le scadenze di un anno', () => {
  it('sono quelle che vi cadono, qualunque esercizio servano, in ordine di data', () => {
    const scadenze = computeScadenze(2026, BASE)
    expect(scadenze.map((s) => s.id)).toEqual([
      'peg-2026',
      'piao-2026',
      'obiettivi-individuali-2026',
      'rendicontazione-2025',
      'rendiconto-2025',
      'relazione-performance-2025',
      'monitoraggio-2026-06-30',
      'equilibri-2026',
      'stato-programmi-2026',
      'dup-2027',
      'monitoraggio-2026-09-30',
      'nota-dup-2027',
      'variazioni-peg-2026',
      'monitoraggio-2026-12-31',
      'bilancio-2027',
    ])
  })

  it('un bilancio differito passa nell’anno nuovo e lascia il vecchio', () => {
    const i = con(2027, { termineDifferito: '2027-01-31' })
    expect(computeScadenze(2026, i).some((s) => s.id === 'bilancio-2027')).toBe(false)
    expect(computeScadenze(2027, i).find((s) => s.id === 'bilancio-2027')?.data).toBe('2027-01-31')
  })

  it('ogni scadenza di un ciclo cade in un anno e uno solo, con un identificativo unico', () => {
    const i = con(2026, { termineDifferito: '2026-08-31', approvazione: '2026-12-20' })
    const tutte = [2025, 2026, 2027].flatMap((a) => computeScadenze(a, i)).filter((s) => s.esercizio === 2026)
    expect(tutte.map((s) => s.id).sort()).toEqual(
      computeCiclo(2026, i)
        .map((s) => s.id)
        .sort(),
    )
    expect(new Set(tutte.map((s) => s.id)).size).toBe(tutte.length)
    expect(tutte.find((s) => s.regola === 'peg')?.data).toBe('2027-01-09')
  })
})

describe('le regole come dati', () => {
  it('hanno identificativi unici e una fonte ciascuna, e si possono scrivere in JSON', () => {
    expect(new Set(REGOLE.map((r) => r.id)).size).toBe(REGOLE.length)
    expect(REGOLE.filter((r) => r.fonti.length === 0)).toEqual([])
    expect(JSON.parse(JSON.stringify(REGOLE))).toEqual(REGOLE)
  })

  it('una fonte da verificare si vede sulla scadenza', () => {
    const daVerificare = new Map(computeCiclo(2026, BASE).map((s) => [s.regola, s.daVerificare]))
    expect(daVerificare.get('obiettivi-individuali')).toBe(true)
    expect(daVerificare.get('peg')).toBe(false)
  })
})
