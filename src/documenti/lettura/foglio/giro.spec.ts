import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ENTE, vistaDi } from '../../../../demo/comune/ente.ts'
import { tutteLeSchede } from '../../../../demo/comune/schede.ts'
import { senzaOrigine } from '../../../../demo/confronto.ts'
import { fase, indicatore, scheda } from '../../../../test/aiuti/coerenza.ts'
import { LIVELLI_PREDEFINITI } from '../../../dominio/piano/vista.ts'
import type { Scheda } from '../../../dominio/scheda/scheda.ts'
import { toXlsx } from '../../stampa/foglio/to-xlsx.ts'
import { readCartella } from './cartella.ts'
import { readFoglio } from './leggi-foglio.ts'
import { LIMITI_FOGLIO } from './limiti.ts'
import { readSchedeDaFogli } from './schede.ts'

const NOW = new Date('2026-04-13T07:00:00Z')
const VISTE = [2021, 2022, 2023].map((a) => ({ ...vistaDi(a as 2021), livelli: LIVELLI_PREDEFINITI }))
const giro = async (schede: readonly Scheda[], viste = VISTE) => {
  const { contenuto, avvisi } = await toXlsx({ ente: ENTE, viste, schede }, NOW)
  return { letto: await readFoglio(contenuto, { nomeFile: 'schede.xlsx' }), avvisi, contenuto }
}

describe('ciò che si scrive nel foglio è ciò che si legge', () => {
  it('ogni scheda del Comune di esempio, campo per campo, senza segnalazioni', async () => {
    const schede = tutteLeSchede()
    const { letto, avvisi } = await giro(schede)
    expect(letto.segnalazioni).toEqual([])
    expect(letto.schede.map(senzaOrigine)).toEqual(schede.map(senzaOrigine))
    expect(letto.frontespizio).toMatchObject({ ente: ENTE, vista: null })
    expect(avvisi).toEqual([])
    expect(letto.formato).toBe('foglio')
  })

  it('con una vista sola il frontespizio la dice, con il titolo; ogni scheda dice la sua riga', async () => {
    const schede = tutteLeSchede().filter((s) => s.codice.startsWith('2022'))
    const { letto } = await giro(schede, VISTE.slice(1, 2))
    expect(letto.frontespizio.vista).toEqual(vistaDi(2022))
    expect(letto.frontespizio.al).toBe('2022-12-31')
    expect(letto.schede.map((s) => s.origine)).toEqual(schede.map((_, n) => ({ pagina: 2, riga: n + 2 })))
  })

  it('date di confine nel fuso di Roma, anche nei giorni del cambio d’ora e bisestili', async () => {
    const prima = process.env.TZ
    process.env.TZ = 'Europe/Rome'
    try {
      expect(new Date('2021-12-31T00:00:00').getTimezoneOffset()).toBe(-60)
      const fasi = [
        '2021-12-31',
        '2021-01-01',
        '2024-02-29',
        '2021-03-28',
        '2021-10-31',
        '1999-12-31',
        '2100-02-28',
      ].map((g) => fase({ inizioPrevisto: g, finePrevista: g, inizioEffettivo: g, fineEffettiva: g }))
      const s = scheda({ fasi })
      const { letto, contenuto } = await giro([s])
      expect(letto.schede.map(senzaOrigine)).toEqual([senzaOrigine(s)])
      // The thread has a zone of its own: here it is read in Rome's.
      const qui = readSchedeDaFogli(await readCartella(contenuto, LIMITI_FOGLIO))
      expect(qui.schede.map(senzaOrigine)).toEqual([senzaOrigine(s)])
    } finally {
      if (prima === undefined) delete process.env.TZ
      else process.env.TZ = prima
    }
  })

  it('numeri esatti: niente rumore, anche oltre le quindici cifre e con sei decimali', async () => {
    const valori = [
      '89.75',
      '0.1',
      '0.3',
      '546045',
      '0.000001',
      '123456789.123456',
      '-3.5',
      '0',
      '999999999999999',
      '9007199254740993',
      '12345678901234.123456',
    ]
    const s = scheda({
      indicatori: valori.map((v) =>
        indicatore({ valoreAtteso: v, valoreRaggiunto: v, storico: { 2019: v, 2012: v } }),
      ),
      fasi: [0, 1, 3333, 6667, 8975, 10_000].map((peso) => fase({ peso, avanzamento: peso })),
    })
    const { letto } = await giro([s])
    expect(letto.schede.map(senzaOrigine)).toEqual([senzaOrigine(s)])
  })

  it('testi che sembrano altro restano testi: formule, numeri, date, sequenze di controllo', async () => {
    const testi = [
      '=1+1',
      '=HYPERLINK("http://male.example","x")',
      '+39',
      '-2',
      '@SUM(A1)',
      '0012',
      '31/12/2021',
      '_x0041_',
      '_x005F_x0041_',
      '#DIV/0!',
      'TRUE',
      '<b>&amp;</b>',
      'è «così» 🏛️',
      'a\tb',
    ]
    const s = scheda({
      codice: '0012',
      fasi: testi.map((t) => fase({ descrizione: t, nota: t, responsabile: t })),
    })
    const { letto, contenuto } = await giro([s])
    expect(letto.schede.map(senzaOrigine)).toEqual([senzaOrigine(s)])
    const { readXlsx } = await import('hucre/xlsx')
    const celle = (await readXlsx(contenuto)).sheets.flatMap((f) => [...(f.cells?.values() ?? [])])
    expect(celle.filter((c) => c.formula !== undefined || c.hyperlink !== undefined)).toEqual([])
  })

  it('un racconto più lungo di una cella torna intero; una nota troppo lunga è tagliata e lo si dice', async () => {
    const lungo = Array.from({ length: 9_000 }, (_, n) => `parola${n}${n % 40 === 0 ? '\n\n' : ' '}🏛️`).join(
      '',
    )
    expect(lungo.length).toBeGreaterThan(100_000)
    const s = scheda({
      statoDiAttuazione: [
        { al: '2021-06-30', testo: 'breve' },
        { al: '2021-12-31', testo: lungo },
      ],
      fasi: [fase({ nota: 'x'.repeat(40_000) })],
    })
    const { letto, avvisi } = await giro([s])
    expect(letto.schede[0]?.statoDiAttuazione).toEqual(s.statoDiAttuazione)
    expect(avvisi).toHaveLength(1)
    expect(avvisi[0]).toContain('40000 caratteri')
  })

  it('lo stesso codice in due viste resta in due schede', async () => {
    const due = ['DUP_2021_2023', 'DUP_2022_2024'].map((vista) =>
      scheda({ vista, fasi: [fase({ descrizione: vista })] }),
    )
    const { letto } = await giro(due)
    expect(letto.schede.map(senzaOrigine)).toEqual(due.map(senzaOrigine))
  })

  it('schede a caso tornano uguali', async () => {
    const testo = fc
      .string({ unit: 'binary', maxLength: 40 })
      .map((t) => t.replace(/\r/g, '').trim())
      .filter((t) => t !== '' && t.isWellFormed())
    const forse = <T>(a: fc.Arbitrary<T>) => fc.option(a, { nil: null })
    const giorno = fc
      .date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
      .map((d) => d.toISOString().slice(0, 10))
    const decimale = fc
      .tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.integer({ min: 0, max: 999_999 }))
      .map(([i, f]) => {
        const frazione = String(f).padStart(6, '0').replace(/0+$/, '')
        const d = frazione === '' ? String(i) : `${i}.${frazione}`
        return d
      })
    const caso = fc.record({
      descrizione: testo,
      responsabile: forse(testo),
      fasi: fc.array(
        fc.record({
          descrizione: testo,
          peso: forse(fc.nat(10_000)),
          avanzamento: forse(fc.nat(10_000)),
          inizioPrevisto: forse(giorno),
          fineEffettiva: forse(giorno),
          nota: forse(testo),
        }),
        { maxLength: 3 },
      ),
      indicatori: fc.array(
        fc.record({
          descrizione: testo,
          valoreAtteso: forse(decimale),
          valoreRaggiunto: forse(decimale),
          storicoIncerto: fc.boolean(),
        }),
        { maxLength: 3 },
      ),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(caso, { minLength: 1, maxLength: 4 }), async (casi) => {
        const schede = casi.map((c, n) =>
          scheda({
            ...c,
            codice: `2021_S01_${n}`,
            fasi: c.fasi.map((f) => fase(f)),
            indicatori: c.indicatori.map((i) => indicatore(i)),
          }),
        )
        const { contenuto } = await toXlsx({ ente: ENTE, viste: VISTE, schede }, NOW)
        // Without the thread, whose start is most of the time.
        const letto = readSchedeDaFogli(await readCartella(contenuto, LIMITI_FOGLIO))
        expect(letto.schede.map(senzaOrigine)).toEqual(schede.map(senzaOrigine))
      }),
      { numRuns: 60 },
    )
  })
})
