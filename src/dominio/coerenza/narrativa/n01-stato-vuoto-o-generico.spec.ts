import { describe, expect, it } from 'vitest'
import { conStato, scheda, trova } from '../../../../test/aiuti/coerenza.ts'
import { n01 } from './n01-stato-vuoto-o-generico.ts'

describe('N01 · stato vuoto o generico', () => {
  it('chiede se è vuoto, anche quando la scheda non ne ha nessuno', () => {
    expect(trova(n01, conStato('  '))).toMatchObject([{ campo: 'statoDiAttuazione', gravita: 'W' }])
    expect(trova(n01, scheda({ statoDiAttuazione: [] }))).toHaveLength(1)
  })

  it('chiede se è sotto gli 80 caratteri', () => {
    expect(trova(n01, conStato('Gli obiettivi previsti sono stati raggiunti'))[0]?.evidenza).toMatch(
      /^43 caratteri/,
    )
    expect(trova(n01, conStato('a'.repeat(79)))).toHaveLength(1)
  })

  it.each([
    "Nel corso dell'anno tutte le attività previste sono state svolte regolarmente, nel rispetto dei tempi programmati.",
    "L'obiettivo è stato pienamente raggiunto. Tutte le fasi sono state realizzate come da cronoprogramma nel 2021.",
  ])('chiede se potrebbe valere per qualunque scheda: «%s»', (testo) => {
    expect(trova(n01, conStato(testo))[0]?.domanda).toContain('qualunque obiettivo')
  })

  it.each([
    'Le attività sono state realizzate come previsto: aperta la sala studio, catalogati i periodici locali e formati i volontari.',
    "Tutte le attività previste sono state svolte regolarmente nel corso dell'anno: 14 aperture serali e 3 mostre.",
  ])('tace se dice che cosa: «%s»', (testo) => {
    expect(trova(n01, conStato(testo))).toEqual([])
  })

  it('tace per un piano non ancora rendicontato, e per una data prima di ogni stato', () => {
    const piano = scheda({ statoDiAttuazione: [], fasi: [], indicatori: [] })
    expect(trova(n01, piano)).toEqual([])
    expect(trova(n01, scheda(), { al: '2021-06-30' })).toEqual([])
  })
})
