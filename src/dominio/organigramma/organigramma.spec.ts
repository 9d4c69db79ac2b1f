import { describe, expect, it } from 'vitest'
import {
  type Centro,
  centriAlla,
  centriNellAnno,
  discendentiDi,
  discendenzaDi,
  findCentro,
  findCentroStampato,
  findCentroStampatoNellAnno,
  incarichiAlla,
  type Organigramma,
  predecessoriDi,
  storiaDi,
  successoriDi,
} from './organigramma.ts'

const centro = (
  codice: string,
  padre: string | null,
  dal: string,
  al: string | null,
  succedeA: string[] = [],
): Centro => ({
  codice,
  nome: `Settore ${codice}`,
  padre,
  dal,
  al,
  succedeA,
})
const organigramma: Organigramma = {
  centri: [
    centro('08_S_2020', null, '2020-01-01', '2021-12-31'),
    centro('0801_S_2020', '08_S_2020', '2020-01-01', '2021-12-31'),
    centro('080101_S_2020', '0801_S_2020', '2020-01-01', '2020-06-30'),
    centro('05_S_2020', null, '2020-01-01', '2021-12-31'),
    centro('05_S_2022', null, '2022-01-01', null, ['05_S_2020', '08_S_2020']),
  ],
  incarichi: [
    { persona: 'ROSSI ANNA', centro: '08_S_2020', ruolo: 'dirigente', dal: '2020-01-01', al: '2020-12-31' },
    {
      persona: 'BIANCHI UGO',
      centro: '08_S_2020',
      ruolo: 'dirigente ad interim',
      dal: '2021-01-01',
      al: null,
    },
  ],
  deleghe: [],
  nomiStampati: { 'SETT. SOCIALE E RISORS': '08_S_2020', 'SETTORE UNITO': '05_S_2022' },
}

describe('l’organigramma datato', () => {
  it('ogni giorno ha i suoi centri: l’ultimo giorno è compreso', () => {
    expect(centriAlla(organigramma, '2020-06-30').map((c) => c.codice)).toContain('080101_S_2020')
    expect(centriAlla(organigramma, '2020-07-01').map((c) => c.codice)).not.toContain('080101_S_2020')
    expect(centriAlla(organigramma, '2022-01-01').map((c) => c.codice)).toEqual(['05_S_2022'])
  })

  it('i discendenti di un centro sono quelli del giorno chiesto', () => {
    expect(discendentiDi(organigramma, '08_S_2020', '2020-03-01')).toHaveLength(3)
    expect(discendentiDi(organigramma, '08_S_2020', '2021-03-01')).toEqual(['08_S_2020', '0801_S_2020'])
    expect(discendentiDi(organigramma, '08_S_2020')).toHaveLength(3)
  })

  it('un organigramma che gira su sé stesso non blocca nulla', () => {
    const giro = { centri: [centro('a', 'b', '2020-01-01', null), centro('b', 'a', '2020-01-01', null)] }
    expect(discendentiDi(giro, 'a')).toEqual(['a', 'b'])
  })

  it('un centro nato da due altri ne conserva la storia', () => {
    expect(storiaDi(organigramma, '05_S_2022')).toEqual(['05_S_2022', '05_S_2020', '08_S_2020'])
  })

  it('il titolare è quello della data', () => {
    expect(incarichiAlla(organigramma, '08_S_2020', '2020-12-31').map((i) => i.persona)).toEqual([
      'ROSSI ANNA',
    ])
    expect(incarichiAlla(organigramma, '08_S_2020', '2021-06-01').map((i) => i.persona)).toEqual([
      'BIANCHI UGO',
    ])
  })

  it('un nome stampato vale solo se qualcuno ha detto di chi è: somigliare non basta', () => {
    expect(findCentroStampato(organigramma, 'SETT. SOCIALE E RISORS')?.codice).toBe('08_S_2020')
    expect(findCentroStampato(organigramma, 'SETT. SOCIALE E RISORSE')).toBeNull()
    expect(findCentro(organigramma, '99_S_2020')).toBeNull()
  })

  it('un anno ha i centri che vi sono stati almeno un giorno, uno per codice', () => {
    expect(centriNellAnno(organigramma, 2020).map((c) => c.codice)).toEqual([
      '05_S_2020',
      '080101_S_2020',
      '0801_S_2020',
      '08_S_2020',
    ])
    const rinominato = {
      centri: [
        { ...centro('a', null, '2020-01-01', '2020-06-30'), nome: 'Vecchio' },
        { ...centro('a', null, '2020-07-01', null), nome: 'Nuovo' },
      ],
    }
    expect(centriNellAnno(rinominato, 2020).map((c) => c.nome)).toEqual(['Nuovo'])
    expect(centriNellAnno(rinominato, 2019)).toEqual([])
  })

  it('da dove viene un centro, e chi ne ha preso il posto', () => {
    expect(predecessoriDi(organigramma, '05_S_2022')).toEqual(['05_S_2020', '08_S_2020'])
    expect(successoriDi(organigramma, '08_S_2020')).toEqual(['05_S_2022'])
    expect(discendenzaDi(organigramma, '05_S_2020')).toEqual(['05_S_2020', '05_S_2022'])
  })

  it('un nome stampato si ritrova nell’anno, attraverso chi viene prima e chi viene dopo', () => {
    const nome = (n: string, anno: number) => findCentroStampatoNellAnno(organigramma, n, anno)?.codice
    expect(nome('SETT. SOCIALE E RISORS', 2021)).toBe('08_S_2020')
    expect(nome('SETT. SOCIALE E RISORS', 2023)).toBe('05_S_2022')
    // Two units of 2021 became one: which of them the name means, nobody said.
    expect(nome('SETTORE UNITO', 2021)).toBeUndefined()
    expect(nome('SETTORE UNITO', 2019)).toBeUndefined()
    expect(nome('ALTRO', 2021)).toBeUndefined()
  })
})
