import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CENTO } from '../valori/centesimi.ts'
import { computeConseguimentoIndicatore, indicatoreRaggiunto } from './indicatore.ts'
import { type Formula, REGOLA_CRESCENTE, type RegolaConseguimento } from './regola.ts'

const regola = (formula: Formula, tetto = CENTO): RegolaConseguimento => ({ formula, tetto })
const calcola = (formula: Formula, atteso: string | null, raggiunto: string | null, tetto = CENTO) =>
  computeConseguimentoIndicatore({ atteso, raggiunto }, regola(formula, tetto))
/** The value when computed, the reason or the outcome otherwise. */
const esito = (formula: Formula, atteso: string | null, raggiunto: string | null, tetto = CENTO) => {
  const c = calcola(formula, atteso, raggiunto, tetto)
  if (c.esito === 'calcolato') return c.valore
  return c.esito === 'non-calcolabile' ? c.motivo : c.esito
}

const crescente: Formula = { tipo: 'crescente', seAttesoZero: 'non-calcolabile' }
const decrescente = (forma: 'T/R' | '(2T-R)/T'): Formula => ({
  tipo: 'decrescente',
  forma,
  seAttesoZero: 'non-calcolabile',
})

describe('indicatore crescente', () => {
  it('è raggiunto ÷ atteso, con il tetto a 100', () => {
    expect(esito(crescente, '15', '14')).toBe(9333)
    expect(esito(crescente, '3500', '546045')).toBe(CENTO)
    expect(esito(crescente, '1', '0')).toBe(0)
    expect(esito(crescente, '65.5', '32.75')).toBe(5000)
  })

  it('con un tetto diverso arriva fin lì e non oltre', () => {
    expect(esito(crescente, '10', '11', 12_000)).toBe(11_000)
    expect(esito(crescente, '10', '30', 12_000)).toBe(12_000)
  })

  it('non scende sotto zero', () => {
    expect(esito(crescente, '10', '-3')).toBe(0)
  })

  it('senza valore raggiunto è non rendicontato: né 0 né 100', () => {
    const c = calcola(crescente, '10', null)
    expect(c.esito).toBe('non-rendicontato')
    expect(indicatoreRaggiunto(c)).toBeNull()
  })

  it('senza valore atteso, o con un atteso negativo, dice perché non si calcola', () => {
    expect(esito(crescente, null, '5')).toBe('atteso-mancante')
    expect(esito(crescente, '-5', '5')).toBe('atteso-negativo')
  })

  it('con atteso 0 chiede una regola, e applica quella scritta', () => {
    expect(esito(crescente, '0', '0')).toBe('atteso-zero-senza-regola')
    expect(esito({ tipo: 'crescente', seAttesoZero: 'cento-se-raggiunto' }, '0', '0')).toBe(CENTO)
    expect(esito({ tipo: 'crescente', seAttesoZero: 'cento-se-raggiunto' }, '0', '-1')).toBe(0)
    expect(esito({ tipo: 'crescente', seAttesoZero: 'non-valutabile' }, '0', '0')).toBe('non-valutabile')
  })

  it('si giudica raggiunto sulla frazione esatta, non sul numero arrotondato', () => {
    const quasi = calcola(crescente, '100000', '99999')
    expect(quasi).toMatchObject({ esito: 'calcolato', valore: CENTO, raggiunto: false })
    expect(indicatoreRaggiunto(calcola(crescente, '100000', '100000'))).toBe(true)
  })

  it('non usa la virgola mobile', () => {
    // In virgola mobile 1,005 × 100 fa 100,49999999999999: la metà si perderebbe.
    expect(esito(crescente, '100', '1.005')).toBe(101)
    expect(esito(crescente, '0.3', '0.1')).toBe(3333)
  })
})

describe('indicatore decrescente', () => {
  it('nella forma atteso ÷ raggiunto', () => {
    expect(esito(decrescente('T/R'), '10', '10')).toBe(CENTO)
    expect(esito(decrescente('T/R'), '10', '15')).toBe(6667)
    expect(esito(decrescente('T/R'), '10', '20')).toBe(5000)
    expect(esito(decrescente('T/R'), '10', '0')).toBe(CENTO)
    expect(indicatoreRaggiunto(calcola(decrescente('T/R'), '10', '0'))).toBe(true)
  })

  it('nella forma (2 × atteso − raggiunto) ÷ atteso, che va a zero al doppio', () => {
    expect(esito(decrescente('(2T-R)/T'), '10', '15')).toBe(5000)
    expect(esito(decrescente('(2T-R)/T'), '10', '20')).toBe(0)
    expect(esito(decrescente('(2T-R)/T'), '10', '35')).toBe(0)
    expect(esito(decrescente('(2T-R)/T'), '10', '8', 13_000)).toBe(12_000)
  })

  it('con atteso 0 chiede una regola: zero reclami attesi e zero avuti è 100 solo se è scritto', () => {
    const scritta: Formula = { tipo: 'decrescente', forma: 'T/R', seAttesoZero: 'cento-se-raggiunto' }
    expect(esito(decrescente('T/R'), '0', '0')).toBe('atteso-zero-senza-regola')
    expect([esito(scritta, '0', '0'), esito(scritta, '0', '1')]).toEqual([CENTO, 0])
  })
})

describe('le altre formule', () => {
  it('dal valore di partenza misura la strada fatta, anche in discesa', () => {
    const base: Formula = { tipo: 'da-base', base: '40' }
    expect(esito(base, '60', '55')).toBe(7500)
    expect(esito(base, '20', '30')).toBe(5000)
    expect(esito(base, '20', '50')).toBe(0)
    expect(esito(base, '40', '40')).toBe('base-uguale-atteso')
    expect(esito({ tipo: 'da-base', base: '0' }, '-10', '-5')).toBe(5000)
  })

  it('nell’intervallo vale 100 estremi compresi, fuori scende fino alla tolleranza', () => {
    const dentro: Formula = { tipo: 'intervallo', minimo: '18', massimo: '22', tolleranza: '4' }
    expect(['18', '20', '22'].map((r) => esito(dentro, null, r))).toEqual([CENTO, CENTO, CENTO])
    expect(['17', '23', '26', '30'].map((r) => esito(dentro, null, r))).toEqual([7500, 7500, 0, 0])
    const netto: Formula = { ...dentro, tolleranza: null }
    expect(['17.99', '18', '22', '22.01'].map((r) => esito(netto, null, r))).toEqual([0, CENTO, CENTO, 0])
    const aperto: Formula = { tipo: 'intervallo', minimo: '18', massimo: null, tolleranza: null }
    expect([esito(aperto, null, '1000'), esito(aperto, null, '17.99')]).toEqual([CENTO, 0])
    expect(esito({ ...dentro, minimo: '23' }, null, '20')).toBe('regola-non-valida')
    expect(esito({ ...dentro, minimo: null, massimo: null }, null, '20')).toBe('regola-non-valida')
  })

  it('il sì/no accetta solo 1 e 0', () => {
    const siNo: Formula = { tipo: 'booleano' }
    expect([esito(siNo, '1', '1'), esito(siNo, '1', '0'), esito(siNo, '0', '0')]).toEqual([CENTO, 0, CENTO])
    expect(esito(siNo, '1', '2')).toBe('valore-non-booleano')
    expect(esito(siNo, '1', '0.5')).toBe('valore-non-booleano')
  })

  it('la data conta i giorni di ritardo e li porta a scaglioni', () => {
    const consegna: Formula = {
      tipo: 'data',
      scaglioni: [
        { da: null, valore: 10_000 },
        { da: '1', valore: 8000 },
        { da: '16', valore: 5000 },
        { da: '31', valore: 0 },
      ],
    }
    const al = (raggiunto: string) => esito(consegna, '2021-06-30', raggiunto)
    expect(
      ['2021-05-01', '2021-06-30', '2021-07-01', '2021-07-15', '2021-07-16', '2021-07-31'].map(al),
    ).toEqual([10_000, 10_000, 8000, 8000, 5000, 0])
    expect(esito(consegna, '30', '45')).toBe(8000)
    expect(esito(consegna, '2021-06-30', '45')).toBe('unita-diverse')
    expect(esito(consegna, '2021-06-30', null)).toBe('non-rendicontato')
    expect(esito(consegna, null, '2021-06-30')).toBe('atteso-mancante')
  })

  it('gli scaglioni si scelgono prima di arrotondare', () => {
    const scaglioni = [
      { da: null, valore: 0 },
      { da: '50', valore: 6000 },
      { da: '90', valore: 10_000 },
    ]
    const rapporto: Formula = {
      tipo: 'scaglioni',
      su: 'rapporto',
      scaglioni,
      seAttesoZero: 'non-calcolabile',
    }
    expect(['89.9999', '90', '49', '50'].map((r) => esito(rapporto, '100', r))).toEqual([
      6000, 10_000, 0, 6000,
    ])
    expect(esito(rapporto, '0', '5')).toBe('atteso-zero-senza-regola')
    const valore: Formula = { ...rapporto, su: 'raggiunto' }
    expect(esito(valore, null, '90')).toBe(10_000)
    expect(esito({ ...valore, scaglioni: [] }, null, '90')).toBe('regola-non-valida')
  })

  it('tutto o niente: i tempi di pagamento stanno entro il limite o no, e il limite può essere 0', () => {
    const pagamenti: Formula = { tipo: 'tutto-o-niente', verso: 'al-piu' }
    expect([esito(pagamenti, '0', '-3'), esito(pagamenti, '0', '0'), esito(pagamenti, '0', '0.01')]).toEqual([
      CENTO,
      CENTO,
      0,
    ])
    expect(esito({ tipo: 'tutto-o-niente', verso: 'almeno' }, '5', '4')).toBe(0)
  })

  it('il giudizio del valutatore è il valore, quando la regola è il giudizio', () => {
    const giudizio = regola({ tipo: 'giudizio' })
    const misura = { atteso: null, raggiunto: null }
    const valutatore = { percentuale: 8500, nota: 'buona qualità' }
    expect(computeConseguimentoIndicatore(misura, giudizio, { valutatore })).toMatchObject({ valore: 8500 })
    expect(computeConseguimentoIndicatore(misura, giudizio)).toMatchObject({ motivo: 'giudizio-mancante' })
  })
})

describe('accanto al calcolo', () => {
  const misura = { atteso: '100', raggiunto: '80' }

  it('la percentuale del valutatore non sostituisce quella calcolata', () => {
    const valutatore = { percentuale: 10_000, nota: 'causa esterna' }
    const c = computeConseguimentoIndicatore(misura, REGOLA_CRESCENTE, { valutatore })
    expect(c).toMatchObject({ esito: 'calcolato', valore: 8000, valutatore })
  })

  it('un indicatore dichiarato non valutabile non si calcola, e dice perché', () => {
    const c = computeConseguimentoIndicatore(misura, REGOLA_CRESCENTE, {
      nonValutabile: 'nessuna segnalazione',
    })
    expect(c).toMatchObject({ esito: 'non-valutabile', perche: 'nessuna segnalazione' })
  })

  it('l’aritmetica si legge: il conto, e il tetto solo quando taglia', () => {
    expect(computeConseguimentoIndicatore(misura, REGOLA_CRESCENTE).righe).toEqual([
      { testo: '80,00 ÷ 100,00', valore: '80,00 %' },
    ])
    expect(calcola(crescente, '15', '57').righe).toEqual([
      { testo: '57,00 ÷ 15,00', valore: '380,00 %' },
      { testo: 'tetto 100,00', valore: '100,00 %' },
    ])
  })
})

describe('per ogni valore', () => {
  const decimale = fc
    .tuple(fc.integer({ min: 0, max: 10 ** 9 }), fc.integer({ min: 0, max: 6 }))
    .map(([n, d]) => {
      const [i, f] = [Math.trunc(n / 10 ** d), (n % 10 ** d).toString().padStart(d, '0').replace(/0+$/, '')]
      return d === 0 || f === '' ? `${i}` : `${i}.${f}`
    })
  const inSalita: Formula[] = [
    crescente,
    { tipo: 'da-base', base: '0' },
    { tipo: 'tutto-o-niente', verso: 'almeno' },
  ]
  const inDiscesa: Formula[] = [
    decrescente('T/R'),
    decrescente('(2T-R)/T'),
    { tipo: 'tutto-o-niente', verso: 'al-piu' },
  ]

  it('il conseguimento è un intero tra 0 e il tetto, o dice perché non c’è', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...inSalita, ...inDiscesa),
        decimale,
        decimale,
        fc.integer({ min: 1, max: 15_000 }),
        (f, t, r, tetto) => {
          const c = calcola(f, t, r, tetto)
          if (c.esito !== 'calcolato') {
            expect(c.righe.length).toBeGreaterThan(0)
            return
          }
          expect(Number.isInteger(c.valore) && c.valore >= 0 && c.valore <= tetto).toBe(true)
        },
      ),
    )
  })

  it('chi fa meglio non prende meno', () => {
    fc.assert(
      fc.property(fc.constantFrom(...inSalita, ...inDiscesa), decimale, decimale, decimale, (f, t, a, b) => {
        const [meno, piu] = [a, b].sort((x, y) => Number(x) - Number(y)) as [string, string]
        const [peggio, meglio] = inSalita.includes(f) ? [meno, piu] : [piu, meno]
        const [x, y] = [calcola(f, t, peggio), calcola(f, t, meglio)]
        fc.pre(x.esito === 'calcolato' && y.esito === 'calcolato')
        expect(y.valore).toBeGreaterThanOrEqual(x.valore)
        expect(y.raggiunto || !x.raggiunto).toBe(true)
      }),
    )
  })

  it('chi raggiunge l’atteso prende almeno 100, e solo lui è contato raggiunto', () => {
    fc.assert(
      fc.property(fc.constantFrom(...inSalita, ...inDiscesa), decimale, decimale, (f, t, r) => {
        const c = calcola(f, t, r)
        fc.pre(c.esito === 'calcolato')
        const meglio = inSalita.includes(f) ? Number(r) >= Number(t) : Number(r) <= Number(t)
        expect(c.raggiunto).toBe(meglio)
        if (meglio) expect(c.valore).toBe(CENTO)
      }),
    )
  })
})
