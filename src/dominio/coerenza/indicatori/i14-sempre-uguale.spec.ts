import { describe, expect, it } from 'vitest'
import { indicatore, scheda, trova } from '../../../../test/aiuti/coerenza.ts'
import { i14 } from './i14-sempre-uguale.ts'

const con = (p: Parameters<typeof indicatore>[0]) => scheda({ indicatori: [indicatore(p)] })

const tre = { valoreAtteso: '12', valoreRaggiunto: '12', storico: { '2020': '12', '2019': '12' } }

describe('I14 · tre anni uguali', () => {
  it('informa quando atteso e raggiunto sono gli stessi da tre anni', () => {
    expect(trova(i14, con(tre))).toMatchObject([
      { gravita: 'I', evidenza: '12,00 nel 2021, nel 2020 e nel 2019' },
    ])
  })

  it('tace se un anno è diverso o manca, se gli anni sono incerti, se è sì/no', () => {
    expect(trova(i14, con({ ...tre, storico: { '2020': '12', '2019': '11' } }))).toEqual([])
    expect(trova(i14, con({ ...tre, storico: { '2020': '12' } }))).toEqual([])
    expect(trova(i14, con({ ...tre, storicoIncerto: true }))).toEqual([])
    expect(trova(i14, con({ ...tre, valoreRaggiunto: '13' }))).toEqual([])
    expect(trova(i14, con({ ...tre, descrizione: 'Atto (si=12, no=0)' }))).toEqual([])
  })
})
