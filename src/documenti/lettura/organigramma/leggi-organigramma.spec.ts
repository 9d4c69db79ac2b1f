import { describe, expect, it } from 'vitest'
import { createModello } from '../../stampa/foglio/modello.ts'
import { toXlsxOrganigramma } from '../../stampa/foglio/organigramma.ts'
import type { OrganigrammaLetto } from './esito.ts'
import { readOrganigramma } from './leggi-organigramma.ts'

const NOW = new Date('2026-03-11T09:00:00Z')
const DATI = {
  centri: [
    {
      codice: '01_S_2025',
      nome: 'Settore Conti',
      padre: null,
      dal: '2025-01-01',
      al: '2025-12-31',
      succedeA: [],
    },
    {
      codice: '01_S_2026',
      nome: 'Settore Conti e Tributi',
      padre: null,
      dal: '2026-01-01',
      al: null,
      succedeA: ['01_S_2025', '02_S_2025'],
    },
  ],
  incarichi: [
    { persona: "DELL'ORTO ADA", ruolo: 'dirigente', centro: '01_S_2026', dal: '2026-01-01', al: null },
  ],
  deleghe: [{ assessorato: 'Bilancio - Casa', persona: 'NERI UGO', dal: '2025-06-20', al: null }],
  nomi: [
    { nome: 'SETT. CONTI E TRIB', centro: '01_S_2026' },
    { nome: 'UFF. SENZA CASA', centro: null },
  ],
}
const leggi = (contenuto: Uint8Array | string, nomeFile = 'organigramma.xlsx') =>
  readOrganigramma(typeof contenuto === 'string' ? new TextEncoder().encode(contenuto) : contenuto, {
    nomeFile,
  })
const valori = (o: OrganigrammaLetto) => ({
  centri: o.centri?.map((r) => r.valore),
  incarichi: o.incarichi?.map((r) => r.valore),
  deleghe: o.deleghe?.map((r) => r.valore),
  nomi: o.nomi?.map((r) => r.valore),
})

describe('la lettura dell’organigramma', () => {
  it('il foglio scritto si rilegge uguale, in qualunque fuso; i nomi senza centro restano da ricondurre', async () => {
    const letto = await leggi(await toXlsxOrganigramma(DATI, 2026, NOW))
    expect(valori(letto)).toEqual({ ...DATI, nomi: DATI.nomi.slice(0, 1) })
    expect(letto.segnalazioni.map((s) => s.motivo)).toEqual(['nome-senza-centro'])
    expect(letto.incarichi?.[0]?.luogo).toMatchObject({
      foglio: 'Incarichi',
      riga: 2,
      colonne: { centro: 'C "Centro"' },
    })
  })

  it('il modello vuoto mostra come si compila, e letto così com’è non dice nulla', async () => {
    const vuoto = { centri: [], incarichi: [], deleghe: [], nomi: [] }
    const letto = await leggi(await toXlsxOrganigramma(vuoto, 2026, NOW))
    expect(valori(letto)).toEqual(vuoto)
    expect(letto.segnalazioni).toEqual([])
  })

  it.each([
    ['punto e virgola', ';'],
    ['virgola', ','],
    ['tabulazione', '\t'],
  ])('un foglio solo come CSV, con %s: gli altri non sono nominati', async (_, sep) => {
    const righe = [
      ['Persona', 'Ruolo', 'Centro', 'Dal', 'Al'],
      ['ROSSI ADA', '"responsabile, ""pro tempore"""', '01_S_2026', '01/01/2026', ''],
    ]
    const letto = await leggi(righe.map((r) => r.join(sep)).join('\r\n'), 'incarichi.csv')
    expect(letto.segnalazioni).toEqual([])
    expect(valori(letto)).toEqual({
      incarichi: [
        {
          persona: 'ROSSI ADA',
          ruolo: 'responsabile, "pro tempore"',
          centro: '01_S_2026',
          dal: '2026-01-01',
          al: null,
        },
      ],
    })
  })

  it('un CSV di Excel in Windows-1252 conserva gli accenti', async () => {
    const testo = 'Assessorato;Persona;Dal;Al\r\nSocietà - Mobilità;NERI UGO;2026-01-01;\r\n'
    const letto = await leggi(
      Uint8Array.from(testo, (c) => c.charCodeAt(0)),
      'deleghe.csv',
    )
    expect(letto.deleghe?.[0]?.valore.assessorato).toBe('Società - Mobilità')
  })

  it('ogni cella che non va dice foglio, riga, colonna e che cosa fare', async () => {
    const letto = await leggi(
      'Codice;Nome;Padre;Dal;Al\n;Senza codice;;01/01/2026;\nA;Conti;;domani;\nB;Verde;;;\n',
      'centri.csv',
    )
    expect(letto.centri).toEqual([])
    expect(letto.segnalazioni.map((s) => s.messaggio)).toEqual([
      'Foglio "centri.csv", riga 2, colonna A "Codice": la cella è vuota. Scrivere il valore.',
      expect.stringContaining('riga 3, colonna D "Dal": "domani" non è una data'),
      'Foglio "centri.csv", riga 4, colonna D "Dal": la cella è vuota. Scrivere il giorno, come 01/01/2026.',
    ])
  })

  it.each<readonly [string, () => Promise<Uint8Array> | Uint8Array, string]>([
    ['vuoto', () => new Uint8Array(), 'documento-vuoto'],
    ['un testo qualunque', () => new TextEncoder().encode('Cara Ada,\nti scrivo'), 'foglio-mancante'],
    ['un file binario', () => new Uint8Array([1, 2, 0, 4]), 'non-foglio'],
    ['uno zip rovinato', () => new Uint8Array([0x50, 0x4b, 3, 4, 9, 9]), 'foglio-rovinato'],
    ['il modello delle schede', () => createModello(2026, NOW), 'foglio-mancante'],
    ['un file enorme', () => new Uint8Array(9 * 1024 * 1024), 'file-troppo-grande'],
  ])('%s: non si legge nulla, e si dice perché', async (_, fa, motivo) => {
    const letto = await leggi(await fa())
    expect(letto.segnalazioni.map((s) => s.motivo)).toContain(motivo)
    expect(valori(letto)).toEqual({})
  })

  it('un elenco senza fine non si legge', async () => {
    const letto = await leggi(`Nome;Centro\n${'N;A\n'.repeat(6_000)}`, 'nomi.csv')
    expect(letto.segnalazioni.map((s) => s.motivo)).toContain('troppe-righe')
  })
})
