import { describe, expect, it } from 'vitest'
import { fase, scheda, trova } from '../../../../test/aiuti/coerenza.ts'
import { p04 } from './p04-fine-prima-dell-inizio.ts'

describe("P04 · fine prima dell'inizio", () => {
  it('chiede quando le date sono rovesciate, previste o effettive', () => {
    expect(
      trova(p04, scheda({ fasi: [fase({ inizioPrevisto: '2021-07-01', finePrevista: '2021-06-30' })] })),
    ).toMatchObject([
      { campo: 'fasi.finePrevista', gravita: 'E', evidenza: 'Date previste: dal 01/07/2021 al 30/06/2021' },
    ])
    expect(trova(p04, scheda({ fasi: [fase({ fineEffettiva: '2021-01-10' })] }))).toMatchObject([
      { campo: 'fasi.fineEffettiva' },
    ])
  })

  it('tace per una fase di un giorno e per una data che manca', () => {
    expect(trova(p04, scheda({ fasi: [fase({ inizioPrevisto: '2021-06-30' })] }))).toEqual([])
    expect(trova(p04, scheda({ fasi: [fase({ inizioPrevisto: null })] }))).toEqual([])
  })
})
