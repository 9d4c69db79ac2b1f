import { readXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ArchivioDiProva, MOTORI } from '../../../test/archivi.ts'
import { createContesto, createPiano } from '../../../test/contesto.ts'
import { createScheda, createSchede, VISTA_DI_PROVA } from '../../../test/schede-di-prova.ts'
import { saveCentri } from '../../archivio/query/centri.ts'
import { PRIMO_ENTE } from '../../archivio/query/enti.ts'
import { readEsportazione } from '../../documenti/scambio/leggi-esportazione.ts'
import type { Contesto } from '../contesto.ts'
import { exportCartella } from '../esporta/cartella.ts'
import { exportDati } from '../esporta/esporta.ts'
import { exportPiano, type RichiestaEsportaPiano } from './esporta.ts'
import { findPiano } from './piano.ts'

const vista = VISTA_DI_PROVA
const SCHEDE = [
  ...createSchede(90),
  createScheda(900, {
    codice: '2031_S90_01',
    descrizione: 'Città più pulita: l’elettricità dai rifiuti',
    centro: 'SERVIZIO UNICO',
    centroStampa: '90_S_2030',
    responsabile: '=1+1',
  }),
]

const PAROLE: RichiestaEsportaPiano['parole'] = {
  titolo: (c) => c,
  almeno: (t) => `${t}, almeno`,
  alPiu: (t) => `${t}, al più`,
  totali: 'indicatori in tutto',
  gravita: { E: 'errore', W: 'attenzione', I: 'informazione' },
  segnale: (s) => s,
  mancanza: (m) => m,
  tempi: (t) => t,
  foglio: 'Obiettivi',
  titoloCartella: (v, e) => `${v} ${e}`,
  colonnaGruppo: 'gruppo',
  gruppo: (g) => g.chiave ?? 'senza',
}

describe.each(MOTORI)('il piano scelto su $motore', ({ create }) => {
  let prova: ArchivioDiProva
  let ctx: Contesto
  beforeAll(async () => {
    prova = await create()
    ctx = createContesto(prova.archivio)
    await createPiano(prova.archivio, SCHEDE)
    await prova.archivio.write((tx) =>
      saveCentri(tx, PRIMO_ENTE, [
        { codice: 'AREA', nome: 'Area tecnica', padre: null, dal: '2030-01-01', al: null, succedeA: [] },
        { codice: '90_S_2030', nome: 'Unico', padre: 'AREA', dal: '2030-01-01', al: null, succedeA: [] },
        { codice: '01_S_2030', nome: 'Uno', padre: 'AREA', dal: '2030-01-01', al: null, succedeA: [] },
      ]),
    )
  })
  afterAll(() => prova.remove())
  const codici = async (filtro: Parameters<typeof findPiano>[1]['filtro']) =>
    (await findPiano(ctx, { vista, filtro }))?.schede.map((s) => s.codice)

  it('di una vista che non c’è non dà nulla', async () => {
    expect(await findPiano(ctx, { vista: 'DUP_1990_1992' })).toBeNull()
  })

  it('un centro chiesto per codice comprende gli uffici che ne dipendono, e lo conta', async () => {
    const attesi = SCHEDE.filter((s) => ['90_S_2030', '01_S_2030'].includes(s.centroStampa ?? ''))
    expect(await codici({ centro: 'AREA' })).toEqual(attesi.map((s) => s.codice))
    const { centri } = (await findPiano(ctx, { vista })) ?? { centri: [] }
    expect(centri.find((c) => c.valore === 'AREA')).toEqual({
      valore: 'AREA',
      nome: 'Area tecnica',
      schede: attesi.length,
    })
  })

  it('cerca le parole dovunque siano nella scheda, e le unisce agli altri filtri', async () => {
    expect(await codici({ testo: 'CITTA elettricita' })).toEqual(['2031_S90_01'])
    expect(await codici({ testo: 'elettricità', centro: 'SERVIZIO SCUOLA' })).toEqual([])
    expect(await codici({ testo: '   ' })).toHaveLength(SCHEDE.length)
  })

  const esporta = async (r: Partial<RichiestaEsportaPiano>) => {
    const file = await exportPiano(ctx, {
      vista,
      colonne: ['responsabile', 'avanzamento', 'indicatori'],
      per: null,
      formato: 'csv',
      parole: PAROLE,
      parametri: [['vista', vista]],
      ...r,
    })
    if (file === null) throw new Error('nessun file')
    return file
  }
  const righeCsv = (file: { readonly contenuto: Uint8Array }) =>
    Buffer.from(file.contenuto)
      .toString()
      .replace(/^\uFEFF/, '')
      .trim()
      .split('\r\n')
      .map((r) => r.split(';'))

  it('la tabella ha esattamente le schede mostrate, nell’ordine mostrato, con le colonne scelte', async () => {
    const ordine = { per: 'avanzamento', verso: 'giu' } as const
    const filtro = { areaTematica: '1. CITTÀ VERDE' }
    const mostrate = (await findPiano(ctx, { vista, filtro, ordine }))?.schede ?? []
    expect(mostrate.length).toBeGreaterThan(20)
    const [testata, ...righe] = righeCsv(await esporta({ filtro, ordine }))
    expect(testata).toEqual([
      'codice',
      'obiettivo',
      'responsabile',
      'avanzamento, almeno',
      'avanzamento, al più',
      'indicatori',
      'indicatori in tutto',
    ])
    expect(righe.map((r) => r[0])).toEqual(mostrate.map((s) => s.codice))
  })

  it('nel foglio i numeri sono numeri, ciò che non si sa è vuoto, un testo non è mai una formula', async () => {
    const file = await esporta({ formato: 'xlsx' })
    const cartella = await readXlsx(file.contenuto)
    const foglio = cartella.sheets.find((s) => s.name === 'Obiettivi')
    const righe = (foglio?.rows ?? []).slice(1)
    const mostrate = (await findPiano(ctx, { vista }))?.schede ?? []
    expect(righe.map((r) => r[0])).toEqual(mostrate.map((s) => s.codice))
    for (const [i, s] of mostrate.entries()) {
      const ignoto = s.avanzamento.almeno === 0 && s.avanzamento.alPiu === 10_000
      expect(righe[i]?.[3] ?? null, s.codice).toBe(ignoto ? null : s.avanzamento.almeno / 100)
      expect(righe[i]?.[6]).toBe(s.indicatori.totali)
    }
    expect(righe.find((r) => r[0] === '2031_S90_01')?.[2]).toBe('=1+1')
    const csv = righeCsv(await esporta({}))
    expect(csv.find((r) => r[0] === '2031_S90_01')?.[2]).toBe("'=1+1")
  })

  it('a gruppi ogni riga dice il suo, e una scheda torna in ognuno dei suoi', async () => {
    const [testata, ...righe] = righeCsv(await esporta({ per: 'persona' }))
    expect(testata?.[0]).toBe('gruppo')
    const attese = (await findPiano(ctx, { vista }))?.schede ?? []
    expect(righe).toHaveLength(attese.reduce((n, s) => n + Math.max(1, s.persone.length), 0))
    expect(new Set(righe.map((r) => r[1]))).toEqual(new Set(attese.map((s) => s.codice)))
  })

  it('cartella completa e dati aperti seguono lo stesso ordine', async () => {
    const mostrate = (
      (await findPiano(ctx, { vista, ordine: { per: 'descrizione', verso: 'giu' } }))?.schede ?? []
    )
      .slice(0, 30)
      .map((s) => s.codice)
    const json = await exportDati(ctx, { vista, codici: mostrate, formato: 'json' })
    if (!json.ok) throw new Error(json.messaggio)
    const riletta = readEsportazione(json.testo)
    if (!riletta.ok) throw new Error(riletta.dettaglio)
    expect(riletta.schede.map((s) => s.codice)).toEqual(mostrate)
    const cartella = await exportCartella(ctx, { vista, codici: mostrate })
    if (!cartella.ok) throw new Error(cartella.messaggio)
    const schede = (await readXlsx(cartella.contenuto)).sheets.find((s) => s.name === 'Schede')
    const dove = schede?.rows[0]?.findIndex((t) => String(t).startsWith('Codice')) ?? -1
    expect(schede?.rows.slice(1).map((r) => r[dove])).toEqual(mostrate)
    expect(await exportCartella(ctx, { vista: 'DUP_1990_1992' })).toMatchObject({
      ok: false,
      motivo: 'vista-sconosciuta',
    })
  })
})
