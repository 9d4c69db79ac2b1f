import { describe, expect, it } from 'vitest'
import { indicatore, scheda, trova } from '../../../../test/aiuti/coerenza.ts'
import { i02 } from './i02-atteso-mancante.ts'

const con = (p: Parameters<typeof indicatore>[0]) => scheda({ indicatori: [indicatore(p)] })

describe('I02 · atteso mancante o zero', () => {
  it("chiede l'atteso che manca, anche se il raggiunto c'è", () => {
    expect(trova(i02, con({ valoreAtteso: null }))).toMatchObject([
      { campo: 'indicatori.valoreAtteso', gravita: 'E' },
    ])
  })

  it('chiede con quale regola si misura un atteso di zero', () => {
    expect(trova(i02, con({ valoreAtteso: '0' }))).toMatchObject([
      { gravita: 'E', evidenza: 'Atteso 0,00, raggiunto 1.260,00' },
    ])
  })

  it('tace se lo zero ha la sua regola nel testo o nella nota', () => {
    expect(trova(i02, con({ valoreAtteso: '0', descrizione: 'Numero di reclami' }))).toEqual([])
    expect(trova(i02, con({ valoreAtteso: '0', nota: 'Raggiunto se nessun libro è smarrito' }))).toEqual([])
    expect(trova(i02, con({ valoreAtteso: '0', descrizione: 'Chiusure impreviste (si=1, no=0)' }))).toEqual(
      [],
    )
    expect(trova(i02, con({ valoreAtteso: '0.5' }))).toEqual([])
  })
})
