import { describe, expect, it } from 'vitest'
import { findDifettoPassword } from './password.ts'

const contesto = {
  comuni: new Set(['password', 'q1w2e3r4t5y6', 'juventus']),
  personali: ['Ada Rossini', 'ada.rossini@comune.example'],
}
const difetto = (password: string) => findDifettoPassword(password, contesto)

describe('una password', () => {
  it.each(['quattro gatti sul tetto', 'cavallo-lampada-7', 'àèìòù più cose', 'Rossini suona il flauto'])(
    'lunga e propria va bene: %s',
    (p) => {
      expect(difetto(p)).toBeNull()
    },
  )

  it.each([
    ['corta corta', 'corta'],
    ['x'.repeat(129), 'lunga'],
    ['Q1W2E3R4T5Y6', 'comune'],
    ['!!password2026', 'comune'],
    ['Juventus1897!', 'comune'],
    ['aaaaaaaaaaaaaa', 'ripetuta'],
    ['ciaociaociao', 'ripetuta'],
    ['123456789012', 'ripetuta'],
    ['qwertyuiopas', 'ripetuta'],
    ['lkjihgfedcba', 'ripetuta'],
    ['Rossini-2026', 'personale'],
    ['comunerossini', 'personale'],
  ])('%s non va bene: %s', (p, atteso) => {
    expect(difetto(p)).toBe(atteso)
  })

  it('si conta in caratteri, non in byte, e la stessa lettera è la stessa comunque sia scritta', () => {
    expect(difetto('😀'.repeat(11))).toBe('corta')
    expect(difetto('e\u0300'.repeat(11))).toBe('corta')
  })
})
