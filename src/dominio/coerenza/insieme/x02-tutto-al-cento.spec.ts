import { describe, expect, it } from 'vitest'
import { fase, indicatore, scheda, trova } from '../../../../test/aiuti/coerenza.ts'
import { x02 } from './x02-tutto-al-cento.ts'

const tante = (n: number, p = {}) =>
  Array.from({ length: n }, (_, i) => scheda({ codice: `2021_S04_0${i}`, ...(i === 0 ? p : {}) }))

describe('X02 · tutto al 100 %', () => {
  it("chiede una volta sola, dell'insieme", () => {
    const rilievi = trova(x02, tante(5))
    expect(rilievi).toHaveLength(1)
    expect(rilievi[0]).toMatchObject({ codice: null, gravita: 'W', pagina: null })
    expect(rilievi[0]?.codici).toHaveLength(5)
  })

  it("tace se una fase è sotto o non si conosce, o un indicatore non ha raggiunto l'atteso", () => {
    expect(trova(x02, tante(5, { fasi: [fase({ avanzamento: 9900 })] }))).toEqual([])
    expect(trova(x02, tante(5, { fasi: [fase({ avanzamento: null })] }))).toEqual([])
    expect(trova(x02, tante(5, { indicatori: [indicatore({ valoreRaggiunto: '1199' })] }))).toEqual([])
  })

  it('tace con poche schede e a metà anno', () => {
    expect(trova(x02, tante(4))).toEqual([])
    expect(trova(x02, tante(5), { al: '2021-06-30' })).toEqual([])
  })
})
