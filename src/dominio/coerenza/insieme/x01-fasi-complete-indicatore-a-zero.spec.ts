import { describe, expect, it } from 'vitest'
import { fase, indicatore, scheda, trova } from '../../../../test/aiuti/coerenza.ts'
import { x01 } from './x01-fasi-complete-indicatore-a-zero.ts'

const zero = indicatore({ valoreAtteso: '1', valoreRaggiunto: '0' })

describe('X01 · fasi complete, indicatore a zero', () => {
  it('chiede quando tutte le fasi sono al 100 e un indicatore è a zero', () => {
    expect(trova(x01, scheda({ indicatori: [indicatore(), zero] }))).toMatchObject([
      { campo: 'indicatori.valoreRaggiunto', indice: 1, gravita: 'W' },
    ])
  })

  it('tace se una fase è sotto o non si conosce, se non ci sono fasi', () => {
    for (const avanzamento of [9000, null])
      expect(trova(x01, scheda({ fasi: [fase(), fase({ avanzamento })], indicatori: [zero] }))).toEqual([])
    expect(trova(x01, scheda({ fasi: [], indicatori: [zero] }))).toEqual([])
  })

  it('tace se lo zero era atteso, o se meno è meglio', () => {
    expect(trova(x01, scheda({ indicatori: [{ ...zero, valoreAtteso: '0' }] }))).toEqual([])
    expect(
      trova(x01, scheda({ indicatori: [{ ...zero, descrizione: 'Numero di reclami', valoreAtteso: '5' }] })),
    ).toEqual([])
  })
})
