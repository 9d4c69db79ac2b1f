import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CENTO } from '../valori/centesimi.ts'
import { aggregaAvanzamenti } from './aggrega.ts'
import { computeAvanzamento } from './avanzamento.ts'
import { esatto, ignoto } from './intervallo.ts'
import { computeAvanzamentoPiano, DALLE_FASI, type NodoConSchede } from './piano.ts'
import { CHIAVI, raggruppaAvanzamento } from './raggruppa.ts'

interface SchedaDiProva {
  readonly centro: string | null
  readonly fasi: readonly { peso: number | null; avanzamento: number | null }[]
}
type Prova = NodoConSchede<SchedaDiProva> & { readonly codice: string }

const scheda = (avanzamento: number | null, centro: string | null = null): SchedaDiProva => ({
  centro,
  fasi: [{ peso: 10_000, avanzamento }],
})
const nodo = (codice: string, figli: Prova[], schede: SchedaDiProva[] = []): Prova => ({
  codice,
  figli,
  schede,
})

describe('aggregazione degli avanzamenti', () => {
  it('senza pesi dichiarati tutti gli obiettivi valgono uguale', () => {
    const parti = [esatto(10_000), esatto(5000), esatto(0)].map((avanzamento) => ({ avanzamento }))
    expect(aggregaAvanzamenti(parti)).toEqual({ ...esatto(5000), motivo: null })
  })

  it('con i pesi li usa, e chi non lo dichiara pesa 1', () => {
    const parti = [
      { avanzamento: esatto(10_000), peso: 300 },
      { avanzamento: esatto(0), peso: null },
    ]
    expect(aggregaAvanzamenti(parti).almeno).toBe(7500)
  })

  it('un obiettivo ignoto tiene il suo peso e allarga i limiti: non sparisce e non vale zero', () => {
    const parti = [{ avanzamento: esatto(8000) }, { avanzamento: ignoto() }]
    expect(aggregaAvanzamenti(parti)).toEqual({ almeno: 4000, alPiu: 9000, quotaIgnota: 5000, motivo: null })
  })

  it('senza obiettivi e con i pesi tutti a zero non dà NaN', () => {
    expect(aggregaAvanzamenti([])).toEqual({ ...ignoto(), motivo: 'senza-obiettivi' })
    const zeri = [2000, 7000].map((v) => ({ avanzamento: esatto(v), peso: 0 }))
    expect(aggregaAvanzamenti(zeri)).toEqual({
      almeno: 2000,
      alPiu: 7000,
      quotaIgnota: CENTO,
      motivo: 'pesi-a-zero',
    })
  })
})

describe('avanzamento attraverso il piano', () => {
  const albero = nodo('mandato', [
    nodo('missione 1', [nodo('programma 1a', [], [scheda(10_000), scheda(10_000), scheda(10_000)])]),
    nodo('missione 2', [nodo('programma 2a', [], [scheda(0)]), nodo('programma 2b', [])]),
  ])

  it('ogni nodo è la media di tutti gli obiettivi sotto di sé, non delle medie dei figli', () => {
    const esito = computeAvanzamentoPiano(albero)
    expect(esito.nodo.codice).toBe('mandato')
    expect(esito.obiettivi).toBe(4)
    expect(esito.avanzamento).toEqual({ ...esatto(7500), motivo: null })
    expect(esito.figli.map((f) => [f.nodo.codice, f.avanzamento.almeno, f.obiettivi])).toEqual([
      ['missione 1', 10_000, 3],
      ['missione 2', 0, 1],
    ])
  })

  it('un programma senza obiettivi è ignoto, e non pesa sopra', () => {
    const esito = computeAvanzamentoPiano(albero)
    const vuoto = esito.figli[1]?.figli[1]
    expect(vuoto?.avanzamento.motivo).toBe('senza-obiettivi')
    expect(esito.figli[1]?.avanzamento).toEqual({ ...esatto(0), motivo: null })
  })

  it('i limiti di un obiettivo ignoto salgono fino alla radice', () => {
    const radice = nodo('radice', [nodo('a', [], [scheda(null)])], [scheda(10_000)])
    expect(computeAvanzamentoPiano(radice).avanzamento).toEqual({
      almeno: 5000,
      alPiu: 10_000,
      quotaIgnota: 5000,
      motivo: null,
    })
  })

  it('arrotonda ogni nodo una volta sola', () => {
    // Il ramo a vale 0,005, che si stampa 0,01: la radice però parte dai quattro obiettivi (0,0025), non da 0,01.
    const radice = nodo('radice', [
      nodo('a', [], [scheda(1), scheda(0)]),
      nodo('b', [], [scheda(0), scheda(0)]),
    ])
    const esito = computeAvanzamentoPiano(radice)
    expect(esito.figli[0]?.avanzamento.almeno).toBe(1)
    expect(esito.avanzamento.almeno).toBe(0)
  })

  it('si può pesare ogni obiettivo e leggere un altro valore dalla scheda', () => {
    const radice = nodo('radice', [], [scheda(10_000, 'A'), scheda(0, 'B')])
    const esito = computeAvanzamentoPiano(radice, {
      ...DALLE_FASI,
      peso: (s) => (s.centro === 'A' ? 300 : 100),
    })
    expect(esito.avanzamento.almeno).toBe(7500)
  })
})

describe('avanzamento per chiave', () => {
  it('raggruppa per centro, nell’ordine in cui compaiono, e non perde chi non ha il centro', () => {
    const schede: SchedaDiProva[] = [
      scheda(10_000, 'Tributi'),
      scheda(4000, null),
      scheda(0, 'Tributi'),
      scheda(2000, 'Scuola'),
    ]
    const gruppi = raggruppaAvanzamento(schede, CHIAVI.centro)
    expect(gruppi.map((g) => [g.chiave, g.avanzamento.almeno, g.obiettivi])).toEqual([
      ['Tributi', 5000, 2],
      [null, 4000, 1],
      ['Scuola', 2000, 1],
    ])
  })

  it('i gruppi e il piano danno lo stesso numero della media diretta, e contano tutti gli obiettivi', () => {
    const riga = fc.tuple(fc.option(fc.nat(CENTO), { nil: null }), fc.constantFrom('A', 'B', null))
    fc.assert(
      fc.property(fc.array(riga, { minLength: 1, maxLength: 30 }), (righe) => {
        const schede: SchedaDiProva[] = righe.map(([a, c]) => scheda(a, c))
        const gruppi = raggruppaAvanzamento(schede, CHIAVI.centro)
        expect(gruppi.reduce((n, g) => n + g.obiettivi, 0)).toBe(schede.length)
        for (const g of gruppi) {
          const sue = schede.filter((s) => s.centro === g.chiave)
          const diretta = aggregaAvanzamenti(sue.map((s) => ({ avanzamento: computeAvanzamento(s.fasi) })))
          expect(g.avanzamento).toEqual(diretta)
        }
        const albero = nodo(
          'radice',
          gruppi.map((g) =>
            nodo(
              String(g.chiave),
              [],
              schede.filter((s) => s.centro === g.chiave),
            ),
          ),
        )
        const tutte = aggregaAvanzamenti(schede.map((s) => ({ avanzamento: computeAvanzamento(s.fasi) })))
        expect(computeAvanzamentoPiano(albero).avanzamento).toEqual(tutte)
      }),
    )
  })
})
