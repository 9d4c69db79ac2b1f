import { describe, expect, it } from 'vitest'
import { fase, scheda, trova } from '../../../../test/aiuti/coerenza.ts'
import { p05 } from './p05-date-fuori-anno.ts'

describe("P05 · date fuori dall'anno", () => {
  it("chiede delle date previste fuori dall'anno dell'obiettivo, insieme", () => {
    const f = fase({
      inizioPrevisto: '2020-12-01',
      finePrevista: '2022-01-31',
      inizioEffettivo: '2020-12-01',
    })
    expect(trova(p05, scheda({ fasi: [f] }))).toMatchObject([
      {
        campo: 'fasi.inizioPrevisto',
        gravita: 'W',
        evidenza: 'inizio previsto 01/12/2020; fine prevista 31/01/2022; inizio effettivo 01/12/2020',
      },
    ])
  })

  it("tace per il primo e l'ultimo giorno dell'anno", () => {
    expect(
      trova(p05, scheda({ fasi: [fase({ inizioPrevisto: '2021-01-01', finePrevista: '2021-12-31' })] })),
    ).toEqual([])
  })

  it("lascia a P06 la fine dopo il rendiconto e a P09 l'inizio anticipato", () => {
    expect(trova(p05, scheda({ fasi: [fase({ fineEffettiva: '2022-02-10' })] }))).toEqual([])
    expect(trova(p05, scheda({ fasi: [fase({ inizioEffettivo: '2020-12-20' })] }))).toEqual([])
  })
})
