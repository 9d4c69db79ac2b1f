import { describe, expect, it } from 'vitest'
import { fase, scheda, trova } from '../../../../test/aiuti/coerenza.ts'
import { p10 } from './p10-conclusa-in-ritardo.ts'

describe('P10 · conclusa in ritardo', () => {
  it('chiede il motivo, con i giorni di ritardo', () => {
    const rilievi = trova(p10, scheda({ fasi: [fase({ fineEffettiva: '2021-07-10' })] }))
    expect(rilievi).toMatchObject([{ campo: 'fasi.fineEffettiva', gravita: 'W' }])
    expect(rilievi[0]?.domanda).toContain('10 giorni')
  })

  it('tace il giorno previsto', () => {
    expect(trova(p10, scheda({ fasi: [fase({ fineEffettiva: '2021-06-30' })] }))).toEqual([])
  })
})
