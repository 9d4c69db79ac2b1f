import { describe, expect, it } from 'vitest'
import { fase, scheda, trova } from '../../../../test/aiuti/coerenza.ts'
import { p11 } from './p11-una-fase-sola.ts'

describe('P11 · una fase sola', () => {
  it('informa di una sola fase con peso 100', () => {
    expect(trova(p11, scheda({ fasi: [fase({ peso: 10_000 })] }))).toMatchObject([
      { gravita: 'I', indice: 0 },
    ])
  })

  it('tace con due fasi, o con una sola di altro peso (lo chiede P01)', () => {
    expect(trova(p11, scheda({ fasi: [fase({ peso: 10_000 }), fase({ peso: 0 })] }))).toEqual([])
    expect(trova(p11, scheda({ fasi: [fase({ peso: 5000 })] }))).toEqual([])
  })
})
