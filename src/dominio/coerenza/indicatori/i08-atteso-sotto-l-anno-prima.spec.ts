import { describe, expect, it } from 'vitest'
import { indicatore, scheda, trova } from '../../../../test/aiuti/coerenza.ts'
import { i08 } from './i08-atteso-sotto-l-anno-prima.ts'

const con = (p: Parameters<typeof indicatore>[0]) => scheda({ indicatori: [indicatore(p)] })

describe("I08 · atteso sotto l'anno prima", () => {
  it("chiede il motivo di un atteso più basso del risultato dell'anno prima", () => {
    expect(
      trova(i08, con({ valoreAtteso: '7', valoreRaggiunto: '16', storico: { '2020': '35' } })),
    ).toMatchObject([
      { campo: 'indicatori.valoreAtteso', gravita: 'W', evidenza: 'Atteso 7,00; 2020: 35,00' },
    ])
  })

  it("dice quando la stampa non distingue l'anno", () => {
    const x = { valoreAtteso: '7', storico: { '2020': '35' }, storicoIncerto: true }
    expect(trova(i08, con(x))[0]?.evidenza).toContain('non si distingue la colonna')
  })

  it("dove meno è meglio, chiede quando l'atteso è più alto", () => {
    const tempo = { descrizione: 'Tempo medio di rilascio (giorni)', storico: { '2020': '25' } }
    expect(trova(i08, con({ ...tempo, valoreAtteso: '20' }))).toEqual([])
    expect(trova(i08, con({ ...tempo, valoreAtteso: '30' }))).toHaveLength(1)
  })

  it("tace se è uguale, se è più basso solo di due anni prima, se la scala è un'altra", () => {
    expect(trova(i08, con({ valoreAtteso: '1100' }))).toEqual([])
    expect(trova(i08, con({ valoreAtteso: '1100', storico: { '2019': '1150' } }))).toEqual([])
    expect(trova(i08, con({ valoreAtteso: '7', valoreRaggiunto: '8', storico: { '2020': '900' } }))).toEqual(
      [],
    )
    expect(
      trova(i08, con({ descrizione: 'Atto (si=1, no=0)', valoreAtteso: '0', storico: { '2020': '1' } })),
    ).toEqual([])
  })
})
