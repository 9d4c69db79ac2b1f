import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type ArchivioDiProva, MOTORI } from '../../test/archivi.ts'
import { createContesto } from '../../test/contesto.ts'
import { documento, piuTardi, SCUOLA } from '../../test/stampe-di-prova.ts'
import { PRIMO_ENTE } from '../archivio/query/enti.ts'
import { findScheda, loadSchede } from '../archivio/query/leggi-schede.ts'
import { insertVersioni, loadSchedeAl } from '../archivio/query/versioni.ts'
import type { Contesto } from './contesto.ts'
import { importStampa } from './importa/importa.ts'
import { listMomentiVista, listVersioniScheda } from './versioni.ts'

const VISTA = SCUOLA.schede[0]?.vista ?? ''
const [PRIMA, CAMBIATA] = SCUOLA.schede
const DOPO = '2032-03-09T11:00:00Z'

describe.each(MOTORI)('le versioni delle schede su $motore', ({ create }) => {
  let prova: ArchivioDiProva
  let ctx: Contesto
  beforeEach(async () => {
    prova = await create()
    ctx = createContesto(prova.archivio)
  })
  afterEach(() => prova.remove())

  const versioni = (codice = '') => listVersioniScheda(ctx, { vista: VISTA, codice })
  const alla = (al: string, codici?: readonly string[]) =>
    prova.archivio.read((tx) => loadSchedeAl(tx, PRIMO_ENTE, VISTA, al, codici))
  it('un archivio vuoto non ne ha', async () => {
    expect(await listMomentiVista(ctx, VISTA)).toEqual([])
    expect(await versioni(PRIMA?.codice)).toEqual([])
  })

  it('la prima importazione tiene una versione di ogni scheda, alla data di cui parla la stampa', async () => {
    await importStampa(ctx, documento(SCUOLA))
    expect(await listMomentiVista(ctx, VISTA)).toEqual([
      { al: '2021-12-31', schede: SCUOLA.schede.length, scrittaIl: ctx.adesso },
    ])
    const schede = await prova.archivio.read((tx) => loadSchede(tx, PRIMO_ENTE, { vista: VISTA }))
    expect(await alla('2021-12-31')).toEqual(schede)
    expect(await versioni(PRIMA?.codice)).toEqual([
      {
        versione: 1,
        al: '2021-12-31',
        scrittaIl: ctx.adesso,
        importazioneId: 1,
        scheda: schede.find((s) => s.codice === PRIMA?.codice),
      },
    ])
  })

  it('la stessa stampa importata di nuovo non ne aggiunge', async () => {
    await importStampa(ctx, documento(SCUOLA))
    await importStampa({ ...ctx, adesso: DOPO }, documento(SCUOLA))
    for (const s of SCUOLA.schede) expect(await versioni(s.codice)).toHaveLength(1)
  })

  it('una stampa diversa ne aggiunge una alle sole schede scritte, e la scheda di prima resta leggibile', async () => {
    await importStampa(ctx, documento(SCUOLA))
    const prima = await versioni(CAMBIATA?.codice)
    await importStampa({ ...ctx, adesso: DOPO }, documento(piuTardi(SCUOLA)))
    const dopo = await versioni(CAMBIATA?.codice)
    expect(dopo.map((v) => [v.versione, v.scrittaIl])).toEqual([
      [2, DOPO],
      [1, ctx.adesso],
    ])
    expect(dopo[1]).toEqual(prima[0])
    expect(dopo[0]?.scheda).toEqual(
      await prova.archivio.read((tx) => findScheda(tx, PRIMO_ENTE, VISTA, CAMBIATA?.codice ?? '')),
    )
    expect(await versioni(PRIMA?.codice)).toHaveLength(1)
    expect(await listMomentiVista(ctx, VISTA)).toMatchObject([{ al: '2021-12-31', scrittaIl: DOPO }])
  })

  it('a una data si vede, di ogni scheda, l’ultima versione non successiva', async () => {
    await importStampa(ctx, documento(SCUOLA))
    const [s] = await alla('2021-12-31', [PRIMA?.codice ?? ''])
    if (!s) throw new Error('manca la scheda')
    const tieni = (descrizione: string, al: string | null) =>
      prova.archivio.write((tx) =>
        insertVersioni(tx, PRIMO_ENTE, VISTA, [
          { scheda: { ...s, descrizione }, origine: { al, scrittaIl: DOPO, importazioneId: null } },
        ]),
      )
    await tieni('senza data', null)
    await tieni('corretta', '2022-06-30')
    await tieni('corretta ancora', '2022-06-30')
    await tieni('giunta tardi', '2022-03-31')
    const descrizione = async (al: string) =>
      (await alla(al, [s.codice])).map((x) => x.descrizione).join() || null
    expect(await descrizione('2021-12-30')).toBeNull()
    expect(await descrizione('2022-03-30')).toBe(s.descrizione)
    expect(await descrizione('2022-06-29')).toBe('giunta tardi')
    expect(await descrizione('2022-12-31')).toBe('corretta ancora')
    expect(await alla('2022-12-31')).toHaveLength(SCUOLA.schede.length)
    expect((await listMomentiVista(ctx, VISTA)).map((m) => [m.al, m.schede])).toEqual([
      ['2022-06-30', 1],
      ['2022-03-31', 1],
      ['2021-12-31', SCUOLA.schede.length],
    ])
    expect(await alla('2022-12-31', [])).toEqual([])
  })
})
