import { describe, expect, it } from 'vitest'
import { indicatore, scheda, trova } from '../../../../test/aiuti/coerenza.ts'
import { i10 } from './i10-solo-si-no.ts'

const con = (p: Parameters<typeof indicatore>[0]) => scheda({ indicatori: [indicatore(p)] })

const siNo = indicatore({
  descrizione: 'Atto adottato (si=1, no=0)',
  valoreAtteso: '1',
  valoreRaggiunto: '1',
})

describe('I10 · solo sì/no', () => {
  it('chiede una misura quando tutti gli indicatori sono sì/no', () => {
    expect(trova(i10, scheda({ indicatori: [siNo, siNo] }))).toMatchObject([
      { campo: 'indicatori', gravita: 'W', indice: null },
    ])
  })

  it('tace se uno conta qualcosa, o se non ci sono indicatori', () => {
    expect(trova(i10, scheda({ indicatori: [siNo, indicatore()] }))).toEqual([])
    expect(trova(i10, scheda({ indicatori: [] }))).toEqual([])
    expect(trova(i10, con({ descrizione: 'Finanziamento ottenuto', valoreAtteso: '1' }))).toEqual([])
  })
})
