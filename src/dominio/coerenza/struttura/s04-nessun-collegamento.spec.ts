import { describe, expect, it } from 'vitest'
import { scheda, trova } from '../../../../test/aiuti/coerenza.ts'
import { s04 } from './s04-nessun-collegamento.ts'

describe('S04 · nessun collegamento', () => {
  it('chiede quando la scheda non è collegata a nulla', () => {
    expect(trova(s04, scheda({ collegamenti: [] }))).toMatchObject([{ campo: 'collegamenti', gravita: 'E' }])
  })

  it('tace con un solo collegamento, a qualunque livello', () => {
    const collegamenti = [{ livello: 'OBIETTIVO DI MANDATO', codice: 'DUP_03', titolo: '' }]
    expect(trova(s04, scheda({ collegamenti }))).toEqual([])
  })
})
