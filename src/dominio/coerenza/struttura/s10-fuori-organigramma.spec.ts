import { describe, expect, it } from 'vitest'
import { fase, motivoNonApplicabile, scheda, trova } from '../../../../test/aiuti/coerenza.ts'
import { s10 } from './s10-fuori-organigramma.ts'

const organigramma = [{ anno: 2021, persone: ['Neri Ada'], centri: ['Servizio  Cultura'] }]

describe('S10 · fuori organigramma', () => {
  it('non si applica senza organigramma, e dice perché', () => {
    expect(motivoNonApplicabile(s10, [scheda()])).toMatch(/organigramma/)
    expect(
      motivoNonApplicabile(s10, [scheda()], { organigramma: [{ anno: 2019, persone: [], centri: [] }] }),
    ).not.toBeNull()
  })

  it('elenca in un solo rilievo i nomi che non vi sono ricondotti', () => {
    const con = scheda({ fasi: [fase({ responsabile: 'VERDI EVA' }), fase({ centro: 'UFFICIO X' })] })
    const rilievi = trova(s10, con, { organigramma })
    expect(rilievi).toHaveLength(1)
    expect(rilievi[0]?.evidenza).toContain('«VERDI EVA», «UFFICIO X»')
  })

  it('tace se tutti i nomi stampati sono ricondotti, maiuscole e spazi a parte', () => {
    expect(trova(s10, scheda(), { organigramma })).toEqual([])
  })
})
