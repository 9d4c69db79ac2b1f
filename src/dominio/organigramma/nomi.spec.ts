import { expect, it } from 'vitest'
import { listNomiPerAnno } from './nomi.ts'
import type { Organigramma } from './organigramma.ts'

const organigramma: Organigramma = {
  centri: [
    { codice: 'A_2021', nome: 'Ragioneria', padre: null, dal: '2021-01-01', al: '2021-12-31', succedeA: [] },
    { codice: 'A_2022', nome: 'Ragioneria', padre: null, dal: '2022-01-01', al: null, succedeA: ['A_2021'] },
    { codice: 'B_2022', nome: 'Verde', padre: null, dal: '2022-01-01', al: null, succedeA: [] },
  ],
  incarichi: [
    { persona: 'ROSSI ADA', ruolo: 'responsabile', centro: 'A_2021', dal: '2021-01-01', al: '2021-12-31' },
    { persona: 'NERI UGO', ruolo: 'responsabile', centro: 'A_2022', dal: '2022-01-01', al: null },
  ],
  deleghe: [],
  nomiStampati: { 'SERV. RAGIONERIA': 'A_2022', 'SERV. VERDE': 'B_2022' },
}

it('di ogni anno le persone con un incarico e i nomi stampati che vi si riconducono', () => {
  expect(listNomiPerAnno(organigramma, [2020, 2021, 2022])).toEqual([
    { anno: 2021, persone: ['ROSSI ADA'], centri: ['SERV. RAGIONERIA'] },
    { anno: 2022, persone: ['NERI UGO'], centri: ['SERV. RAGIONERIA', 'SERV. VERDE'] },
  ])
})
