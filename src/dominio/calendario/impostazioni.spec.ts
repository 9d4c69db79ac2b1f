import { describe, expect, it } from 'vitest'
import { computePasqua, findFestivo } from './festivi.ts'
import {
  IMPOSTAZIONI_PREDEFINITE as BASE,
  findErroriImpostazioni,
  giornoNellAnno,
  readGiornoDellAnno,
} from './impostazioni.ts'

describe('le impostazioni del calendario', () => {
  it('legge un giorno dell’anno e rifiuta quelli che non esistono', () => {
    expect(['30/06', ' 1/9 ', '29/02', '31/06', '30/02', 'giugno', ''].map(readGiornoDellAnno)).toEqual([
      '06-30',
      '09-01',
      '02-29',
      null,
      null,
      null,
      null,
    ])
    expect(() => giornoNellAnno('13-01', 2026)).toThrow('13-01')
  })

  it('quelle predefinite non hanno errori', () => expect(findErroriImpostazioni(BASE)).toEqual([]))

  it('dice ogni errore con il suo motivo', () => {
    expect(
      findErroriImpostazioni({
        ...BASE,
        monitoraggi: ['06-30', '06-31', '06-30'],
        chiusuraRendicontazione: '4-30',
        bilanci: {
          2026: { termineDifferito: '2025-12-31', decreto: null, approvazione: '2026-02-30' },
          2027: { termineDifferito: '2027-01-01', decreto: null, approvazione: null },
        },
      }),
    ).toEqual([
      { motivo: 'monitoraggio-non-valido', giorno: '06-31' },
      { motivo: 'monitoraggio-ripetuto', giorno: '06-30' },
      { motivo: 'chiusura-non-valida', giorno: '4-30' },
      { motivo: 'data-non-valida', esercizio: 2026, data: '2026-02-30' },
      { motivo: 'differimento-non-successivo', esercizio: 2026, data: '2025-12-31' },
    ])
  })
})

describe('i giorni di chiusura degli uffici', () => {
  it('conosce la Pasqua anche negli anni estremi', () => {
    expect([2008, 2011, 2024, 2025, 2026, 2038].map(computePasqua)).toEqual([
      '2008-03-23',
      '2011-04-24',
      '2024-03-31',
      '2025-04-20',
      '2026-04-05',
      '2038-04-25',
    ])
  })

  it('dice perché un giorno è festivo e tace nei giorni di lavoro', () => {
    expect(
      ['2026-04-06', '2026-01-31', '2024-04-14', '2026-06-30', '2026-12-08', '2026-04-07'].map(findFestivo),
    ).toEqual(['Lunedì dell’Angelo', 'sabato', 'domenica', null, 'Immacolata', null])
  })

  it('San Francesco è festa dal 2026', () => {
    expect([findFestivo('2027-10-04'), findFestivo('2024-10-04')]).toEqual(['San Francesco', null])
  })
})
