import { describe, expect, it } from 'vitest'
import { fase, indicatore, scheda, trova } from '../../../../test/aiuti/coerenza.ts'
import { p02 } from './p02-peso-o-avanzamento-mancante.ts'

describe('P02 · peso o avanzamento mancante', () => {
  it('chiede i due valori quando nessuno dei due si conosce', () => {
    expect(trova(p02, scheda({ fasi: [fase({ peso: null, avanzamento: null })] }))).toMatchObject([
      {
        campo: 'fasi.peso',
        gravita: 'E',
        indice: 0,
        evidenza: 'Fase 1: peso sconosciuto, avanzamento sconosciuto',
      },
    ])
  })

  it('chiede il solo avanzamento quando manca quello', () => {
    expect(trova(p02, scheda({ fasi: [fase({ avanzamento: null })] }))).toMatchObject([
      { campo: 'fasi.avanzamento' },
    ])
  })

  it('tace per lo zero, che è un valore', () => {
    expect(trova(p02, scheda({ fasi: [fase({ peso: 0, avanzamento: 0 })] }))).toEqual([])
  })

  it("tace per l'avanzamento di un piano non ancora rendicontato", () => {
    const piano = scheda({
      fasi: [fase({ avanzamento: null, inizioEffettivo: null, fineEffettiva: null })],
      indicatori: [indicatore({ valoreRaggiunto: null })],
      statoDiAttuazione: [],
    })
    expect(trova(p02, piano)).toEqual([])
    expect(trova(p02, piano, { al: '2021-12-31' })).toHaveLength(1)
  })
})
