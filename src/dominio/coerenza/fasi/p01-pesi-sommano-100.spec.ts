import { describe, expect, it } from 'vitest'
import { fase, scheda, trova } from '../../../../test/aiuti/coerenza.ts'
import { p01 } from './p01-pesi-sommano-100.ts'

const conPesi = (...pesi: (number | null)[]) => scheda({ fasi: pesi.map((peso) => fase({ peso })) })

describe('P01 · i pesi sommano 100', () => {
  it('chiede quando non sommano 100, con la somma', () => {
    const rilievi = trova(p01, conPesi(3000, 2500))
    expect(rilievi).toMatchObject([{ campo: 'fasi.peso', gravita: 'W', indice: null }])
    expect(rilievi[0]?.evidenza).toBe('30,00 + 25,00 = 55,00')
    expect(trova(p01, conPesi(6000, 6000))).toHaveLength(1)
    expect(trova(p01, conPesi(3300, 3300, 3300))).toHaveLength(1)
    expect(trova(p01, conPesi(9999))).toHaveLength(1)
  })

  it('su una stampa filtrata per centro chiede se le altre fasi sono di un altro centro', () => {
    expect(trova(p01, conPesi(5000), { filtroCentro: true })[0]?.domanda).toContain('altro centro')
    expect(trova(p01, conPesi(5000), { filtroCentro: false })[0]?.domanda).not.toContain('altro centro')
    expect(trova(p01, { ...conPesi(5000), centroStampa: '04_S_2021' })[0]?.domanda).toContain('altro centro')
  })

  it('tace se sommano 100, se è solo arrotondamento, se un peso non si conosce, se non ci sono fasi', () => {
    expect(trova(p01, conPesi(3300, 3300, 3400))).toEqual([])
    expect(trova(p01, conPesi(3333, 3333, 3333))).toEqual([])
    expect(trova(p01, conPesi(5000, null))).toEqual([])
    expect(trova(p01, conPesi())).toEqual([])
  })
})
