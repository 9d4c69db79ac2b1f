import { describe, expect, it } from 'vitest'
import { indicatore, scheda, trova } from '../../../../test/aiuti/coerenza.ts'
import { i04 } from './i04-sotto-l-atteso-senza-nota.ts'

const con = (p: Parameters<typeof indicatore>[0]) => scheda({ indicatori: [indicatore(p)] })

describe("I04 · sotto l'atteso senza nota", () => {
  it('chiede il motivo', () => {
    expect(trova(i04, con({ valoreAtteso: '15', valoreRaggiunto: '14' }))).toMatchObject([
      { campo: 'indicatori.nota', gravita: 'W', evidenza: 'Atteso 15,00, raggiunto 14,00, nota vuota' },
    ])
  })

  it('dove meno è meglio, chiede quando il raggiunto è sopra', () => {
    const tempo = { descrizione: 'Tempo medio di rilascio (giorni)', valoreAtteso: '30' }
    expect(trova(i04, con({ ...tempo, valoreRaggiunto: '41' }))).toHaveLength(1)
    expect(trova(i04, con({ ...tempo, valoreRaggiunto: '22' }))).toEqual([])
  })

  it("tace con una nota, a metà anno, all'atteso esatto", () => {
    expect(trova(i04, con({ valoreRaggiunto: '900', nota: 'Chiusa per lavori a marzo' }))).toEqual([])
    expect(trova(i04, con({ valoreRaggiunto: '900' }), { al: '2021-09-30' })).toEqual([])
    expect(trova(i04, con({ valoreRaggiunto: '1200' }))).toEqual([])
  })

  it('non prende un trattino per una nota', () => {
    expect(trova(i04, con({ valoreRaggiunto: '900', nota: '-' }))).toHaveLength(1)
  })
})
