import { describe, expect, it } from 'vitest'
import { findVociIgnote } from './ambito-noto.ts'

const NOTI = new Set(['01_S_2020', '08_S_2020', '08_1_2020', '08_2_2020', '08_3_2020'])

describe('le voci di un ambito', () => {
  it('note, o l’intero ente: niente da dire', () => {
    expect(findVociIgnote({ tipo: 'ente' }, NOTI)).toEqual([])
    expect(findVociIgnote({ tipo: 'centri', codici: ['08_S_2020', '01_S_2020'] }, NOTI)).toEqual([])
    // Empty: those of the chart.
    expect(findVociIgnote({ tipo: 'centri', codici: [] }, NOTI)).toEqual([])
  })

  it('quella ignota è detta con le più vicine, anche per un segno o una maiuscola', () => {
    expect(findVociIgnote({ tipo: 'centri', codici: ['01_S_2020', '08-s-2021'] }, NOTI)).toEqual([
      { voce: '08-s-2021', vicine: ['08_S_2020', '08_1_2020', '08_2_2020'] },
    ])
    expect(findVociIgnote({ tipo: 'assessorati', nomi: ['Citta verde'] }, new Set(['Città Verde']))).toEqual([
      { voce: 'Citta verde', vicine: ['Città Verde'] },
    ])
    expect(findVociIgnote({ tipo: 'schede', vista: 'V', codici: ['zz'] }, NOTI)).toEqual([
      { voce: 'zz', vicine: [] },
    ])
  })

  it('dove non si sa ancora niente non si giudica', () => {
    expect(findVociIgnote({ tipo: 'centri', codici: ['99'] }, new Set())).toEqual([])
  })
})
