import { describe, expect, it } from 'vitest'
import { CENTO } from '../valori/centesimi.ts'
import { computeConseguimentoInsieme } from './insieme.ts'
import type { SchedaMisurata } from './obiettivo.ts'
import { PROFILO_PREDEFINITO } from './smvp.ts'

const scheda = (coppie: readonly (readonly [string | null, string | null])[]): SchedaMisurata => ({
  fasi: [{ peso: CENTO, avanzamento: CENTO }],
  indicatori: coppie.map(([valoreAtteso, valoreRaggiunto]) => ({ valoreAtteso, valoreRaggiunto })),
})

describe('quanti obiettivi hanno raggiunto tutto', () => {
  const conta = (...schede: SchedaMisurata[]) => computeConseguimentoInsieme(schede, PROFILO_PREDEFINITO)

  it('un indicatore non rendicontato non fa un obiettivo raggiunto, e nemmeno uno mancato', () => {
    const { conteggio, indicatori } = conta(
      scheda([
        ['1', '1'],
        ['1', null],
      ]),
      scheda([
        ['1', '0'],
        ['1', null],
      ]),
      scheda([]),
    )
    expect(conteggio).toEqual({ totali: 3, tuttiRaggiunti: 0, nonTuttiRaggiunti: 1, nonDeterminabili: 2 })
    expect(indicatori).toEqual({
      totali: 4,
      raggiunti: 1,
      nonRaggiunti: 1,
      nonRendicontati: 2,
      nonValutabili: 0,
      nonCalcolabili: 0,
    })
  })

  it('gli indicatori non valutabili non contano, e chi ha solo quelli esce dalla media e si vede', () => {
    const insieme = computeConseguimentoInsieme(
      [scheda([['1', '0']]), scheda([['1', '1']])],
      PROFILO_PREDEFINITO,
      (s) =>
        s.indicatori[0]?.valoreRaggiunto === '0'
          ? { indicatori: [{ nonValutabile: 'evento annullato' }] }
          : {},
    )
    expect([insieme.esclusi, insieme.media.almeno]).toEqual([1, CENTO])
    expect(insieme.conteggio).toMatchObject({ tuttiRaggiunti: 1, nonDeterminabili: 1 })
    expect(insieme.indicatori).toMatchObject({ totali: 2, raggiunti: 1, nonValutabili: 1 })
  })
})
