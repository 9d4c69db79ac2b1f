import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CENTO } from '../valori/centesimi.ts'
import { computeAvanzamento, type FasePesata, isCerto, printAvanzamento } from './avanzamento.ts'

const fase = (peso: number | null, avanzamento: number | null): FasePesata => ({ peso, avanzamento })
const certo = (valore: number) => ({ almeno: valore, alPiu: valore, quotaIgnota: 0, motivo: null })

describe('avanzamento dalle fasi', () => {
  it('è la media delle fasi pesata con i loro pesi', () => {
    expect(computeAvanzamento([fase(7000, 10_000), fase(3000, 5000)])).toEqual(certo(8500))
  })

  it('divide per la somma dei pesi anche quando i pesi non fanno 100', () => {
    expect(computeAvanzamento([fase(1000, 10_000), fase(1000, 0)])).toEqual(certo(5000))
    expect(computeAvanzamento([fase(9000, 10_000), fase(9000, 0)])).toEqual(certo(5000))
  })

  it('arrotonda la metà per eccesso, una volta sola', () => {
    // (1·0,01 + 1·0,00) / 2 = 0,005 → 0,01
    expect(computeAvanzamento([fase(100, 1), fase(100, 0)])).toEqual(certo(1))
    // (100 + 100 + 0) / 3 = 66,666… → 66,67
    expect(computeAvanzamento([fase(1, 10_000), fase(1, 10_000), fase(1, 0)])).toEqual(certo(6667))
    // 0,004999 resta sotto la metà
    expect(computeAvanzamento([fase(4999, 1), fase(5001, 0)])).toEqual(certo(0))
  })

  it('un vero 0 % non si confonde con un obiettivo senza fasi', () => {
    const zero = computeAvanzamento([fase(10_000, 0)])
    const senza = computeAvanzamento([])
    expect(zero).toEqual(certo(0))
    expect(senza).toEqual({ almeno: 0, alPiu: CENTO, quotaIgnota: CENTO, motivo: 'senza-fasi' })
    expect(printAvanzamento(zero)).toBe('0,00 %')
    expect(printAvanzamento(senza)).toBe('non noto (nessuna fase)')
  })

  it('con un avanzamento ignoto dà i limiti e la quota di peso ignota', () => {
    const a = computeAvanzamento([fase(6000, 10_000), fase(4000, null)])
    expect(a).toEqual({ almeno: 6000, alPiu: 10_000, quotaIgnota: 4000, motivo: null })
    expect(isCerto(a)).toBe(false)
    expect(printAvanzamento(a)).toBe('tra 60,00 e 100,00 %')
  })

  it('con la sola fase di cui non si sa nulla va da 0,00 a 100,00', () => {
    const tutto = { almeno: 0, alPiu: CENTO, quotaIgnota: CENTO, motivo: null }
    expect(computeAvanzamento([fase(null, null)])).toEqual(tutto)
    expect(computeAvanzamento([fase(10_000, null)])).toEqual(tutto)
  })

  it('con una sola fase di peso ignoto vale il suo avanzamento, qualunque sia il peso', () => {
    const a = computeAvanzamento([fase(null, 4000)])
    expect([a.almeno, a.alPiu, a.quotaIgnota]).toEqual([4000, 4000, CENTO])
  })

  it('con un peso ignoto i limiti coprono ogni peso da 0 a 100', () => {
    // Peso della seconda tra 0 e 100: da 60·100/60 = 100 fino a 60·100/160 = 37,5
    expect(computeAvanzamento([fase(6000, 10_000), fase(null, 0)])).toEqual({
      almeno: 3750,
      alPiu: 10_000,
      quotaIgnota: 6250,
      motivo: null,
    })
    // Un peso ignoto su una fase che sta già sulla media non sposta nulla
    expect(isCerto(computeAvanzamento([fase(6000, 5000), fase(null, 5000)]))).toBe(true)
  })

  it('con i pesi tutti a zero dà il più basso e il più alto, mai NaN', () => {
    const a = computeAvanzamento([fase(0, 2000), fase(0, 9000)])
    expect(a).toEqual({ almeno: 2000, alPiu: 9000, quotaIgnota: CENTO, motivo: 'pesi-a-zero' })
    expect(printAvanzamento(a)).toBe('tra 20,00 e 90,00 % (pesi tutti a zero)')
  })

  it('un peso a zero accanto a pesi veri non conta', () => {
    expect(computeAvanzamento([fase(0, 0), fase(10_000, 8000)])).toEqual(certo(8000))
    expect(computeAvanzamento([fase(0, null), fase(10_000, 8000)])).toEqual(certo(8000))
  })

  it('un avanzamento fuori da 0–100 è ignoto, non 100 e non 120', () => {
    expect(computeAvanzamento([fase(5000, 12_000), fase(5000, 10_000)])).toMatchObject({
      almeno: 5000,
      alPiu: 10_000,
      quotaIgnota: 5000,
    })
    expect(computeAvanzamento([fase(10_000, -1)])).toMatchObject({ almeno: 0, alPiu: 10_000 })
  })

  it('un peso negativo è ignoto', () => {
    expect(computeAvanzamento([fase(-100, 0), fase(10_000, 10_000)])).toMatchObject({
      almeno: 5000,
      alPiu: 10_000,
    })
  })
})

const peso = fc.option(fc.integer({ min: 0, max: CENTO }), { nil: null })
const avanzamento = fc.option(fc.integer({ min: 0, max: CENTO }), { nil: null })
const fasi = fc.array(fc.record({ peso, avanzamento }), { maxLength: 8 })

describe('avanzamento dalle fasi, per ogni insieme di fasi', () => {
  it('i limiti sono interi, ordinati e tra 0 e 100', () => {
    fc.assert(
      fc.property(fasi, (f) => {
        const a = computeAvanzamento(f)
        for (const n of [a.almeno, a.alPiu, a.quotaIgnota]) expect(Number.isInteger(n)).toBe(true)
        expect(0 <= a.almeno && a.almeno <= a.alPiu && a.alPiu <= CENTO).toBe(true)
        expect(0 <= a.quotaIgnota && a.quotaIgnota <= CENTO).toBe(true)
        // Ciò che non si sa non allarga i limiti più della sua quota (un centesimo per ogni arrotondamento).
        expect(a.alPiu - a.almeno).toBeLessThanOrEqual(a.quotaIgnota + 2)
      }),
    )
  })

  it('non dipende dall’ordine delle fasi', () => {
    fc.assert(
      fc.property(
        fasi.chain((f) => fc.tuple(fc.constant(f), fc.shuffledSubarray(f, { minLength: f.length }))),
        ([f, mescolate]) => {
          expect(computeAvanzamento(mescolate)).toEqual(computeAvanzamento(f))
        },
      ),
    )
  })

  it('qualunque valore abbiano le parti ignote, il risultato sta nei limiti', () => {
    const scelta = fc.integer({ min: 0, max: CENTO })
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.record({ peso, avanzamento }), scelta, scelta), { maxLength: 8 }),
        (righe) => {
          const noto = computeAvanzamento(
            righe.map(([f, p, a]) => ({ peso: f.peso ?? p, avanzamento: f.avanzamento ?? a })),
          )
          const limiti = computeAvanzamento(righe.map(([f]) => f))
          fc.pre(noto.motivo === null)
          expect(noto.almeno).toBeGreaterThanOrEqual(limiti.almeno)
          expect(noto.alPiu).toBeLessThanOrEqual(limiti.alPiu)
        },
      ),
    )
  })

  it('i limiti sono raggiunti davvero da qualche scelta dei pesi ignoti (0 o 100)', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ peso, avanzamento: fc.integer({ min: 0, max: CENTO }) }), {
          minLength: 1,
          maxLength: 6,
        }),
        (f) => {
          const ignoti = f.filter((x) => x.peso === null).length
          const esiti: number[] = []
          for (let scelta = 0; scelta < 2 ** ignoti; scelta++) {
            let i = 0
            const note = f.map((x) => (x.peso === null ? { ...x, peso: (scelta >> i++) % 2 ? CENTO : 0 } : x))
            const a = computeAvanzamento(note)
            if (a.motivo === null) esiti.push(a.almeno)
          }
          fc.pre(esiti.length > 0)
          const limiti = computeAvanzamento(f)
          expect([limiti.almeno, limiti.alPiu]).toEqual([Math.min(...esiti), Math.max(...esiti)])
        },
      ),
    )
  })

  it('se una fase avanza, l’obiettivo non arretra', () => {
    fc.assert(
      fc.property(fasi, fc.nat(), fc.integer({ min: 0, max: CENTO }), (f, i, passo) => {
        fc.pre(f.length > 0)
        const k = i % f.length
        const prima = computeAvanzamento(f)
        const dopo = computeAvanzamento(
          f.map((x, n) =>
            n === k && x.avanzamento !== null
              ? { ...x, avanzamento: Math.min(CENTO, x.avanzamento + passo) }
              : x,
          ),
        )
        expect(dopo.almeno).toBeGreaterThanOrEqual(prima.almeno)
        expect(dopo.alPiu).toBeGreaterThanOrEqual(prima.alPiu)
      }),
    )
  })
})
