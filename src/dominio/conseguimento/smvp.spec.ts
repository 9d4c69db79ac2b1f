import { describe, expect, it } from 'vitest'
import { CENTO } from '../valori/centesimi.ts'
import { findProfilo, listErroriProfilo, listErroriRegola, PROFILO_PREDEFINITO } from './smvp.ts'

describe('profilo di misurazione e valutazione', () => {
  const vecchio = { ...PROFILO_PREDEFINITO, nome: 'SMVP', versione: '2019', dal: 2019, al: 2021 }
  const nuovo = { ...PROFILO_PREDEFINITO, nome: 'SMVP', versione: '2022', dal: 2022, al: null }

  it('si usa quello in vigore nell’anno, estremi compresi', () => {
    const versione = (anno: number) => {
      const r = findProfilo([vecchio, nuovo], anno)
      return r.ok ? r.profilo.versione : r.motivo
    }
    expect([2018, 2019, 2021, 2022, 2030].map(versione)).toEqual([
      'nessun-profilo',
      '2019',
      '2019',
      '2022',
      '2022',
    ])
  })

  it('con due in vigore non ne sceglie uno a caso', () => {
    expect(findProfilo([{ ...vecchio, al: 2022 }, nuovo], 2022)).toEqual({
      ok: false,
      motivo: 'profili-sovrapposti',
    })
  })

  it('quello predefinito è valido', () => {
    expect(listErroriProfilo(PROFILO_PREDEFINITO)).toEqual([])
  })

  it('gli errori si elencano tutti, ognuno con il suo campo', () => {
    const errori = listErroriProfilo({
      ...PROFILO_PREDEFINITO,
      nome: ' ',
      alfa: CENTO + 1,
      dal: 2022,
      al: 2021,
      fasce: [
        { nome: 'bassa', da: 0, a: 5000 },
        { nome: 'alta', da: 6000, a: CENTO },
      ],
    })
    expect(errori.map((e) => `${e.campo}: ${e.motivo}`)).toEqual([
      'nome: vuoto',
      'al: prima-di-dal',
      'alfa: fuori-da-0-1',
      'fasce.1: buco',
    ])
  })

  it('una regola scritta male si riconosce prima di usarla', () => {
    const intervallo = { tipo: 'intervallo', minimo: '5', massimo: '3', tolleranza: null } as const
    expect(listErroriRegola({ formula: intervallo, tetto: CENTO })).toEqual([
      { campo: 'intervallo', motivo: 'rovesciato' },
    ])
    expect(listErroriRegola({ formula: { tipo: 'data', scaglioni: [] }, tetto: 0 })).toEqual([
      { campo: 'tetto', motivo: 'non-positivo' },
      { campo: 'scaglioni', motivo: 'vuoti' },
    ])
    expect(listErroriRegola({ formula: { tipo: 'da-base', base: 'x' }, tetto: CENTO })).toEqual([
      { campo: 'base', motivo: 'non-numerico' },
    ])
  })
})
