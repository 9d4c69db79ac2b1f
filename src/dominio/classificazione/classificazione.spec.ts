import { describe, expect, it } from 'vitest'
import { findMissione, findProgramma, listMissioni, listProgrammi } from './classificazione.ts'
import { TABELLA } from './tabella.ts'

describe('la classificazione ufficiale per missioni e programmi', () => {
  it('trova missione e programma con il loro nome', () => {
    expect(findMissione('12', 2021)).toEqual({
      codice: '12',
      nome: 'Diritti sociali, politiche sociali e famiglia',
    })
    expect(findProgramma('12', '06', 2021)).toEqual({
      missione: '12',
      codice: '06',
      nome: 'Interventi per il diritto alla casa',
      soloRegioni: false,
    })
  })
  it('non trova ciò che non esiste, né codici scritti in altro modo', () => {
    expect(findMissione('21', 2021)).toBeNull()
    expect(findMissione('1', 2021)).toBeNull()
    expect(findProgramma('12', '77', 2021)).toBeNull()
    expect(findProgramma('77', '01', 2021)).toBeNull()
    expect(findProgramma('12', '6', 2021)).toBeNull()
    expect(listProgrammi('77', 2021)).toEqual([])
  })
  it('dal bilancio 2026 il programma 12.01 cambia nome e nasce il 12.11 per gli asili nido', () => {
    expect(findProgramma('12', '01', 2025)?.nome).toBe(
      "Interventi per l'infanzia e i minori e per asili nido",
    )
    expect(findProgramma('12', '01', 2026)?.nome).toBe("Interventi per l'infanzia e i minori")
    expect(findProgramma('12', '11', 2025)).toBeNull()
    expect(findProgramma('12', '11', 2026)?.nome).toBe('Interventi per asili nido')
    for (const anno of [2025, 2026])
      expect(listProgrammi('12', anno).filter((p) => p.codice === '01')).toHaveLength(1)
  })
  it('dà i programmi delle sole Regioni soltanto a chi li chiede', () => {
    expect(findProgramma('02', '03', 2021)).toBeNull()
    expect(findProgramma('02', '03', 2021, { regioni: true })?.soloRegioni).toBe(true)
    expect(listProgrammi('02', 2021).map((p) => p.codice)).toEqual(['01', '02'])
    expect(listProgrammi('02', 2021, { regioni: true }).map((p) => p.codice)).toEqual(['01', '02', '03'])
  })
  it('elenca le 23 missioni, in ordine, ciascuna con almeno un programma', () => {
    const missioni = listMissioni(2021)
    expect(missioni).toHaveLength(23)
    expect(missioni.map((m) => m.codice)).toEqual(missioni.map((m) => m.codice).toSorted())
    for (const m of missioni) expect(listProgrammi(m.codice, 2021).length).toBeGreaterThan(0)
  })
  it('in nessun anno dà due nomi allo stesso programma', () => {
    for (const anno of [2015, 2021, 2025, 2026, 2030])
      for (const m of TABELLA) {
        const codici = listProgrammi(m.codice, anno, { regioni: true }).map((p) => p.codice)
        expect(new Set(codici).size).toBe(codici.length)
      }
  })
})
