import { describe, expect, it } from 'vitest'
import { createSintesi } from '../../../test/aiuti/sintesi.ts'
import { createFase } from '../../../test/schede-di-prova.ts'
import { ORDINAMENTI, ordina } from './ordina.ts'

const conAvanzamento = (n: number, avanzamento: number | null) =>
  createSintesi(n, { fasi: [createFase(1, 0, { peso: 10_000, avanzamento })] })

describe('l’ordine degli obiettivi', () => {
  const SCHEDE = Array.from({ length: 60 }, (_, n) => createSintesi(n))

  it.each(ORDINAMENTI)('per %s non perde e non ripete nessuno, nei due versi', (per) => {
    for (const verso of ['su', 'giu'] as const)
      expect(
        ordina(SCHEDE, { per, verso })
          .map((s) => s.codice)
          .toSorted(),
      ).toEqual(SCHEDE.map((s) => s.codice).toSorted())
  })

  it('chi non è noto sta in fondo, qualunque sia il verso', () => {
    const schede = [conAvanzamento(1, null), conAvanzamento(2, 0), conAvanzamento(3, 8_000)]
    const ordine = (verso: 'su' | 'giu') => ordina(schede, { per: 'avanzamento', verso }).map((s) => s.ordine)
    expect(ordine('su')).toEqual([2, 3, 1])
    expect(ordine('giu')).toEqual([3, 2, 1])
  })

  it('a parità resta l’ordine del piano', () => {
    const schede = [conAvanzamento(3, 5_000), conAvanzamento(1, 5_000), conAvanzamento(2, 5_000)]
    for (const verso of ['su', 'giu'] as const)
      expect(ordina(schede, { per: 'avanzamento', verso }).map((s) => s.ordine)).toEqual([1, 2, 3])
  })

  it('i codici vanno per numero e non per lettera', () => {
    const schede = ['2031_S1_10', '2031_S1_2'].map((codice, n) => createSintesi(n, { codice }))
    expect(ordina(schede, { per: 'codice', verso: 'su' }).map((s) => s.codice)).toEqual([
      '2031_S1_2',
      '2031_S1_10',
    ])
  })

  it('un errore pesa più di molte attenzioni', () => {
    const schede = [
      createSintesi(0, {}, { rilievi: { E: 0, W: 40, I: 3 } }),
      createSintesi(1, {}, { rilievi: { E: 1, W: 0, I: 0 } }),
      createSintesi(2),
    ]
    expect(ordina(schede, { per: 'rilievi', verso: 'giu' }).map((s) => s.ordine)).toEqual([1, 0, 2])
  })

  it('la distanza dalle date mette in testa chi è più indietro', () => {
    const fase = { peso: 10_000, inizioPrevisto: '2031-01-01', finePrevista: '2031-06-30' }
    const schede = [9_000, 2_000, 10_000].map((avanzamento, n) =>
      createSintesi(n, { fasi: [createFase(1, 0, { ...fase, avanzamento })] }),
    )
    expect(ordina(schede, { per: 'scarto', verso: 'giu' }).map((s) => s.ordine)).toEqual([1, 0, 2])
  })
})
