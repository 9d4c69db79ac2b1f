import { Big } from 'big.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dividi, printCentesimi, rapporto } from './centesimi.ts'

describe('centesimi', () => {
  it('arrotonda la metà lontano dallo zero, nei due versi', () => {
    expect([dividi(1, 2), dividi(-1, 2), dividi(1, -2), dividi(5, 2), dividi(1, 3)]).toEqual([
      1, -1, -1, 3, 0,
    ])
    expect(rapporto(14, 15)).toBe(9333)
  })

  it('per zero non divide', () => {
    expect([dividi(5, 0), dividi(0, 0), dividi(new Big('0.5'), 0), rapporto(1, 0)]).toEqual([
      null,
      null,
      null,
      null,
    ])
  })

  it('gli interi e i decimali esatti danno lo stesso quoziente', () => {
    const intero = fc.integer({ min: -(2 ** 50), max: 2 ** 50 })
    fc.assert(
      fc.property(intero, fc.integer({ min: -(10 ** 6), max: 10 ** 6 }), (n, d) => {
        fc.pre(d !== 0)
        expect(dividi(n, d)).toBe(dividi(new Big(n), new Big(d)))
        expect(rapporto(n, d)).toBe(rapporto(new Big(n), new Big(d)))
      }),
    )
  })

  it('si stampano all’italiana', () => {
    expect([8975, 0, -5, 5, 123_456_789].map(printCentesimi)).toEqual([
      '89,75',
      '0,00',
      '-0,05',
      '0,05',
      '1.234.567,89',
    ])
  })
})
