import { describe, expect, it } from 'vitest'
import { fase, scheda, trova } from '../../../../test/aiuti/coerenza.ts'
import { p12 } from './p12-tutte-lungo-l-anno.ts'

const tuttoLAnno = fase({ inizioPrevisto: '2021-01-01', finePrevista: '2021-12-31' })

describe("P12 · tutte le fasi lungo l'anno", () => {
  it("informa quando ogni fase dura l'anno intero", () => {
    expect(trova(p12, scheda({ fasi: [tuttoLAnno, tuttoLAnno] }))).toMatchObject([
      { gravita: 'I', evidenza: 'Tutte le 2 fasi: dal 01/01/2021 al 31/12/2021' },
    ])
  })

  it('tace se almeno una ha una scadenza sua, o se non ci sono fasi', () => {
    expect(trova(p12, scheda({ fasi: [tuttoLAnno, { ...tuttoLAnno, finePrevista: '2021-12-30' }] }))).toEqual(
      [],
    )
    expect(trova(p12, scheda({ fasi: [] }))).toEqual([])
  })
})
