import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { aggregaAvanzamenti } from '../src/dominio/avanzamento/aggrega.ts'
import { computeAvanzamentoAtteso, giudicaTempi } from '../src/dominio/avanzamento/atteso.ts'
import { computeAvanzamento, printAvanzamento } from '../src/dominio/avanzamento/avanzamento.ts'
import { esatto, ignoto } from '../src/dominio/avanzamento/intervallo.ts'
import { type FaseDatata, statoFase } from '../src/dominio/avanzamento/stato-fase.ts'
import { computeConseguimentoIndicatore } from '../src/dominio/conseguimento/indicatore.ts'
import { computeConseguimentoObiettivo, type ScelteScheda } from '../src/dominio/conseguimento/obiettivo.ts'
import { printPercentuale } from '../src/dominio/conseguimento/parole.ts'
import type { Formula } from '../src/dominio/conseguimento/regola.ts'
import { PROFILO_PREDEFINITO, type ProfiloSmvp } from '../src/dominio/conseguimento/smvp.ts'
import { CENTO, printCentesimi } from '../src/dominio/valori/centesimi.ts'

const testo = readFileSync(new URL('../docs/formule.md', import.meta.url), 'utf8')

const fasi = (...coppie: [number | null, number | null][]) =>
  printAvanzamento(computeAvanzamento(coppie.map(([peso, avanzamento]) => ({ peso, avanzamento }))))
const atteso = (inizioPrevisto: string | null, finePrevista: string | null, al: string) =>
  printAvanzamento(computeAvanzamentoAtteso([{ peso: CENTO, inizioPrevisto, finePrevista }], al))
const stato = (cambia: Partial<FaseDatata>) =>
  statoFase(
    {
      avanzamento: null,
      inizioPrevisto: null,
      finePrevista: null,
      inizioEffettivo: null,
      fineEffettiva: null,
      ...cambia,
    },
    '2021-09-30',
  )
const SETTEMBRE = { inizioPrevisto: '2021-03-01', inizioEffettivo: '2021-04-01', avanzamento: 6000 }
const indicatore = (formula: Formula, t: string | null, r: string | null, nonValutabile?: string) => {
  const c = computeConseguimentoIndicatore(
    { atteso: t, raggiunto: r },
    { formula, tetto: CENTO },
    { nonValutabile },
  )
  return c.esito === 'calcolato' ? `${printCentesimi(c.valore)} %` : c.esito.replace('-', ' ')
}
const obiettivo = (
  coppie: [string, string | null][],
  profilo: Partial<ProfiloSmvp> = {},
  scelte: ScelteScheda = {},
) => {
  const indicatori = coppie.map(([valoreAtteso, valoreRaggiunto]) => ({ valoreAtteso, valoreRaggiunto }))
  const scheda = { fasi: [{ peso: CENTO, avanzamento: CENTO }], indicatori }
  const { risultato } = computeConseguimentoObiettivo(scheda, { ...PROFILO_PREDEFINITO, ...profilo }, scelte)
  return risultato === null ? 'escluso' : printPercentuale(risultato)
}

const crescente: Formula = { tipo: 'crescente', seAttesoZero: 'non-calcolabile' }
const decrescente = (forma: 'T/R' | '(2T-R)/T'): Formula => ({
  tipo: 'decrescente',
  forma,
  seAttesoZero: 'non-calcolabile',
})
const TRE: [string, string][] = [
  ['100', '80'],
  ['1', '1'],
  ['1', '1'],
]

/** The words just before the arrow in the document, and what the program computes for them. */
const ESEMPI: readonly (readonly [string, string])[] = [
  ['70,00 · 100,00 e 30,00 · 50,00', fasi([7000, 10_000], [3000, 5000])],
  ['10,00 · 100,00 e 10,00 · 0,00', fasi([1000, 10_000], [1000, 0])],
  ['60,00 · 100,00 e 40,00 · non noto', fasi([6000, 10_000], [4000, null])],
  ['una fase con peso e avanzamento non noti', fasi([null, null])],
  ['60,00 · 100,00 e non noto · 0,00', fasi([6000, 10_000], [null, 0])],
  ['0,00 · 20,00 e 0,00 · 90,00', fasi([0, 2000], [0, 9000])],
  ['nessuna fase', fasi()],
  ['| 100,00 · 0,00', fasi([10_000, 0])],
  ['01/01/2021 al 31/01/2021 | 01/01/2021', atteso('2021-01-01', '2021-01-31', '2021-01-01')],
  ['01/01/2021 al 31/01/2021 | 31/01/2021', atteso('2021-01-01', '2021-01-31', '2021-01-31')],
  ['01/01/2021 al 31/12/2021 | 30/06/2021', atteso('2021-01-01', '2021-12-31', '2021-06-30')],
  ['dal 01/07/2021 a una data non nota | 30/06/2021', atteso('2021-07-01', null, '2021-06-30')],
  ['da una data non nota al 31/12/2021 | 30/06/2021', atteso(null, '2021-12-31', '2021-06-30')],
  ['reale 40,00, atteso 50,00', giudicaTempi(esatto(4000), esatto(5000), 500)],
  ['reale 46,00, atteso 50,00', giudicaTempi(esatto(4600), esatto(5000), 500)],
  ['reale 60,00, atteso 50,00', giudicaTempi(esatto(6000), esatto(5000), 500)],
  [
    'reale tra 40,00 e 60,00, atteso 50,00',
    giudicaTempi({ almeno: 4000, alPiu: 6000, quotaIgnota: 2000 }, esatto(5000), 500),
  ],
  ['al 30/09, iniziata il 01/04, al 60,00', stato({ ...SETTEMBRE, finePrevista: '2021-09-30' })],
  ['al 29/09, iniziata il 01/04, al 60,00', stato({ ...SETTEMBRE, finePrevista: '2021-09-29' })],
  ['al 31/08, finita il 31/08', stato({ finePrevista: '2021-08-31', fineEffettiva: '2021-08-31' })],
  ['al 31/08, finita il 01/09', stato({ finePrevista: '2021-08-31', fineEffettiva: '2021-09-01' })],
  [
    'dal 01/10 al 31/12, al 0,00',
    stato({ inizioPrevisto: '2021-10-01', finePrevista: '2021-12-31', avanzamento: 0 }),
  ],
  ['al 31/08, avanzamento non noto', stato({ inizioPrevisto: '2021-03-01', finePrevista: '2021-08-31' })],
  [
    'il mandato è',
    printAvanzamento(
      aggregaAvanzamenti([10_000, 10_000, 10_000, 0].map((v) => ({ avanzamento: esatto(v) }))),
    ),
  ],
  [
    'uno a 80,00 e uno non noto',
    printAvanzamento(aggregaAvanzamenti([{ avanzamento: esatto(8000) }, { avanzamento: ignoto() }])),
  ],
  ['R 14, T 15', indicatore(crescente, '15', '14')],
  ['R 57, T 15, tetto 100,00', indicatore(crescente, '15', '57')],
  ['T ÷ R | R 15, T 10', indicatore(decrescente('T/R'), '10', '15')],
  ['(2T − R) ÷ T | R 15, T 10', indicatore(decrescente('(2T-R)/T'), '10', '15')],
  ['B 40, T 60, R 55', indicatore({ tipo: 'da-base', base: '40' }, '60', '55')],
  [
    'tra 18 e 22, tolleranza 4, R 23',
    indicatore({ tipo: 'intervallo', minimo: '18', massimo: '22', tolleranza: '4' }, null, '23'),
  ],
  ['R 0, T 1', indicatore({ tipo: 'booleano' }, '1', '0')],
  [
    'scadenza 30/06, fatto il 15/07, 80,00 da 1 giorno e 50,00 da 16',
    indicatore(
      {
        tipo: 'data',
        scaglioni: [
          { da: null, valore: CENTO },
          { da: '1', valore: 8000 },
          { da: '16', valore: 5000 },
        ],
      },
      '2021-06-30',
      '2021-07-15',
    ),
  ],
  [
    'R ÷ T 89,9999 %, 60,00 da 50 e 100,00 da 90',
    indicatore(
      {
        tipo: 'scaglioni',
        su: 'rapporto',
        seAttesoZero: 'non-calcolabile',
        scaglioni: [
          { da: null, valore: 0 },
          { da: '50', valore: 6000 },
          { da: '90', valore: CENTO },
        ],
      },
      '100',
      '89.9999',
    ),
  ],
  [
    'ritardo medio dei pagamenti 1, al più 0',
    indicatore({ tipo: 'tutto-o-niente', verso: 'al-piu' }, '0', '1'),
  ],
  ['R non noto, T 10', indicatore(crescente, '10', null)],
  ['R 5, T 0', indicatore(crescente, '0', '5')],
  ['indicatore dichiarato non valutabile', indicatore(crescente, '10', '10', 'nessuna richiesta')],
  ['indicatori 80,00, 100,00 e 100,00, α 0', obiettivo(TRE)],
  ['gli stessi, fasi al 100,00, α 0,5', obiettivo(TRE, { alfa: 5000 })],
  [
    'indicatori 100,00 e 0,00, fasi al 100,00, α 0,5',
    obiettivo(
      [
        ['1', '1'],
        ['1', '0'],
      ],
      { alfa: 5000 },
    ),
  ],
  ['gli stessi tre, prendendo il peggiore', obiettivo(TRE, { sintesi: 'peggiore' })],
  [
    'indicatori 100,00 e non rendicontato',
    obiettivo([
      ['1', '1'],
      ['1', null],
    ]),
  ],
  [
    'il secondo non valutabile, gli altri a 80,00 e 100,00',
    obiettivo(
      [
        ['10', '8'],
        ['1', '1'],
        ['1', '1'],
      ],
      {},
      { indicatori: [{ peso: 5000 }, { peso: 3000, nonValutabile: 'nessuna richiesta' }, { peso: 2000 }] },
    ),
  ],
]

describe('le formule scritte per gli uffici (docs/formule.md)', () => {
  it.each(ESEMPI)('«%s» dà %s, come è scritto', (frase, valore) => {
    expect(testo).toContain(`${frase} → **${valore}**`)
  })

  it('non c’è un esempio con la freccia che il programma non ricalcoli', () => {
    expect([...testo.matchAll(/→ \*\*/g)]).toHaveLength(ESEMPI.length)
  })
})
