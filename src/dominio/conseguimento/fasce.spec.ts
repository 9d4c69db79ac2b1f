import { Big } from 'big.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CENTO } from '../valori/centesimi.ts'
import { type Fascia, findErroreFasce, findFascia, findFasciaCerta } from './fasce.ts'
import { findErroreScaglioni, findScaglione } from './scaglioni.ts'

const FASCE: readonly Fascia[] = [
  { nome: 'non raggiunto', da: 0, a: 5000 },
  { nome: 'parziale', da: 5000, a: 9000 },
  { nome: 'raggiunto', da: 9000, a: CENTO },
]

describe('fasce di punteggio', () => {
  it('ogni punteggio sta in una fascia sola, il confine nella più alta, il 100 nell’ultima', () => {
    expect([0, 4999, 5000, 8999, 9000, CENTO].map((v) => findFascia(FASCE, v)?.nome)).toEqual([
      'non raggiunto',
      'non raggiunto',
      'parziale',
      'parziale',
      'raggiunto',
      'raggiunto',
    ])
    fc.assert(
      fc.property(fc.nat(CENTO), (v) => {
        const dentro = FASCE.filter((f) => v >= f.da && (v < f.a || f.a === CENTO))
        expect(dentro).toEqual([findFascia(FASCE, v)])
      }),
    )
  })

  it('fuori dalla scala non si prende la più vicina', () => {
    expect(findFascia(FASCE, CENTO + 1)).toBeNull()
    expect(findFascia(FASCE, -1)).toBeNull()
  })

  it('con una parte ignota la fascia c’è solo se è la stessa comunque', () => {
    expect(findFasciaCerta(FASCE, { almeno: 9000, alPiu: 9500 })?.nome).toBe('raggiunto')
    expect(findFasciaCerta(FASCE, { almeno: 8999, alPiu: 9500 })).toBeNull()
  })

  it('trova buchi, sovrapposizioni e scale che non coprono tutto', () => {
    expect(findErroreFasce(FASCE)).toBeNull()
    expect(findErroreFasce([])).toEqual({ motivo: 'vuote', indice: 0 })
    expect(findErroreFasce([{ nome: 'a', da: 100, a: CENTO }])).toEqual({
      motivo: 'non-parte-da-zero',
      indice: 0,
    })
    const con = (da: number) => [FASCE[0] as Fascia, { nome: 'b', da, a: CENTO }]
    expect(findErroreFasce(con(5001))).toEqual({ motivo: 'buco', indice: 1 })
    expect(findErroreFasce(con(4999))).toEqual({ motivo: 'sovrapposizione', indice: 1 })
    expect(findErroreFasce([{ nome: 'a', da: 0, a: 0 }])).toEqual({ motivo: 'rovesciata', indice: 0 })
    expect(findErroreFasce(FASCE, 12_000)).toEqual({ motivo: 'non-arriva-in-cima', indice: 2 })
  })
})

describe('scaglioni', () => {
  const tabella = [
    { da: null, valore: 0 },
    { da: '10', valore: 5000 },
    { da: '20.5', valore: CENTO },
  ]

  it('il confine appartiene allo scaglione che comincia lì', () => {
    expect(
      ['-3', '9.999999', '10', '20.499999', '20.5'].map((n) => findScaglione(tabella, new Big(n))?.valore),
    ).toEqual([0, 0, 5000, 5000, CENTO])
  })

  it('una tabella scritta male si riconosce', () => {
    const [a, b, c] = tabella as [(typeof tabella)[0], (typeof tabella)[0], (typeof tabella)[0]]
    expect(findErroreScaglioni(tabella, CENTO)).toBeNull()
    expect(findErroreScaglioni([], CENTO)).toBe('vuoti')
    expect(findErroreScaglioni([b, c], CENTO)).toBe('primo-con-inizio')
    expect(findErroreScaglioni([a, c, b], CENTO)).toBe('non-crescenti')
    expect(findErroreScaglioni([a, b, b], CENTO)).toBe('non-crescenti')
    expect(findErroreScaglioni([a, a], CENTO)).toBe('inizio-mancante')
    expect(findErroreScaglioni([a, { da: 'dieci', valore: 0 }], CENTO)).toBe('inizio-mancante')
    expect(findErroreScaglioni([{ da: null, valore: 12_000 }], CENTO)).toBe('valore-fuori')
    expect(findErroreScaglioni([{ da: null, valore: 12_000 }], 12_000)).toBeNull()
  })
})
