import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CENTO } from '../valori/centesimi.ts'
import { addGiorni } from '../valori/data.ts'
import { computeAttesoFase, computeAvanzamentoAtteso, giudicaTempi } from './atteso.ts'
import { esatto, ignoto } from './intervallo.ts'

const fase = (inizioPrevisto: string | null, finePrevista: string | null, peso: number | null = 10_000) => ({
  peso,
  inizioPrevisto,
  finePrevista,
})

describe('avanzamento atteso a una data', () => {
  it('cresce in proporzione ai giorni, contando il primo e l’ultimo', () => {
    const gennaio = fase('2021-01-01', '2021-01-31')
    expect(computeAttesoFase(gennaio, '2020-12-31')).toEqual(esatto(0))
    expect(computeAttesoFase(gennaio, '2021-01-01')).toEqual(esatto(323))
    expect(computeAttesoFase(gennaio, '2021-01-30')).toEqual(esatto(9677))
    expect(computeAttesoFase(gennaio, '2021-01-31')).toEqual(esatto(CENTO))
    expect(computeAttesoFase(gennaio, '2021-06-30')).toEqual(esatto(CENTO))
  })

  it('una fase di un giorno solo passa da 0 a 100 in quel giorno', () => {
    const unGiorno = fase('2021-09-15', '2021-09-15')
    expect(computeAttesoFase(unGiorno, '2021-09-14')).toEqual(esatto(0))
    expect(computeAttesoFase(unGiorno, '2021-09-15')).toEqual(esatto(CENTO))
  })

  it('conta il 29 febbraio degli anni bisestili', () => {
    expect(computeAttesoFase(fase('2024-01-01', '2024-12-31'), '2024-02-29')).toEqual(esatto(1639))
    expect(computeAttesoFase(fase('2023-01-01', '2023-12-31'), '2023-02-28')).toEqual(esatto(1616))
  })

  it('pesa le fasi come l’avanzamento', () => {
    const fasi = [fase('2021-01-01', '2021-06-30', 3000), fase('2021-07-01', '2021-12-31', 7000)]
    expect(computeAvanzamentoAtteso(fasi, '2021-06-30')).toMatchObject({
      almeno: 3000,
      alPiu: 3000,
      motivo: null,
    })
    expect(computeAvanzamentoAtteso(fasi, '2021-12-31')).toMatchObject({ almeno: CENTO, alPiu: CENTO })
  })

  it('senza una data il risultato ha limiti, salvo dove l’altra data decide', () => {
    expect(computeAttesoFase(fase(null, null), '2021-06-30')).toEqual(ignoto())
    expect(computeAttesoFase(fase('2021-07-01', null), '2021-06-30')).toEqual(esatto(0))
    expect(computeAttesoFase(fase('2021-06-30', null), '2021-06-30')).toEqual(ignoto())
    expect(computeAttesoFase(fase(null, '2021-06-30'), '2021-06-30')).toEqual(esatto(CENTO))
    expect(computeAttesoFase(fase(null, '2021-07-01'), '2021-06-30')).toEqual(ignoto())
  })

  it('con la fine prima dell’inizio si sa solo prima e dopo entrambe', () => {
    const rovesciata = fase('2021-09-01', '2021-03-01')
    expect(computeAttesoFase(rovesciata, '2021-02-28')).toEqual(esatto(0))
    expect(computeAttesoFase(rovesciata, '2021-05-01')).toEqual(ignoto())
    expect(computeAttesoFase(rovesciata, '2021-09-01')).toEqual(esatto(CENTO))
  })

  it('senza fasi non si inventa un atteso', () => {
    expect(computeAvanzamentoAtteso([], '2021-06-30')).toEqual({ ...ignoto(), motivo: 'senza-fasi' })
  })

  it('non cala mai col passare dei giorni', () => {
    const giorno = fc.integer({ min: 0, max: 800 }).map((n) => addGiorni('2021-01-01', n))
    const data = fc.option(giorno, { nil: null })
    fc.assert(
      fc.property(
        fc.array(fc.tuple(data, data, fc.option(fc.nat(CENTO), { nil: null })), { maxLength: 5 }),
        giorno,
        fc.nat(400),
        (righe, al, n) => {
          const fasi = righe.map(([i, f, p]) => fase(i, f, p))
          const prima = computeAvanzamentoAtteso(fasi, al)
          const dopo = computeAvanzamentoAtteso(fasi, addGiorni(al, n))
          expect(prima.almeno <= prima.alPiu && dopo.almeno <= dopo.alPiu).toBe(true)
          expect(dopo.almeno).toBeGreaterThanOrEqual(prima.almeno)
          expect(dopo.alPiu).toBeGreaterThanOrEqual(prima.alPiu)
        },
      ),
    )
  })
})

describe('giudizio sui tempi', () => {
  it('confronta reale e atteso con la tolleranza data', () => {
    expect(giudicaTempi(esatto(4000), esatto(5000), 500)).toBe('in ritardo')
    expect(giudicaTempi(esatto(4500), esatto(5000), 500)).toBe('in linea')
    expect(giudicaTempi(esatto(4499), esatto(5000), 500)).toBe('in ritardo')
    expect(giudicaTempi(esatto(5500), esatto(5000), 500)).toBe('in linea')
    expect(giudicaTempi(esatto(5501), esatto(5000), 500)).toBe('in anticipo')
    expect(giudicaTempi(esatto(4999), esatto(5000), 0)).toBe('in ritardo')
  })

  it('giudica con una parte ignota solo se vale comunque', () => {
    expect(giudicaTempi({ almeno: 0, alPiu: 4000, quotaIgnota: 4000 }, esatto(5000), 500)).toBe('in ritardo')
    expect(giudicaTempi({ almeno: 6000, alPiu: 9000, quotaIgnota: 3000 }, esatto(5000), 500)).toBe(
      'in anticipo',
    )
    expect(giudicaTempi({ almeno: 4000, alPiu: 6000, quotaIgnota: 2000 }, esatto(5000), 500)).toBe(
      'non determinabile',
    )
    expect(giudicaTempi({ almeno: 4800, alPiu: 5200, quotaIgnota: 400 }, esatto(5000), 500)).toBe('in linea')
    expect(giudicaTempi(esatto(5000), ignoto(), 500)).toBe('non determinabile')
    expect(giudicaTempi(ignoto(), ignoto(), 0)).toBe('non determinabile')
  })
})
