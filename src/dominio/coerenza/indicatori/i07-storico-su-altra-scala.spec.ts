import { describe, expect, it } from 'vitest'
import { indicatore, scheda, trova } from '../../../../test/aiuti/coerenza.ts'
import { i07 } from './i07-storico-su-altra-scala.ts'

const con = (p: Parameters<typeof indicatore>[0]) => scheda({ indicatori: [indicatore(p)] })

describe("I07 · storico su un'altra scala", () => {
  it('chiede quando gli anni passati sono oltre dieci volte di più o di meno', () => {
    expect(
      trova(i07, con({ valoreAtteso: '100', valoreRaggiunto: '100', storico: { '2020': '1' } })),
    ).toMatchObject([
      { campo: 'indicatori.storico', gravita: 'W', evidenza: 'Atteso 100,00; raggiunto 100,00; 2020: 1,00' },
    ])
    const rilievi = trova(
      i07,
      con({ valoreAtteso: '1', valoreRaggiunto: '1', storico: { '2020': '4', '2019': '14' } }),
    )
    expect(rilievi[0]?.evidenza).toBe('Atteso 1,00; raggiunto 1,00; 2019: 14,00')
  })

  it('non nomina un anno che la stampa non dice', () => {
    const x = { valoreAtteso: '100', valoreRaggiunto: '100', storico: { '2020': '1' }, storicoIncerto: true }
    expect(trova(i07, con(x))[0]?.evidenza).toContain('anno passato: 1,00')
  })

  it("tace a dieci volte esatte, per uno zero, e se lo storico è vicino all'atteso", () => {
    expect(trova(i07, con({ valoreAtteso: '10', valoreRaggiunto: '10', storico: { '2020': '1' } }))).toEqual(
      [],
    )
    expect(trova(i07, con({ storico: { '2020': '0' } }))).toEqual([])
    expect(
      trova(i07, con({ valoreAtteso: '3500', valoreRaggiunto: '546045', storico: { '2020': '3400' } })),
    ).toEqual([])
  })
})
