import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fase, indicatore, scheda, trova } from '../../../test/aiuti/coerenza.ts'
import type { Scheda } from '../scheda/scheda.ts'
import { CONTROLLI } from './controlli.ts'
import { examineSchede } from './esamina-schede.ts'
import { p01 } from './fasi/p01-pesi-sommano-100.ts'

const GRAVITA = ['E', 'W', 'I']

describe("L'esame delle schede", () => {
  it('non chiede nulla di una scheda ben fatta, se non ciò che è informazione', () => {
    expect(examineSchede({ schede: [scheda()] }).rilievi.filter((r) => r.gravita !== 'I')).toEqual([])
  })

  it('su un insieme vuoto non trova nulla e dice che cosa non si applica', () => {
    const esito = examineSchede({ schede: [] })
    expect(esito.rilievi).toEqual([])
    expect(esito.nonApplicabili.map((n) => n.regola)).toEqual(['S10', 'I18', 'X03', 'X06', 'X07'])
  })

  it('ordina per scheda come date, poi per gravità, poi per regola e posizione', () => {
    const brutta = (codice: string) =>
      scheda({
        codice,
        fasi: [
          fase({ peso: 1000, nota: 'Slittata al 2022' }),
          fase({ fineEffettiva: null, responsabile: null }),
        ],
      })
    const { rilievi } = examineSchede({ schede: [brutta('2021_S04_09'), brutta('2021_S04_02')] })
    const codici = rilievi.map((r) => r.codice)
    expect(codici).toEqual([...codici].sort().reverse())
    const prima = rilievi.filter((r) => r.codice === '2021_S04_09')
    expect(prima.map((r) => r.gravita)).toEqual(
      [...prima.map((r) => r.gravita)].sort((a, b) => GRAVITA.indexOf(a) - GRAVITA.indexOf(b)),
    )
    expect(prima[0]).toMatchObject({ regola: 'P06', gravita: 'E' })
  })

  it("mette per primi i rilievi di tutto l'insieme", () => {
    const schede = [0, 1, 2, 3, 4].map((i) => scheda({ codice: `2021_S04_0${i}`, responsabile: null }))
    expect(examineSchede({ schede }).rilievi[0]).toMatchObject({ codice: null, regola: 'X02' })
  })

  it('prende la data di rendiconto dallo stato di attuazione più recente della scheda', () => {
    const aGiugno = scheda({
      statoDiAttuazione: [{ al: '2021-06-30', testo: 'Nel primo semestre si sono tenuti 4 corsi.' }],
      fasi: [fase({ fineEffettiva: '2021-09-01' })],
    })
    const regole = examineSchede({ schede: [aGiugno] }).rilievi.map((r) => r.regola)
    expect(regole).toContain('P06')
    expect(regole).not.toContain('N04')
  })

  it('legge i codici con la grammatica data', () => {
    expect(trova(p01, scheda({ codice: 'qualunque', fasi: [fase({ peso: 1 })] }))).toHaveLength(1)
  })
})

const testo = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.constantFrom(
    '',
    ' ',
    '...',
    'entro ottobre',
    'si=1, no=0',
    '100%',
    'slittata al 2022',
    'almeno 7',
    'S04_99',
    'ecc...',
  ),
)
const data = fc.constantFrom(null, '2020-12-31', '2021-01-01', '2021-06-30', '2021-12-31', '2024-02-29')
const centesimi = fc.constantFrom(null, 0, 5000, 10_000, -1, 99_999)
const decimale = fc.constantFrom(null, '0', '1', '0.5', '100', '-3', '546045', '0.000001')
const opzionale = fc.option(testo, { nil: null })

const schedaQualunque: fc.Arbitrary<Scheda> = fc.record({
  codice: fc.oneof(testo, fc.constantFrom('2021_S04_01', '2020_S04_01', 'DUP_05')),
  vista: testo,
  descrizione: testo,
  tipo: opzionale,
  areaTematica: opzionale,
  assessorato: opzionale,
  direzione: opzionale,
  direttore: opzionale,
  centro: opzionale,
  responsabile: opzionale,
  centroStampa: opzionale,
  collegamenti: fc.array(
    fc.record({
      livello: testo,
      codice: fc.oneof(testo, fc.constantFrom('DUP_05', 'DUP_05_9999_9999')),
      titolo: testo,
    }),
    { maxLength: 3 },
  ),
  statoDiAttuazione: fc.array(fc.record({ al: fc.constantFrom('2021-06-30', '2021-12-31'), testo }), {
    maxLength: 2,
  }),
  fasi: fc.array(
    fc.record({
      descrizione: testo,
      peso: centesimi,
      avanzamento: centesimi,
      inizioPrevisto: data,
      finePrevista: data,
      inizioEffettivo: data,
      fineEffettiva: data,
      responsabile: opzionale,
      centro: opzionale,
      nota: opzionale,
      origine: fc.constantFrom(null, { pagina: 1, riga: 1 }),
    }),
    { maxLength: 3 },
  ),
  indicatori: fc.array(
    fc.record({
      descrizione: testo,
      tipo: opzionale,
      valoreAtteso: decimale,
      valoreRaggiunto: decimale,
      storico: fc.constantFrom<Readonly<Record<string, string>>>(
        {},
        { '2020': '1' },
        { '2020': '0', '2019': '-5' },
      ),
      storicoIncerto: fc.boolean(),
      nota: opzionale,
      origine: fc.constant(null),
    }),
    { maxLength: 3 },
  ),
  origine: fc.constantFrom(null, { pagina: 1, riga: 1 }),
})

describe("L'esame di schede qualunque", () => {
  it('non si interrompe mai, e ogni rilievo è di una scheda data, con domanda ed evidenza', () => {
    fc.assert(
      fc.property(
        fc.array(schedaQualunque, { maxLength: 6 }),
        fc.constantFrom(null, '2021-06-30', '2022-01-31'),
        (schede, al) => {
          const { rilievi } = examineSchede({ schede, al })
          for (const r of rilievi) {
            expect(r.codice === null || schede.some((s) => s.codice === r.codice)).toBe(true)
            expect(CONTROLLI.find((c) => c.id === r.regola)).toSatisfy(
              (c: (typeof CONTROLLI)[number]) =>
                c.gravita === r.gravita || (c.altreGravita ?? []).includes(r.gravita),
            )
            expect(r.domanda).toMatch(/\?/)
            expect(r.evidenza).not.toMatch(/undefined|null|NaN/)
            expect(r.domanda).not.toMatch(/undefined|null|NaN/)
          }
        },
      ),
      { numRuns: 300 },
    )
  })

  it('dà gli stessi rilievi a ogni esecuzione', () => {
    const schede = [
      scheda({ fasi: [fase({ peso: 1 })] }),
      scheda({ indicatori: [indicatore({ valoreAtteso: null })] }),
    ]
    expect(examineSchede({ schede })).toEqual(examineSchede({ schede }))
  })
})
