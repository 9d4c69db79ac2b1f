import { describe, expect, it } from 'vitest'
import { computeCiclo } from './computa.ts'
import { IMPOSTAZIONI_PREDEFINITE as BASE } from './impostazioni.ts'
import type { Scadenza } from './scadenza.ts'
import { computeStatoScadenza } from './stato.ts'

const scadenza = (regola: string, i = BASE): Scadenza => {
  const s = computeCiclo(2026, i).find((x) => x.regola === regola)
  if (!s) throw new Error(regola)
  return s
}
const piao = scadenza('piao')

describe('lo stato di una scadenza in un giorno', () => {
  it('i giorni di confine: trentuno prima è futura, da trenta in poi in scadenza, il giorno dopo scaduta', () => {
    const stati = ['2025-12-31', '2026-01-01', '2026-01-31', '2026-02-01'].map((oggi) => {
      const { stato, giorni } = computeStatoScadenza(piao, oggi)
      return [stato, giorni]
    })
    expect(stati).toEqual([
      ['futura', 31],
      ['in-scadenza', 30],
      ['in-scadenza', 0],
      ['scaduta', -1],
    ])
  })

  it('il preavviso lo sceglie chi chiede', () => {
    expect(computeStatoScadenza(piao, '2026-01-30', {}, 0).stato).toBe('futura')
    expect(computeStatoScadenza(piao, '2026-01-31', {}, 0).stato).toBe('in-scadenza')
  })

  it('fatta nel giorno giusto, in ritardo, e non ancora fatta a quella data', () => {
    const fatte = { 'piao-2026': '2026-02-10' }
    expect(computeStatoScadenza(piao, '2026-02-10', fatte)).toEqual({
      stato: 'fatta',
      fattaIl: '2026-02-10',
      giorni: -10,
      attendeBilancio: false,
    })
    expect(computeStatoScadenza(piao, '2026-02-09', fatte)).toMatchObject({ stato: 'scaduta', fattaIl: null })
    expect(computeStatoScadenza(piao, '2026-02-10', { 'piao-2026': '2026-01-31' }).giorni).toBe(0)
  })

  it('quanto è fatto in un anno non vale per un altro', () => {
    expect(computeStatoScadenza(piao, '2026-02-10', { 'piao-2025': '2025-01-20' }).stato).toBe('scaduta')
  })

  it('il PEG non è in ritardo finché il bilancio non risulta approvato', () => {
    const peg = scadenza('peg')
    expect(computeStatoScadenza(peg, '2026-03-01')).toMatchObject({
      stato: 'in-scadenza',
      attendeBilancio: true,
    })
    const approvato = scadenza('peg', {
      ...BASE,
      bilanci: { 2026: { termineDifferito: null, decreto: null, approvazione: '2026-01-15' } },
    })
    expect(computeStatoScadenza(approvato, '2026-02-04').stato).toBe('in-scadenza')
    expect(computeStatoScadenza(approvato, '2026-02-05')).toMatchObject({
      stato: 'scaduta',
      attendeBilancio: false,
    })
  })

  it('il bilancio è fatto quando le impostazioni dicono che è approvato', () => {
    const bilancio = scadenza('bilancio', {
      ...BASE,
      bilanci: { 2026: { termineDifferito: null, decreto: null, approvazione: '2026-01-15' } },
    })
    expect(computeStatoScadenza(bilancio, '2026-01-20')).toMatchObject({ stato: 'fatta', giorni: -15 })
    expect(computeStatoScadenza(bilancio, '2026-01-14').stato).toBe('scaduta')
  })
})
