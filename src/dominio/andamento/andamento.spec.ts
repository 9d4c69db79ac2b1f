import { describe, expect, it } from 'vitest'
import { fase } from '../../../test/aiuti/coerenza.ts'
import { esatto } from '../avanzamento/intervallo.ts'
import { computeDistribuzione } from './distribuzione.ts'
import { computeScadenze } from './scadenze.ts'

const FASCE = [
  { nome: 'bassa', da: 0, a: 6000 },
  { nome: 'alta', da: 6000, a: 10_000 },
]
const conta = (d: ReturnType<typeof computeDistribuzione>) =>
  d.fasce.filter((f) => f.obiettivi > 0).map((f) => [f.nome, f.obiettivi])

describe('come si distribuiscono i conseguimenti', () => {
  it('nelle fasce dell’ente, ognuno in una sola', () => {
    const d = computeDistribuzione([esatto(5999), esatto(6000), esatto(10_000), null], FASCE)
    expect(conta(d)).toEqual([
      ['bassa', 1],
      ['alta', 2],
    ])
    expect([d.proprie, d.incerti, d.nonValutabili]).toEqual([true, 0, 1])
  })

  it('senza fasce dell’ente, a dieci punti per volta, con il 100 a parte', () => {
    const d = computeDistribuzione([esatto(0), esatto(999), esatto(9999), esatto(10_000), esatto(12_000)], [])
    expect(conta(d)).toEqual([
      ['da 0 a meno di 10', 2],
      ['da 90 a meno di 100', 1],
      ['100', 2],
    ])
    expect(d.fasce).toHaveLength(11)
  })

  it('chi sta tra due fasce non si mette in nessuna, e si conta', () => {
    const tra = (almeno: number, alPiu: number) => ({ almeno, alPiu, quotaIgnota: 100 })
    expect(computeDistribuzione([tra(5000, 7000)], FASCE).incerti).toBe(1)
    expect(computeDistribuzione([tra(9100, 9900), tra(9900, 10_000)], [])).toMatchObject({ incerti: 1 })
  })
})

describe('quando dovevano finire le fasi', () => {
  const fineAl = (finePrevista: string | null, fineEffettiva: string | null, avanzamento = 10_000) => ({
    fase: fase({ finePrevista, fineEffettiva, avanzamento }),
    al: '2021-12-31',
  })

  it('mese per mese, per anni interi, con ciò che ne è stato', () => {
    const { mesi, senzaData } = computeScadenze([
      fineAl('2021-10-31', '2021-10-31'),
      fineAl('2021-10-15', '2021-11-02'),
      fineAl('2021-12-01', null, 5000),
      fineAl('2022-01-31', null, 5000),
      fineAl(null, null),
    ])
    expect(mesi).toHaveLength(24)
    expect(
      mesi.slice(9, 13).map((m) => [m.mese, m['nei-tempi'], m['in-ritardo'], m['da-venire'], m.totale]),
    ).toEqual([
      ['2021-10', 1, 1, 0, 2],
      ['2021-11', 0, 0, 0, 0],
      ['2021-12', 0, 1, 0, 1],
      ['2022-01', 0, 0, 1, 1],
    ])
    expect(senzaData).toBe(1)
  })

  it('un anno scritto male non disegna un secolo vuoto, e senza data di rilevazione nulla si dice', () => {
    expect(computeScadenze([fineAl('1921-06-30', null), fineAl('2021-06-30', null)]).mesi).toHaveLength(2)
    const [giugno] = computeScadenze([{ fase: fase({ finePrevista: '2021-06-30' }), al: null }]).mesi.slice(5)
    expect(giugno).toMatchObject({ mese: '2021-06', 'non-nota': 1 })
    expect(computeScadenze([]).mesi).toEqual([])
  })
})
