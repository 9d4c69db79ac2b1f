import { describe, expect, it } from 'vitest'
import { fase, scheda, trova } from '../../../../test/aiuti/coerenza.ts'
import { s09 } from './s09-fase-senza-responsabile.ts'

describe('S09 · fase senza responsabile', () => {
  it('chiede chi risponde della fase che non lo indica', () => {
    const rilievi = trova(s09, scheda({ fasi: [fase(), fase({ responsabile: null })] }))
    expect(rilievi).toMatchObject([
      { campo: 'fasi.responsabile', indice: 1, gravita: 'W', pagina: 3, riga: 40 },
    ])
    expect(rilievi[0]?.evidenza).toContain('SERVIZIO CULTURA')
  })

  it("tace se il nome c'è, anche diverso da quello della scheda", () => {
    expect(trova(s09, scheda({ fasi: [fase({ responsabile: 'VERDI EVA' })] }))).toEqual([])
  })
})
