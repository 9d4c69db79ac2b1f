import { expect, it } from 'vitest'
import { findMissione, findProgramma, listMissioni, listProgrammi } from './classificazione.ts'
import { PROGRAMMI } from './tabella.ts'

it('la missione 12 è quella dei diritti sociali', () => {
  expect(findMissione('12', 2021)?.nome).toBe('Diritti sociali, politiche sociali e famiglia')
  expect(findMissione('21', 2021)).toBeNull()
})

it('il programma 12.11 esiste solo dal bilancio 2026', () => {
  expect(findProgramma('12', '11', 2025)).toBeNull()
  expect(findProgramma('12', '11', 2026)?.nome).toBe('Interventi per asili nido')
})

it('il programma 12.01 cambia nome nel 2026, e in ogni anno ne ha uno solo', () => {
  expect(findProgramma('12', '01', 2025)?.nome).toContain('asili nido')
  expect(findProgramma('12', '01', 2026)?.nome).not.toContain('asili nido')
  expect(listProgrammi('12', 2025).filter((p) => p.codice === '01')).toHaveLength(1)
  expect(listProgrammi('12', 2026).filter((p) => p.codice === '01')).toHaveLength(1)
})

it('i programmi delle sole regioni non sono di un Comune', () => {
  expect(findProgramma('13', '01', 2021)).toBeNull()
  expect(findProgramma('13', '01', 2021, { regioni: true })).not.toBeNull()
  expect(findProgramma('13', '07', 2021)?.nome).toBe('Ulteriori spese in materia sanitaria')
})

it('le missioni di un Comune sono ventitré, e ogni programma sta in una missione', () => {
  expect(listMissioni(2021).map((m) => m.codice)).toHaveLength(23)
  for (const p of PROGRAMMI) expect(findMissione(p.missione, 2021), p.missione).not.toBeNull()
})

it('in un anno nessun codice vale per due programmi', () => {
  for (const anno of [2016, 2021, 2025, 2026, 2027]) {
    const codici = listMissioni(anno, { regioni: true }).flatMap((m) =>
      listProgrammi(m.codice, anno, { regioni: true }).map((p) => `${p.missione}.${p.codice}`),
    )
    expect(new Set(codici).size).toBe(codici.length)
  }
})
