import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CENTO } from '../valori/centesimi.ts'
import { computeConseguimentoInsieme, mediaConseguimento } from './insieme.ts'
import { computeConseguimentoObiettivo, type SchedaMisurata } from './obiettivo.ts'
import { PROFILO_PREDEFINITO, type ProfiloSmvp } from './smvp.ts'

const PIENA = [{ peso: 10_000, avanzamento: 10_000 }]
/** A card from pairs [atteso, raggiunto] and one phase at 100. */
const scheda = (
  coppie: readonly (readonly [string | null, string | null])[],
  fasi: SchedaMisurata['fasi'] = PIENA,
): SchedaMisurata => ({
  fasi,
  indicatori: coppie.map(([valoreAtteso, valoreRaggiunto]) => ({ valoreAtteso, valoreRaggiunto })),
})
const calcola = (s: SchedaMisurata, profilo: Partial<ProfiloSmvp> = {}) =>
  computeConseguimentoObiettivo(s, { ...PROFILO_PREDEFINITO, ...profilo })
const valore = (s: SchedaMisurata, profilo: Partial<ProfiloSmvp> = {}) => {
  const { risultato } = calcola(s, profilo)
  return risultato !== null && risultato.almeno === risultato.alPiu ? risultato.almeno : risultato
}

// I numeri del documento di riferimento (pesi uguali, tetto 100, crescente).
const S08_21 = scheda([
  ['100', '80'],
  ['1', '1'],
  ['1', '1'],
])
const S08_17 = scheda([
  ['100', '95'],
  ['1', '1'],
  ['1', '1'],
])
const S08_10 = scheda([
  ['1', '1'],
  ['1', '0'],
])
const S08_00 = scheda([
  ['3500', '546045'],
  ['6', '12'],
  ['15', '14'],
  ['1', '1'],
  ['1', '1'],
  ['3', '3'],
])

describe('conseguimento di un obiettivo: i numeri del documento di riferimento', () => {
  it('S08_21 = 93,33 · S08_17 = 98,33 · S08_10 = 50,00 · S08_00 = 98,89', () => {
    expect([S08_21, S08_17, S08_10, S08_00].map((s) => valore(s))).toEqual([9333, 9833, 5000, 9889])
  })

  it('con α = 0,5: S08_10 = 75,00 e S08_21 = 96,67', () => {
    expect(valore(S08_10, { alfa: 5000 })).toBe(7500)
    expect(valore(S08_21, { alfa: 5000 })).toBe(9667)
  })

  it('la media dei 31 è 98,08, con 27 obiettivi su 31 tutti raggiunti', () => {
    const tutti = [S08_21, S08_17, S08_10, S08_00, ...Array<SchedaMisurata>(27).fill(scheda([['1', '1']]))]
    const insieme = computeConseguimentoInsieme(tutti, PROFILO_PREDEFINITO)
    expect(insieme.media).toEqual({ almeno: 9808, alPiu: 9808, quotaIgnota: 0, motivo: null })
    expect(insieme.conteggio).toEqual({
      totali: 31,
      tuttiRaggiunti: 27,
      nonTuttiRaggiunti: 4,
      nonDeterminabili: 0,
    })
    expect(insieme.indicatori).toMatchObject({ totali: 14 + 27, raggiunti: 10 + 27, nonRaggiunti: 4 })
  })
})

describe('l’aritmetica riga per riga', () => {
  it('porta la regola con la versione, ogni indicatore, la media e il totale', () => {
    expect(calcola(S08_21, { alfa: 5000 }).righe).toEqual([
      { testo: 'Regola: Profilo predefinito', valore: 'versione 1' },
      { testo: 'Indicatore 1, peso 1,00, crescente (raggiunto ÷ atteso): 80,00 ÷ 100,00', valore: '80,00 %' },
      { testo: 'Indicatore 2, peso 1,00, crescente (raggiunto ÷ atteso): 1,00 ÷ 1,00', valore: '100,00 %' },
      { testo: 'Indicatore 3, peso 1,00, crescente (raggiunto ÷ atteso): 1,00 ÷ 1,00', valore: '100,00 %' },
      { testo: 'Media pesata: (1,00 × 80,00 + 1,00 × 100,00 + 1,00 × 100,00) ÷ 3,00', valore: '93,33 %' },
      { testo: 'Avanzamento delle fasi', valore: '100,00 %' },
      { testo: '50,00 % delle fasi + 50,00 % degli indicatori', valore: '96,67 %' },
    ])
  })

  it('chi rifà il conto con i numeri stampati ottiene il risultato stampato', () => {
    const indicatore = fc.tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 0, max: 999 }))
    fc.assert(
      fc.property(fc.array(indicatore, { minLength: 1, maxLength: 6 }), fc.nat(CENTO), (coppie, alfa) => {
        const { risultato, righe } = calcola(scheda(coppie.map(([t, r]) => [`${t}`, `${r}`])), { alfa })
        expect(righe.at(-1)?.valore ?? '').toBe(stampa(risultato?.almeno ?? -1))
        if (alfa === CENTO) return
        const media = righe.find((r) => r.testo.startsWith('Media pesata'))
        const addendi = [...(media?.testo ?? '').matchAll(/× (\d+),(\d\d)/g)].map(
          (m) => Number(m[1]) * 100 + Number(m[2]),
        )
        const somma = addendi.reduce((a, b) => a + b, 0)
        expect(media?.valore).toBe(stampa(Math.floor((2 * somma + addendi.length) / (2 * addendi.length))))
      }),
    )
  })
  const stampa = (c: number) => `${Math.trunc(c / 100)},${String(c % 100).padStart(2, '0')} %`
})

describe('ciò che manca', () => {
  it('un indicatore non rendicontato tiene il suo peso e dà limiti, non zero', () => {
    const { risultato } = calcola(
      scheda([
        ['1', '1'],
        ['1', null],
      ]),
    )
    expect(risultato).toEqual({ almeno: 5000, alPiu: 10_000, quotaIgnota: 5000 })
  })

  it('vale zero solo se l’ente lo ha scritto, e una riga lo dice', () => {
    const c = calcola(
      scheda([
        ['1', '1'],
        ['1', null],
      ]),
      { nonRendicontato: 'zero' },
    )
    expect(c.risultato).toEqual({ almeno: 5000, alPiu: 5000, quotaIgnota: 0 })
    expect(c.righe.some((r) => r.testo.includes('vale zero, per scelta dell’ente'))).toBe(true)
  })

  it('senza atteso resta nei limiti anche dove il non rendicontato vale zero', () => {
    const c = calcola(
      scheda([
        ['1', '1'],
        [null, '3'],
      ]),
      { nonRendicontato: 'zero' },
    )
    expect(c.risultato).toEqual({ almeno: 5000, alPiu: 10_000, quotaIgnota: 5000 })
  })

  it('un non valutabile esce, i pesi degli altri si rinormalizzano, e si vede', () => {
    const scelte = {
      indicatori: [{ peso: 5000 }, { peso: 3000, nonValutabile: 'nessuna segnalazione' }, { peso: 2000 }],
    }
    const c = computeConseguimentoObiettivo(
      scheda([
        ['10', '8'],
        ['100', '100'],
        ['1', '1'],
      ]),
      PROFILO_PREDEFINITO,
      scelte,
    )
    // (50 × 80 + 20 × 100) ÷ 70
    expect(c.risultato?.almeno).toBe(8571)
    expect(c.righe.some((r) => r.testo.includes('non valutabile (nessuna segnalazione)'))).toBe(true)
    expect(c.righe.some((r) => r.testo.startsWith('Media pesata, senza 1 non valutabile'))).toBe(true)
  })

  it('se nessun indicatore è valutabile l’obiettivo esce dalla media: non vale 0 e non vale 100', () => {
    const fuori = computeConseguimentoObiettivo(scheda([['1', '1']]), PROFILO_PREDEFINITO, {
      indicatori: [{ nonValutabile: 'attività sospesa per legge' }],
    })
    expect(fuori).toMatchObject({ risultato: null, motivo: 'non-valutabile' })
    expect(mediaConseguimento([{ conseguimento: fuori }, { conseguimento: calcola(S08_10) }])).toMatchObject({
      almeno: 5000,
      alPiu: 5000,
    })
    expect(mediaConseguimento([{ conseguimento: fuori }]).motivo).toBe('senza-obiettivi')
  })

  it('con α tra 0 e 1, se nessun indicatore è valutabile contano le sole fasi e una riga lo dice', () => {
    const s = scheda([['1', '0']], [{ peso: 10_000, avanzamento: 6000 }])
    const c = computeConseguimentoObiettivo(
      s,
      { ...PROFILO_PREDEFINITO, alfa: 5000 },
      { indicatori: [{ nonValutabile: 'evento annullato' }] },
    )
    expect(c.risultato?.almeno).toBe(6000)
    expect(c.righe.at(-1)?.testo).toContain('contano solo le fasi')
  })

  it('senza indicatori non si sa: da 0 al tetto', () => {
    expect(calcola(scheda([]))).toMatchObject({
      motivo: 'senza-indicatori',
      risultato: { almeno: 0, alPiu: CENTO, quotaIgnota: CENTO },
    })
  })

  it('un’incertezza nelle fasi arriva nel risultato con il peso α', () => {
    const s = scheda([['1', '1']], [{ peso: null, avanzamento: null }])
    expect(calcola(s, { alfa: 4000 }).risultato).toEqual({ almeno: 6000, alPiu: 10_000, quotaIgnota: 4000 })
    expect(calcola(s, { alfa: 0 }).risultato).toEqual({ almeno: 10_000, alPiu: 10_000, quotaIgnota: 0 })
    expect(calcola(s, { alfa: CENTO }).risultato).toEqual({ almeno: 0, alPiu: 10_000, quotaIgnota: CENTO })
  })
})

describe('sintesi e pesi', () => {
  it('la peggiore prende il più basso, e con un ignoto dà limiti', () => {
    expect(valore(S08_21, { sintesi: 'peggiore' })).toBe(8000)
    expect(
      valore(
        scheda([
          ['10', '8'],
          ['1', null],
        ]),
        { sintesi: 'peggiore' },
      ),
    ).toEqual({
      almeno: 0,
      alPiu: 8000,
      quotaIgnota: CENTO,
    })
    expect(
      valore(
        scheda([
          ['10', '0'],
          ['1', null],
        ]),
        { sintesi: 'peggiore' },
      ),
    ).toBe(0)
  })

  it('nella peggiore un indicatore di peso zero non conta, salvo che pesino zero tutti', () => {
    const s = scheda([
      ['10', '0'],
      ['10', '9'],
    ])
    const peggiore = { ...PROFILO_PREDEFINITO, sintesi: 'peggiore' } as const
    const con = (a: number, b: number) =>
      computeConseguimentoObiettivo(s, peggiore, { indicatori: [{ peso: a }, { peso: b }] }).risultato
    expect([con(0, 100)?.almeno, con(0, 0)?.almeno]).toEqual([9000, 0])
  })

  it('i pesi si dividono per la loro somma, e tutti a zero non danno NaN', () => {
    const s = scheda([
      ['1', '1'],
      ['1', '0'],
    ])
    const con = (a: number, b: number) =>
      computeConseguimentoObiettivo(s, PROFILO_PREDEFINITO, { indicatori: [{ peso: a }, { peso: b }] })
        .risultato
    expect(con(30, 10)?.almeno).toBe(7500)
    expect(con(3000, 1000)?.almeno).toBe(7500)
    expect(con(0, 0)).toEqual({ almeno: 0, alPiu: CENTO, quotaIgnota: CENTO })
  })

  it('ogni indicatore può avere la sua regola e i suoi valori in giorni', () => {
    const consegna = {
      formula: {
        tipo: 'data',
        scaglioni: [
          { da: null, valore: 10_000 },
          { da: '1', valore: 5000 },
        ],
      },
      tetto: CENTO,
    } as const
    const c = computeConseguimentoObiettivo(
      scheda([
        ['1', '1'],
        ['1', '1'],
      ]),
      PROFILO_PREDEFINITO,
      {
        indicatori: [
          undefined,
          { regola: consegna, misura: { atteso: '2021-10-31', raggiunto: '2021-11-02' } },
        ],
      },
    )
    expect(c.risultato?.almeno).toBe(7500)
  })

  it('la percentuale del valutatore sta accanto e non cambia il risultato', () => {
    const valutatore = { percentuale: 10_000, nota: 'rinvio non dipendente dall’ufficio' }
    const c = computeConseguimentoObiettivo(S08_10, PROFILO_PREDEFINITO, { valutatore })
    expect(c.risultato?.almeno).toBe(5000)
    expect(c.valutatore).toEqual(valutatore)
    expect(c.righe.at(-1)).toEqual({
      testo: 'Percentuale del valutatore, accanto al calcolo (rinvio non dipendente dall’ufficio)',
      valore: '100,00 %',
    })
  })
})
