import { expect, it } from 'vitest'
import { fineGiorno, giornoDi, inizioGiorno } from './giorno.ts'

it('il giorno va da mezzanotte a mezzanotte in Italia, d’inverno e d’estate', () => {
  expect(inizioGiorno('2031-01-10')).toBe('2031-01-09T23:00:00')
  expect(fineGiorno('2031-07-01')).toBe('2031-07-01T22:00:00')
  expect(giornoDi('2031-07-01T22:30:00Z')).toBe('2031-07-02')
  expect(giornoDi('2031-01-10T22:30:00.123Z')).toBe('2031-01-10')
})

it('un istante con le frazioni di secondo non scappa dal suo giorno', () => {
  for (const istante of ['2031-01-09T23:00:00Z', '2031-01-09T23:00:00.5Z', '2031-01-10T22:59:59.999Z']) {
    expect(istante >= inizioGiorno('2031-01-10')).toBe(true)
    expect(istante < fineGiorno('2031-01-10')).toBe(true)
  }
  expect('2031-01-10T23:00:00.001Z' < fineGiorno('2031-01-10')).toBe(false)
})
