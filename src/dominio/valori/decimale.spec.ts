import { describe, expect, it } from 'vitest'
import { centesimiFrom } from './decimale.ts'

describe('i centesimi di un decimale', () => {
  it('sono esatti fino a due decimali, altrimenti sconosciuti', () => {
    expect(centesimiFrom('89.75')).toBe(8975)
    expect(centesimiFrom('-2.5')).toBe(-250)
    expect(centesimiFrom('0.125')).toBeNull()
  })

  it('sono sconosciuti quando il numero è troppo grande per essere tenuto esatto', () => {
    expect(centesimiFrom('90071992547409.91')).toBe(9007199254740991)
    expect(centesimiFrom('90071992547409.92')).toBeNull()
    expect(centesimiFrom('999999999999999999.99')).toBeNull()
  })
})
