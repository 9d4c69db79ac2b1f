import { describe, expect, it } from 'vitest'
import { scheda, trova } from '../../../../test/aiuti/coerenza.ts'
import { s01 } from './s01-codice-doppio.ts'

describe('S01 · codice doppio', () => {
  it('chiede della seconda scheda con lo stesso codice, e dice dove sta la prima', () => {
    const schede = [
      scheda(),
      scheda({ codice: '2021_S04_02' }),
      scheda({ descrizione: 'Altro obiettivo', origine: { pagina: 9, riga: 1 } }),
    ]
    const rilievi = trova(s01, schede)
    expect(rilievi).toHaveLength(1)
    expect(rilievi[0]).toMatchObject({
      codice: '2021_S04_01',
      regola: 'S01',
      gravita: 'E',
      pagina: 9,
      riga: 1,
    })
    expect(rilievi[0]?.domanda).toContain('(pagina 2)')
  })

  it('tace se lo stesso codice sta in due viste', () => {
    expect(trova(s01, [scheda(), scheda({ vista: 'DUP_2020_2022' })])).toEqual([])
  })
})
