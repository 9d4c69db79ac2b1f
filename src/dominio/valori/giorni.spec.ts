import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addGiorni, giorniTra } from './data.ts'

describe('giorni tra due date', () => {
  it('sono gli stessi del calendario, anche a cavallo di anni bisestili e secoli', () => {
    expect(giorniTra('2024-02-28', '2024-03-01')).toBe(2)
    expect(giorniTra('2023-02-28', '2023-03-01')).toBe(1)
    expect(giorniTra('1900-02-28', '1900-03-01')).toBe(1)
    expect(giorniTra('2000-02-28', '2000-03-01')).toBe(2)
    expect(giorniTra('2021-12-31', '2021-01-01')).toBe(-364)
    const giorno = fc
      .integer({ min: -800_000, max: 800_000 })
      .map((n) => addGiorni('2021-01-01', n))
      .filter((d) => d.length === 10)
    fc.assert(
      fc.property(giorno, giorno, (da, a) => {
        const { days } = Temporal.PlainDate.from(da).until(Temporal.PlainDate.from(a), {
          largestUnit: 'days',
        })
        expect(giorniTra(da, a)).toBe(days)
        expect(addGiorni(da, giorniTra(da, a))).toBe(a)
      }),
      { numRuns: 500 },
    )
  })
})
