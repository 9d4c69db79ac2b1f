import { describe, expect, it } from 'vitest'
import { createAssePosti, createAsseValori } from './assi.ts'
import { toTracciato } from './tracciato.ts'

describe('gli assi dei grafici', () => {
  it('partono da zero e arrivano oltre il valore più alto', () => {
    const asse = createAsseValori([20, 90])
    expect(asse.daZero).toBe(true)
    expect(asse.y(0)).toBe(100)
    expect(asse.segni[0]).toEqual({ valore: 0, y: 100 })
    expect(asse.y(90)).toBeGreaterThanOrEqual(0)
    expect(asse.y(90)).toBeLessThan(asse.y(20))
  })

  it('quando i valori sono tutti vicini e lontani da zero lo dicono, e la differenza si vede', () => {
    const asse = createAsseValori([95, 98])
    expect(asse.daZero).toBe(false)
    expect(asse.y(95) - asse.y(98)).toBeGreaterThan(40)
  })

  it('un valore solo, zero, o negativo ha comunque il suo posto dentro il disegno', () => {
    for (const valori of [[0], [7], [-3], [-5, 4], [546_045, 3500]])
      for (const v of valori) {
        const y = createAsseValori(valori).y(v)
        expect(y).toBeGreaterThanOrEqual(0)
        expect(y).toBeLessThanOrEqual(100)
      }
  })

  it('i posti sono alla stessa distanza, con mezzo passo ai bordi', () => {
    const posto = createAssePosti(['2019', '2020', '2021'])
    expect(['2019', '2020', '2021'].map(posto)).toEqual([16.67, 50, 83.33])
    expect(createAssePosti(['2021'])('2021')).toBe(50)
  })

  it('una linea ha almeno due punti', () => {
    expect(toTracciato([{ x: 1, y: 2 }])).toBe('')
    expect(
      toTracciato([
        { x: 0, y: 100 },
        { x: 50, y: 0 },
      ]),
    ).toBe('M0,100L50,0')
  })
})
