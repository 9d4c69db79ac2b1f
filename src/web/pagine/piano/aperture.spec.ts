import { describe, expect, it } from 'vitest'
import { computeAperture, SOGLIA_APERTA, SOGLIA_LEGGERA } from './aperture.ts'
import { NESSUNO, TUTTI } from './stato.ts'

describe('che cosa è aperto', () => {
  it('da solo si apre il primo livello, e tutto è già sulla pagina', () => {
    const a = computeAperture([], 31, false, 1)
    expect([a.aperto('A', 0, false), a.aperto('B', 1, false)]).toEqual([true, false])
    expect(a.presente('B', 1, false)).toBe(true)
    expect(a.conSchede('B', 10_000)).toBe(true)
  })

  it('poche schede trovate si vedono subito', () => {
    expect(computeAperture([], SOGLIA_APERTA, true, 1).aperto('B', 3, false)).toBe(true)
    expect(computeAperture([], SOGLIA_APERTA + 1, true, 1).aperto('B', 3, false)).toBe(false)
    expect(computeAperture([], SOGLIA_APERTA, false, 1).aperto('B', 3, false)).toBe(false)
  })

  it('apri e chiudi tutto', () => {
    expect(computeAperture([TUTTI], 31, false, 1).aperto('B', 5, false)).toBe(true)
    expect(computeAperture([NESSUNO], 31, false, 1).aperto('A', 0, false)).toBe(false)
    // After "close all", a part asked for opens with all that leads to it.
    const a = computeAperture([NESSUNO, 'B'], 31, false, 1)
    expect([a.aperto('B', 1, false), a.aperto('A', 0, true), a.aperto('C', 0, false)]).toEqual([
      true,
      true,
      false,
    ])
  })

  it('un piano grande tiene sulla pagina solo ciò che è aperto', () => {
    const a = computeAperture([], SOGLIA_LEGGERA + 1, false, 1)
    expect([a.presente('A', 0, false), a.presente('B', 1, false)]).toEqual([true, false])
    const b = computeAperture(['B'], SOGLIA_LEGGERA + 1, false, 1)
    expect([b.presente('B', 1, false), b.conSchede('B', 9_000), b.conSchede('C', 9_000)]).toEqual([
      true,
      true,
      false,
    ])
    const tutti = computeAperture([TUTTI], SOGLIA_LEGGERA + 1, false, 1)
    expect([tutti.presente('B', 9, false), tutti.conSchede('B', 2)]).toEqual([true, false])
  })
})
