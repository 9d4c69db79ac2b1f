import { describe, expect, it } from 'vitest'
import { tutteLeSchede } from '../../../demo/comune/schede.ts'
import { askServer } from '../../../test/archivi.ts'
import { listCampi } from './campi.ts'
import { haRadice, toForme, toParoleNelTesto, toRadice, toRadici } from './parole.ts'
import { PAROLE_VUOTE } from './parole-vuote.ts'

const forme = (testo: string): string[] => toParoleNelTesto(testo).map((p) => p.forma)

describe('le parole di un testo', () => {
  it('sono senza maiuscole, accenti e apostrofi', () => {
    expect(forme("L'ELETTRICITÀ della Citta' è dell’Asilo")).toEqual([
      'l',
      'elettricita',
      'della',
      'citta',
      'e',
      'dell',
      'asilo',
    ])
    expect(forme('perche\u0301 cafe\u0300')).toEqual(['perche', 'cafe'])
  })

  it('dicono dove stanno nel testo com’è scritto', () => {
    const testo = '«Città» (n. 3.500)'
    expect(toParoleNelTesto(testo).map(({ da, a }) => testo.slice(da, a))).toEqual(['Città', 'n', '3.500'])
  })

  it('i numeri sono gli stessi con e senza il punto delle migliaia; le date restano a pezzi', () => {
    expect(forme('3.500,00 euro, 1.234.567')).toEqual(['3500', '00', 'euro', '1234567'])
    expect(forme('31.12.2021')).toEqual(['31', '12', '2021'])
    expect(forme('3.5000 e 12.345.6')).toEqual(['3', '5000', 'e', '12', '345', '6'])
  })

  it('i codici restano interi, e si trovano anche senza l’anno', () => {
    expect(forme('2021_S08_20')).toEqual(['2021_s08_20'])
    expect(toForme('2021_s08_20')).toEqual(['2021_s08_20', 's08_20'])
    expect(toForme('dup_05_1201_0601')).toEqual(['dup_05_1201_0601', 'dup'])
    expect(toForme('piano_verde')).toEqual(['piano_verde', 'verde', 'piano'])
  })

  it('segni soli non sono parole, e una parola lunghissima è tagliata', () => {
    expect(forme('— % ___ "*" 中文')).toEqual([])
    expect(forme(`${'a'.repeat(5_000)}`)).toEqual(['a'.repeat(40)])
  })
})

describe('la radice di una parola', () => {
  it.each([
    ['asilo', 'asili'],
    ['servizio', 'servizi'],
    ['biblioteca', 'biblioteche'],
    ['comunale', 'comunali'],
    ['anziano', 'anziane'],
    ['manutenzione', 'manutenzioni'],
    ['anziano', 'anziani'],
    ['umano', 'umane'],
    ['collega', 'colleghi'],
    ['ufficio', 'uffici'],
    ['verificato', 'verificare'],
    ['pagamento', 'pagare'],
  ])('è la stessa di %s e %s', (una, altra) => {
    expect(toRadici(una).filter((r) => toRadici(altra).includes(r))).not.toEqual([])
  })

  it('non avvicina parole diverse', () => {
    for (const [una, altra] of [
      ['asilo', 'asso'],
      ['mensa', 'mese'],
      ['strada', 'strano'],
    ] as const)
      expect([una, toRadici(una).filter((r) => toRadici(altra).includes(r))]).toEqual([una, []])
  })

  it('codici, numeri e parole vuote sono la radice di sé stessi', () => {
    for (const p of ['s08_20', '2021', 'della']) {
      expect(toRadice(p)).toBe(p)
      expect(toRadici(p)).toEqual([])
    }
  })

  it('è quella di «italian» di PostgreSQL, per ogni parola della dimostrazione e le sue terminazioni', async () => {
    const { url } = await askServer()
    const viste = new Set(
      tutteLeSchede()
        .flatMap((s) => listCampi(s).flatMap((c) => forme(c.testo)))
        .filter(haRadice),
    )
    const finali = ['o', 'i', 'a', 'e', 'mente', 'zioni', 'ando', 'ata', 'ita', 'oso', 'abile', 'anza', 'che']
    const parole = [...viste]
      .flatMap((p) => [p, ...finali.map((f) => `${p.slice(0, -1)}${f}`)])
      .filter(haRadice)
    expect(viste.size).toBeGreaterThan(800)
    const righe = await leggi(url, parole)
    // Words that PostgreSQL leaves out have no root there: they must be among those left out here.
    for (const { parola, radici } of righe)
      if (radici.length === 0) expect(PAROLE_VUOTE).toContain(parola)
      else expect([parola, toRadice(parola)]).toEqual([parola, radici[0]])
  })
})

const leggi = async (url: string, parole: readonly string[]) => {
  const { default: pg } = await import('pg')
  const client = new pg.Client(url)
  await client.connect()
  const { rows } = await client
    .query<{ parola: string; radici: string[] }>(
      "select p as parola, ts_lexize('italian_stem', p) as radici from unnest($1::text[]) p",
      [parole],
    )
    .finally(() => client.end())
  return rows
}
