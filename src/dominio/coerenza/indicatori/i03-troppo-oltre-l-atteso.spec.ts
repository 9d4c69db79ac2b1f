import { describe, expect, it } from 'vitest'
import { indicatore, scheda, trova } from '../../../../test/aiuti/coerenza.ts'
import { i03 } from './i03-troppo-oltre-l-atteso.ts'

const con = (p: Parameters<typeof indicatore>[0]) => scheda({ indicatori: [indicatore(p)] })

describe("I03 · troppo oltre l'atteso", () => {
  it('è un avviso sopra 3 volte, un errore sopra 10', () => {
    expect(trova(i03, con({ valoreAtteso: '15', valoreRaggiunto: '57' }))).toMatchObject([
      { gravita: 'W', evidenza: 'Atteso 15,00, raggiunto 57,00' },
    ])
    expect(trova(i03, con({ valoreAtteso: '3500', valoreRaggiunto: '546045' }))).toMatchObject([
      {
        gravita: 'E',
        campo: 'indicatori.valoreRaggiunto',
        evidenza: 'Atteso 3.500,00, raggiunto 546.045,00',
      },
    ])
  })

  it('tace a 3 volte esatte; a 10 esatte è ancora un avviso', () => {
    expect(trova(i03, con({ valoreAtteso: '100', valoreRaggiunto: '300' }))).toEqual([])
    expect(trova(i03, con({ valoreAtteso: '100', valoreRaggiunto: '1000' }))).toMatchObject([
      { gravita: 'W' },
    ])
  })

  it("tace se è sì/no, se l'atteso è zero o un valore manca", () => {
    expect(
      trova(i03, con({ descrizione: 'Atto (si=1, no=0)', valoreAtteso: '1', valoreRaggiunto: '100' })),
    ).toEqual([])
    expect(trova(i03, con({ valoreAtteso: '0' }))).toEqual([])
    expect(trova(i03, con({ valoreRaggiunto: null }))).toEqual([])
  })
})
