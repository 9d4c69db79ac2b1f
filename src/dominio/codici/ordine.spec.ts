import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareCodici } from './ordine.ts'

const codice = fc.string({ unit: fc.constantFrom(...'019AB_.'), maxLength: 8 })

describe('l’ordine dei codici', () => {
  it('mette 1.2 prima di 1.10, e DUP_04 prima di DUP_10', () => {
    expect(['1.10', '1.2', '1.1'].sort(compareCodici)).toEqual(['1.1', '1.2', '1.10'])
    expect(['DUP_10', 'DUP_04_1501', 'DUP_04', 'DUP_04_1201'].sort(compareCodici)).toEqual([
      'DUP_04',
      'DUP_04_1201',
      'DUP_04_1501',
      'DUP_10',
    ])
  })
  it('non confonde mai due codici diversi', () => {
    expect(compareCodici('01', '1')).not.toBe(0)
    fc.assert(fc.property(codice, codice, (a, b) => (compareCodici(a, b) === 0) === (a === b)))
  })
  it('è un ordine: non dipende dal verso e non fa giri', () => {
    fc.assert(
      fc.property(codice, codice, codice, (a, b, c) => {
        expect(Math.sign(compareCodici(a, b)) + Math.sign(compareCodici(b, a))).toBe(0)
        if (compareCodici(a, b) <= 0 && compareCodici(b, c) <= 0)
          expect(compareCodici(a, c)).toBeLessThanOrEqual(0)
      }),
      { numRuns: 2_000 },
    )
  })
  it('non si perde con numeri più lunghi di quelli che un calcolatore tiene', () => {
    const n = '9'.repeat(40)
    expect(compareCodici(`A${n}8`, `A${n}9`)).toBeLessThan(0)
  })
})
