import { describe, expect, it } from 'vitest'
import { printNumeri, readTratti } from './numeri.ts'

describe('i numeri degli eventi', () => {
  it('si scrivono a tratti, ciascuno una volta, in ordine', () => {
    expect(printNumeri([5, 3, 4, 12, 3])).toBe('3-5,12')
    expect(printNumeri([7])).toBe('7')
    expect(printNumeri([])).toBe('')
  })

  it('si rileggono', () => {
    expect(readTratti('3-5,12')).toEqual([
      [3, 5],
      [12, 12],
    ])
    expect(readTratti('')).toBeNull()
    expect(readTratti('3-x')).toBeNull()
  })
})
