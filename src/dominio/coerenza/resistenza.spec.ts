import { describe, expect, it } from 'vitest'
import { fase, indicatore, scheda } from '../../../test/aiuti/coerenza.ts'
import { examineSchede } from './esamina-schede.ts'

/** Texts are what users paste: a pattern that goes back over them would stop the server for everyone. */
const LUNGHEZZA = 60_000
const PEZZI = [
  ...[
    'a',
    ' ',
    'non ',
    'sospeso ',
    'in attesa ',
    'hanno a ',
    'slittata. ',
    'utenti in attesa ',
    'nessuna ',
    'entro il 1',
  ],
  ...[
    '1',
    '1.',
    '1/',
    '333 ',
    'S04_01 ',
    'a_a',
    'a@a.',
    'sig. ',
    'almeno 1 ',
    'azione di ',
    'da gennaio a ',
    'prima meta ',
  ],
  ...[
    'sostituire a con ',
    '...',
    '.',
    '\n',
    'si = ',
    'IT12A1',
    'AAAAAA80',
    '’',
    '(',
    'ABCD: ',
    '20/21 ',
    'giugno ',
    'fino al 30/06 ',
  ],
]

describe('I controlli su testi ostili', () => {
  it.each(PEZZI.map((p) => [JSON.stringify(p), p] as const))(
    'restano lineari su un testo di soli %s',
    (_, pezzo) => {
      const t = pezzo.repeat(Math.ceil(LUNGHEZZA / pezzo.length))
      const ostile = scheda({
        descrizione: t,
        areaTematica: t,
        responsabile: t,
        statoDiAttuazione: [{ al: '2021-12-31', testo: t }],
        fasi: [fase({ descrizione: t, nota: t }), fase({ nota: `${t} ` })],
        indicatori: [
          indicatore({ descrizione: t, nota: t, valoreAtteso: '100', valoreRaggiunto: '100' }),
          indicatore({ descrizione: `${t}x`, valoreRaggiunto: '1' }),
        ],
      })
      const prima = process.cpuUsage()
      examineSchede({ schede: [ostile] })
      // Going back would take tens of seconds; a slow machine takes one.
      expect(process.cpuUsage(prima).user / 1e6).toBeLessThan(4)
    },
  )
})

describe('I controlli su molte schede', () => {
  it('crescono con le schede, non con le loro coppie', () => {
    const tante = (n: number) =>
      Array.from({ length: n }, (_, i) =>
        scheda({
          codice: `${2021 + (i % 2)}_S${String(i % 97).padStart(2, '0')}_${String(i % 89).padStart(2, '0')}`,
        }),
      )
    const misura = (n: number): number => {
      const schede = tante(n)
      const prima = process.cpuUsage()
      examineSchede({ schede })
      return process.cpuUsage(prima).user
    }
    misura(500)
    const [poche, molte] = [misura(1000), misura(8000)]
    expect(molte / poche).toBeLessThan(24)
  })
})
