import { describe, expect, it } from 'vitest'
import { fase, scheda, trova } from '../../../../test/aiuti/coerenza.ts'
import { p09 } from './p09-cominciata-prima.ts'

describe('P09 · cominciata prima', () => {
  it('informa di ogni fase cominciata prima del previsto', () => {
    const f = fase({ inizioPrevisto: '2021-02-01', inizioEffettivo: '2021-01-01' })
    const rilievi = trova(p09, scheda({ fasi: [f, fase(), f] }))
    expect(rilievi.map((r) => r.indice)).toEqual([0, 2])
    expect(rilievi[0]).toMatchObject({
      gravita: 'I',
      evidenza: 'Fase 1: inizio previsto 01/02/2021, effettivo 01/01/2021',
    })
  })

  it('tace il giorno previsto e dopo', () => {
    expect(trova(p09, scheda({ fasi: [fase(), fase({ inizioEffettivo: '2021-03-01' })] }))).toEqual([])
  })
})
