import { describe, expect, it } from 'vitest'
import { computeAttesa, computeBloccatoFino, isBloccato } from './blocco.ts'
import { isSessioneValida } from './durate.ts'

describe('chi sbaglia la password', () => {
  it('le prime volte riprova subito, poi aspetta il doppio ogni volta, mai più di un quarto d’ora', () => {
    expect([0, 1, 4, 5, 6, 7, 8, 9, 10, 50].map(computeAttesa)).toEqual([
      0, 0, 0, 30, 60, 120, 240, 480, 900, 900,
    ])
  })

  it('può riprovare esattamente quando l’attesa finisce', () => {
    const fino = computeBloccatoFino(5, '2031-01-01T10:00:00Z')
    expect(fino).toBe('2031-01-01T10:00:30Z')
    expect(isBloccato(fino, '2031-01-01T10:00:29.999Z')).toBe(true)
    expect(isBloccato(fino, '2031-01-01T10:00:30Z')).toBe(false)
    expect(computeBloccatoFino(4, '2031-01-01T10:00:00Z')).toBeNull()
    expect(isBloccato(null, '2031-01-01T10:00:00Z')).toBe(false)
  })
})

describe('una sessione', () => {
  const s = { usataIl: '2031-01-01T08:00:00Z', scadeIl: '2031-01-01T20:00:00Z' }
  it('finisce se nessuno la usa per otto ore', () => {
    expect(isSessioneValida(s, '2031-01-01T15:59:59Z')).toBe(true)
    expect(isSessioneValida(s, '2031-01-01T16:00:00Z')).toBe(false)
  })
  it('finisce comunque alla sua ora', () => {
    const usata = { ...s, usataIl: '2031-01-01T19:59:00Z' }
    expect(isSessioneValida(usata, '2031-01-01T19:59:59Z')).toBe(true)
    expect(isSessioneValida(usata, '2031-01-01T20:00:00Z')).toBe(false)
  })
})
