import { describe, expect, it } from 'vitest'
import { scheda, trova } from '../../../../test/aiuti/coerenza.ts'
import { s08 } from './s08-responsabile-unico.ts'

const di = (responsabile: string | null) => trova(s08, scheda({ responsabile }))

describe('S08 · un solo responsabile', () => {
  it('chiede se il responsabile manca', () => {
    expect(di(null)).toMatchObject([{ campo: 'responsabile', gravita: 'E' }])
    expect(di(' - ')).toHaveLength(1)
  })

  it('chiede se i responsabili sono più di uno', () => {
    for (const r of [
      'NERI ADA / BIANCHI UGO',
      'Neri Ada; Bianchi Ugo',
      'NERI ADA E BIANCHI UGO',
      'Neri Ada, Bianchi Ugo',
    ])
      expect(di(r), r).toHaveLength(1)
  })

  it('tace per un nome solo, comunque scritto', () => {
    for (const r of [
      'NERI ADA',
      'Neri, Ada',
      'DE ROSSI LA TORRE MARIA ANNA',
      "D'E NERI ADA",
      'NERI-BIANCHI ADA',
    ])
      expect(di(r), r).toEqual([])
  })
})
