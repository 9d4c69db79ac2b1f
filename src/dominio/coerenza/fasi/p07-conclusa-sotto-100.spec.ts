import { describe, expect, it } from 'vitest'
import { fase, scheda, trova } from '../../../../test/aiuti/coerenza.ts'
import { p07 } from './p07-conclusa-sotto-100.ts'

describe('P07 · conclusa sotto il 100 %', () => {
  it('chiede quando la fase ha la fine ma non il 100 %', () => {
    expect(trova(p07, scheda({ fasi: [fase({ avanzamento: 8000 })] }))).toMatchObject([
      {
        campo: 'fasi.avanzamento',
        gravita: 'W',
        evidenza: 'Fase 1: avanzamento 80,00, fine effettiva 25/06/2021',
      },
    ])
  })

  it("tace se manca la fine, se l'avanzamento non si conosce, se la fine è dopo il rendiconto", () => {
    expect(trova(p07, scheda({ fasi: [fase({ avanzamento: 8000, fineEffettiva: null })] }))).toEqual([])
    expect(trova(p07, scheda({ fasi: [fase({ avanzamento: null })] }))).toEqual([])
    expect(trova(p07, scheda({ fasi: [fase({ avanzamento: 8000, fineEffettiva: '2022-03-01' })] }))).toEqual(
      [],
    )
  })
})
