import { describe, expect, it } from 'vitest'
import { fase, scheda, trova } from '../../../../test/aiuti/coerenza.ts'
import { p06 } from './p06-fine-effettiva-incoerente.ts'

describe('P06 · fine effettiva', () => {
  it('è un errore il 100 % senza fine effettiva', () => {
    expect(trova(p06, scheda({ fasi: [fase({ fineEffettiva: null })] }))).toMatchObject([
      { campo: 'fasi.fineEffettiva', gravita: 'E' },
    ])
  })

  it('è un avviso la fine dopo la data di rendiconto', () => {
    const schede = scheda({ fasi: [fase({ fineEffettiva: '2022-01-10' })] })
    expect(trova(p06, schede)).toMatchObject([{ gravita: 'W' }])
    expect(trova(p06, schede, { al: '2022-01-10' })).toEqual([])
    expect(trova(p06, scheda(), { al: '2021-06-30' })).toMatchObject([{ gravita: 'W', indice: 1 }])
  })

  it('tace sotto il 100 % e il giorno stesso del rendiconto', () => {
    expect(trova(p06, scheda({ fasi: [fase({ avanzamento: 9900, fineEffettiva: null })] }))).toEqual([])
    expect(trova(p06, scheda({ fasi: [fase({ fineEffettiva: '2021-12-31' })] }))).toEqual([])
  })
})
