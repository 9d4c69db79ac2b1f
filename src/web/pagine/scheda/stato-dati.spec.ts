import { describe, expect, it } from 'vitest'
import { scheda as creaScheda } from '../../../../test/aiuti/coerenza.ts'
import type { StatoDiAttuazione } from '../../../dominio/scheda/scheda.ts'
import type { StoriaObiettivo } from '../../../servizi/storia/storia.ts'
import { ANNO_PRIMA, chooseStati, NESSUNO } from './stato-dati.ts'

const stato = (al: string): StatoDiAttuazione => ({ al, testo: `Testo al ${al}.` })
const con = (...date: string[]) => creaScheda({ statoDiAttuazione: date.map(stato) })
const storia = (...date: string[]): StoriaObiettivo => ({
  schede: [],
  corrente: 0,
  andamenti: [],
  annoPrima: {
    vista: 'DUP_2020_2022',
    codice: '2020_S04_01',
    anno: 2020,
    descrizione: '',
    stati: date.map(stato),
  },
})
const scelti = (
  s: ReturnType<typeof con>,
  st: StoriaObiettivo | null,
  { al = null, accanto = '' }: { al?: string | null; accanto?: string } = {},
) => {
  const { presente, accanto: vicino, possibili } = chooseStati(s, st, { al, accanto })
  return [presente?.al ?? null, vicino?.chiave ?? null, possibili.length]
}

describe('quale testo sta accanto a quello di adesso', () => {
  it('quello di prima della stessa scheda, il più vicino', () => {
    expect(scelti(con('2021-06-30', '2021-09-30', '2021-12-31'), storia('2020-12-31'))).toEqual([
      '2021-12-31',
      '2021-09-30',
      3,
    ])
  })

  it('se non c’è, l’ultimo della scheda dell’anno prima; se non c’è nemmeno quello, niente', () => {
    expect(scelti(con('2021-12-31'), storia('2020-06-30', '2020-12-31'))).toEqual([
      '2021-12-31',
      ANNO_PRIMA,
      1,
    ])
    expect(scelti(con('2021-12-31'), null)).toEqual(['2021-12-31', null, 0])
    expect(scelti(con(), storia('2020-12-31'))).toEqual([null, null, 1])
  })

  it('quello che si è scelto, o niente se si è scelto niente', () => {
    const s = con('2021-06-30', '2021-12-31')
    expect(scelti(s, storia('2020-12-31'), { accanto: ANNO_PRIMA })[1]).toBe(ANNO_PRIMA)
    expect(scelti(s, storia('2020-12-31'), { accanto: NESSUNO })[1]).toBeNull()
    expect(scelti(s, null, { accanto: 'a caso' })[1]).toBe('2021-06-30')
  })

  it('a una data il testo di adesso è l’ultimo di allora', () => {
    const s = con('2021-06-30', '2021-12-31')
    expect(scelti(s, null, { al: '2021-07-15' })[0]).toBe('2021-06-30')
    expect(scelti(s, null, { al: '2021-01-01' })[0]).toBe('2021-12-31')
  })
})
