import { describe, expect, it } from 'vitest'
import { scheda, trova } from '../../../../test/aiuti/coerenza.ts'
import { s02 } from './s02-codice-fuori-grammatica.ts'

const collegata = (missione: string, programma: string, codice = '2021_S04_01') =>
  scheda({
    codice,
    collegamenti: [
      { livello: 'OBIETTIVO DI MISSIONE', codice: missione, titolo: 'Missione' },
      { livello: 'OBIETTIVO DI PROGRAMMA', codice: programma, titolo: 'Programma' },
    ],
  })

describe('S02 · codice fuori dalla grammatica', () => {
  it('chiede del codice della scheda che non si legge', () => {
    expect(trova(s02, scheda({ codice: '2021-S4-1' }))).toMatchObject([{ campo: 'codice', gravita: 'E' }])
  })

  it('chiede se il codice della scheda è quello di un programma', () => {
    expect(trova(s02, scheda({ codice: 'DUP_03_0501_0201' }))[0]?.evidenza).toBe('Codice «DUP_03_0501_0201»')
  })

  it('chiede del codice collegato che non si legge', () => {
    expect(trova(s02, collegata('DUP_03_0501', 'DUP_3_501'))).toMatchObject([{ campo: 'collegamenti' }])
  })

  it('chiede di una missione che non esiste, una volta sola anche se il programma la ripete', () => {
    const rilievi = trova(s02, collegata('DUP_03_2101', 'DUP_03_2101_0101'))
    expect(rilievi).toHaveLength(1)
    expect(rilievi[0]?.domanda).toContain('missione 21')
  })

  it("chiede del programma 12.11 prima dell'esercizio 2026, e tace dal 2026", () => {
    expect(trova(s02, collegata('DUP_03_1201', 'DUP_03_1201_1101'))[0]?.domanda).toContain('12.11')
    expect(trova(s02, collegata('DUP_03_1201', 'DUP_03_1201_1101', '2026_S04_01'))).toEqual([])
  })

  it('legge 1201 come missione 12, progressivo 01, e 0601 come suo programma 06', () => {
    expect(trova(s02, collegata('DUP_04_1201', 'DUP_04_1201_0601'))).toEqual([])
  })
})
