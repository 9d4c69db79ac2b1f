import { describe, expect, it } from 'vitest'
import { examineSchede } from '../src/dominio/coerenza/esamina-schede.ts'
import { DIFETTI, isBenFatta } from './comune/difetti.ts'
import { tutteLeSchede } from './comune/schede.ts'

const { rilievi } = examineSchede({ schede: tutteLeSchede() })

describe('I controlli sul Comune dimostrativo', () => {
  it.each(DIFETTI.map((d) => [`${d.regola} su ${d.codice}`, d] as const))(
    'trovano il difetto piantato: %s',
    (_, d) => {
      const suoi = rilievi.filter(
        (r) => r.regola === d.regola && (r.codice === d.codice || (r.codici ?? []).includes(d.codice)),
      )
      expect(suoi).not.toEqual([])
      // A finding about several cards stands at the first of them: its position is that card's.
      const dove = suoi.filter((r) => r.codice === d.codice).map((r) => r.indice)
      if (d.indice !== undefined && dove.length > 0) expect(dove).toContain(d.indice)
    },
  )

  it('non chiedono nulla, errori o avvisi, delle schede ben fatte', () => {
    const benFatte = tutteLeSchede().filter((s) => isBenFatta(s.codice))
    expect(benFatte.length).toBeGreaterThan(20)
    const falsi = rilievi.filter((r) => r.gravita !== 'I' && r.codice !== null && isBenFatta(r.codice))
    expect(falsi.map((r) => `${r.codice} ${r.regola}: ${r.evidenza}`)).toEqual([])
  })

  it("non chiedono nulla dell'insieme", () => {
    expect(rilievi.filter((r) => r.codice === null)).toEqual([])
  })
})
