import { describe, expect, it } from 'vitest'
import { fase, scheda, trova } from '../../../../test/aiuti/coerenza.ts'
import { p03 } from './p03-valori-fuori-scala.ts'

describe('P03 · fuori da 0–100', () => {
  it('chiede del valore fuori scala', () => {
    expect(trova(p03, scheda({ fasi: [fase({ avanzamento: 12_000 })] }))).toMatchObject([
      { campo: 'fasi.avanzamento', gravita: 'E', evidenza: 'Fase 1: avanzamento 120,00' },
    ])
    expect(trova(p03, scheda({ fasi: [fase({ peso: -100 })] }))).toMatchObject([{ campo: 'fasi.peso' }])
  })

  it('tace per 0 e 100', () => {
    expect(trova(p03, scheda({ fasi: [fase({ peso: 10_000, avanzamento: 0 })] }))).toEqual([])
  })
})
