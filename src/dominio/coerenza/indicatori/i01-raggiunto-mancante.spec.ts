import { describe, expect, it } from 'vitest'
import { indicatore, scheda, trova } from '../../../../test/aiuti/coerenza.ts'
import { i01 } from './i01-raggiunto-mancante.ts'

const con = (p: Parameters<typeof indicatore>[0]) => scheda({ indicatori: [indicatore(p)] })

describe('I01 · raggiunto mancante', () => {
  it('chiede il valore al rendiconto finale', () => {
    expect(trova(i01, con({ valoreRaggiunto: null }))).toMatchObject([
      { campo: 'indicatori.valoreRaggiunto', indice: 0, gravita: 'E', pagina: 3, riga: 60 },
    ])
  })

  it('tace per lo zero, a metà anno, e per un piano non ancora rendicontato', () => {
    expect(trova(i01, con({ valoreRaggiunto: '0' }))).toEqual([])
    expect(trova(i01, con({ valoreRaggiunto: null }), { al: '2021-06-30' })).toEqual([])
    const piano = scheda({
      fasi: [],
      statoDiAttuazione: [],
      indicatori: [indicatore({ valoreRaggiunto: null })],
    })
    expect(trova(i01, piano)).toEqual([])
    expect(trova(i01, [piano, scheda({ codice: '2021_S04_02' })])).toHaveLength(1)
  })
})
