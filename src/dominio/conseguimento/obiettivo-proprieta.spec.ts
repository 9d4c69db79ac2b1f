import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CENTO } from '../valori/centesimi.ts'
import { computeConseguimentoObiettivo, type SchedaMisurata } from './obiettivo.ts'
import { PROFILO_PREDEFINITO, type ProfiloSmvp } from './smvp.ts'

const PIENA = [{ peso: CENTO, avanzamento: CENTO }]
const calcola = (s: SchedaMisurata, profilo: Partial<ProfiloSmvp> = {}) =>
  computeConseguimentoObiettivo(s, { ...PROFILO_PREDEFINITO, ...profilo })

describe('per ogni scheda', () => {
  const numero = fc.option(fc.integer({ min: 0, max: 500 }).map(String), { nil: null })
  const indicatore = fc.record({ valoreAtteso: numero, valoreRaggiunto: numero })
  const fase = fc.record({
    peso: fc.option(fc.nat(CENTO), { nil: null }),
    avanzamento: fc.option(fc.nat(CENTO), { nil: null }),
  })
  const profilo = fc.record({
    alfa: fc.nat(CENTO),
    sintesi: fc.constantFrom('media', 'peggiore'),
    nonRendicontato: fc.constantFrom('limiti', 'zero'),
  })
  const card = fc.record({
    fasi: fc.array(fase, { maxLength: 4 }),
    indicatori: fc.array(indicatore, { maxLength: 5 }),
  })

  it('i limiti sono ordinati e stanno tra 0 e il tetto', () => {
    fc.assert(
      fc.property(card, profilo, (s, p) => {
        const { risultato } = calcola(s, p)
        expect(risultato).not.toBeNull()
        const { almeno, alPiu, quotaIgnota } = risultato ?? { almeno: -1, alPiu: -1, quotaIgnota: -1 }
        expect(0 <= almeno && almeno <= alPiu && alPiu <= CENTO).toBe(true)
        expect(0 <= quotaIgnota && quotaIgnota <= CENTO).toBe(true)
      }),
    )
  })

  it('l’ordine degli indicatori non conta', () => {
    const mischiata = fc
      .array(indicatore, { maxLength: 5 })
      .chain((i) => fc.tuple(fc.constant(i), fc.shuffledSubarray(i, { minLength: i.length })))
    fc.assert(
      fc.property(mischiata, profilo, ([indicatori, altri], p) => {
        expect(calcola({ fasi: PIENA, indicatori: altri }, p).risultato).toEqual(
          calcola({ fasi: PIENA, indicatori }, p).risultato,
        )
      }),
    )
  })

  it('rendicontare ciò che mancava resta dentro i limiti già dichiarati', () => {
    fc.assert(
      fc.property(card, fc.nat(CENTO), fc.nat(500), (s, alfa, r) => {
        const prima = calcola(s, { alfa }).risultato
        const dopo = calcola(
          {
            ...s,
            indicatori: s.indicatori.map((i) => ({ ...i, valoreRaggiunto: i.valoreRaggiunto ?? `${r}` })),
          },
          { alfa },
        ).risultato
        expect(dopo?.almeno).toBeGreaterThanOrEqual(prima?.almeno ?? -1)
        expect(dopo?.alPiu).toBeLessThanOrEqual(prima?.alPiu ?? -1)
      }),
    )
  })
})
