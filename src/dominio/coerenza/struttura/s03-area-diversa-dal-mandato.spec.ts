import { describe, expect, it } from 'vitest'
import { scheda, trova } from '../../../../test/aiuti/coerenza.ts'
import { s03 } from './s03-area-diversa-dal-mandato.ts'

const conArea = (areaTematica: string | null, titolo = 'PERSONE E FAMIGLIA') =>
  scheda({ areaTematica, collegamenti: [{ livello: 'OBIETTIVO DI MANDATO', codice: 'DUP_05', titolo }] })

describe('S03 · area e mandato', () => {
  it("chiede quando il numero dell'area non è quello del mandato", () => {
    const rilievi = trova(s03, conArea("8. LA CITTA' DI TUTTI"))
    expect(rilievi).toMatchObject([{ campo: 'areaTematica', gravita: 'W', indice: null }])
    expect(rilievi[0]?.evidenza).toContain('DUP_05 PERSONE E FAMIGLIA')
  })

  it('tace quando il numero è lo stesso, anche con un nome troncato o scritto diversamente', () => {
    expect(trova(s03, conArea('5. PERSONE E FAM'))).toEqual([])
    expect(trova(s03, conArea('5. SOCIALE'))).toEqual([])
  })

  it("tace quando l'area non ha numero o manca: i nomi da soli non si confrontano", () => {
    expect(trova(s03, conArea('CULTURA E SAPERE'))).toEqual([])
    expect(trova(s03, conArea(null))).toEqual([])
  })

  it('tace senza il collegamento al mandato', () => {
    expect(trova(s03, scheda({ areaTematica: '8. ALTRO', collegamenti: [] }))).toEqual([])
  })
})
