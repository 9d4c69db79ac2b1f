import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { abbrevia, computeLarghezzaCodice, type Testo, toTesto } from './testo.ts'

const intero = (t: Testo): string =>
  typeof t === 'string'
    ? t
    : t.map((p) => (typeof p === 'string' ? p : 'intero' in p ? p.intero : p.pezzi.join(''))).join('')

describe('testo pronto per la colonna', () => {
  it('le parole comuni restano testo semplice', () => {
    for (const t of ["L'attività è svolta (in parte), dal 3.500,25 % - circa.", '«Così», disse: “sì”!', ''])
      expect(toTesto(t, 30)).toBe(t)
  })

  it('ciò che andrebbe a capo dentro una parola resta intero', () => {
    expect(toTesto('area socio-educativa e/o 0-6 anni', 30)).toEqual([
      'area ',
      { intero: 'socio-educativa' },
      ' ',
      { intero: 'e/o' },
      ' ',
      { intero: '0-6' },
      ' anni',
    ])
  })

  it('ciò che nessuna riga può contenere si può spezzare', () => {
    expect(toTesto(`vedi ${'x'.repeat(25)}`, 20)).toEqual([
      'vedi ',
      { pezzi: ['x'.repeat(12), 'x'.repeat(12), 'x'] },
    ])
  })

  it('non perde mai un carattere, qualunque sia la larghezza', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 4, max: 60 }), (t, n) => {
        expect(intero(toTesto(t, n)).replace(/\s+/g, '')).toBe(t.replace(/\s+/g, ''))
      }),
    )
  })
})

describe('testo abbreviato', () => {
  it('sta intero se ci sta, altrimenti si chiude a una parola con i puntini', () => {
    expect(abbrevia('Pochi  caratteri', 20)).toBe('Pochi caratteri')
    expect(abbrevia('Migliorare, con decisione, i tempi', 20)).toBe('Migliorare, con…')
    expect(abbrevia('a'.repeat(40), 10)).toBe(`${'a'.repeat(9)}…`)
  })
})

describe('larghezza della colonna dei codici', () => {
  it('cresce con il codice più lungo, entro ciò che la pagina può dare', () => {
    expect(computeLarghezzaCodice([])).toBe(66)
    expect(computeLarghezzaCodice(['DUP_04', 'DUP_04_1201_0601'])).toBeGreaterThan(90)
    expect(computeLarghezzaCodice(['X'.repeat(200)])).toBe(150)
  })
})
