import { describe, expect, it } from 'vitest'
import { computeColonne } from './colonne.ts'

const riga = (valori: readonly string[], atteso = '1,00') => ({
  atteso,
  raggiunto: '1,00',
  storico: valori.map((valore) => ({ valore })),
})

describe('le colonne dei numeri', () => {
  it('sono larghe quanto il loro numero più lungo, mai meno del titolo', () => {
    const c = computeColonne([riga(['3,00']), riga(['1.234.567,89'], '999.999.999,99')], 1)
    expect(c.prime[0]).toBeGreaterThan(12 * 4.8)
    expect(c.atteso).toBeGreaterThan(c.prime[0] ?? 0)
    expect(c.raggiunto).toBe(46)
    expect(c.altre).toEqual([])
  })

  it('gli anni che non ci stanno continuano in altre tabelle, nessuno perso', () => {
    for (const n of [0, 1, 6, 7, 20, 40]) {
      const { prime, altre } = computeColonne([riga(Array(n).fill('1.000,00'))], n)
      expect(prime.length + altre.flat().length).toBe(n)
      for (const t of altre) expect(t.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(570)
    }
  })

  it('un numero smisurato ha comunque la sua colonna', () => {
    const { prime, altre } = computeColonne([riga(['9'.repeat(150), '1,00'])], 2)
    expect(prime).toEqual([])
    expect(altre).toHaveLength(2)
  })
})
