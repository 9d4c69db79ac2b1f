import { describe, expect, it } from 'vitest'
import { indicatore, scheda, trova } from '../../../../test/aiuti/coerenza.ts'
import { i09 } from './i09-senza-storico.ts'

const con = (p: Parameters<typeof indicatore>[0]) => scheda({ indicatori: [indicatore(p)] })

describe('I09 · senza storico', () => {
  it("informa quando non c'è nessun anno passato", () => {
    expect(trova(i09, con({ storico: {} }))).toMatchObject([{ campo: 'indicatori.storico', gravita: 'I' }])
  })

  it('tace con un anno, anche a zero o incerto', () => {
    expect(trova(i09, con({ storico: { '2020': '0' }, storicoIncerto: true }))).toEqual([])
  })
})
