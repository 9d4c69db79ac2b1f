import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ArchivioDiProva, MOTORI } from '../../../test/archivi.ts'
import { createContesto, createPiano } from '../../../test/contesto.ts'
import { createScheda, createSchede, VISTA_DI_PROVA } from '../../../test/schede-di-prova.ts'
import { computeAvanzamento } from '../../dominio/avanzamento/avanzamento.ts'
import type { Contesto } from '../contesto.ts'
import { listSchede, type RichiestaElenco } from './elenco.ts'

const SCHEDE = createSchede(137)
const ALTRA = 'DUP_2034_2036'
const ALTRE = createSchede(5, 500).map((s) => ({ ...s, vista: ALTRA }))
const PARTICOLARI = [
  createScheda(900, {
    codice: '2031_S90_01',
    descrizione: 'Città più pulita: l’elettricità dai rifiuti, 100% del piano_verde',
    centro: 'SERVIZIO UNICO',
    centroStampa: '90_S_2030',
  }),
]

describe.each(MOTORI)('l’elenco delle schede su $motore', ({ create }) => {
  let prova: ArchivioDiProva
  let ctx: Contesto
  beforeAll(async () => {
    prova = await create()
    ctx = createContesto(prova.archivio)
    await createPiano(prova.archivio, [...SCHEDE, ...PARTICOLARI, ...ALTRE])
  })
  afterAll(() => prova.remove())
  const TUTTE = [...SCHEDE, ...PARTICOLARI]
  const codici = async (r: RichiestaElenco) =>
    (await listSchede(ctx, { perPagina: 200, ...r })).righe.map((x) => x.codice)

  it('un archivio vuoto ha un elenco vuoto', async () => {
    const vuoto = await create()
    expect(await listSchede(createContesto(vuoto.archivio))).toMatchObject({
      righe: [],
      totale: 0,
      pagine: 1,
    })
    await vuoto.remove()
  })

  it('senza filtri le dà tutte, la vista più recente prima, nell’ordine del piano', async () => {
    const elenco = await listSchede(ctx, { perPagina: 200 })
    expect(elenco.righe.map((r) => [r.vista, r.codice])).toEqual(
      [...ALTRE, ...TUTTE].map((s) => [s.vista, s.codice]),
    )
    expect(elenco.viste).toEqual([
      { valore: ALTRA, schede: ALTRE.length },
      { valore: VISTA_DI_PROVA, schede: TUTTE.length },
    ])
  })

  it('le pagine si succedono senza salti né doppioni, e oltre l’ultima si resta sull’ultima', async () => {
    const pagine = await Promise.all(
      [1, 2, 3].map((pagina) => listSchede(ctx, { vista: VISTA_DI_PROVA, pagina })),
    )
    expect(pagine.flatMap((p) => p.righe.map((r) => r.codice))).toEqual(TUTTE.map((s) => s.codice))
    expect(pagine.map((p) => [p.totale, p.pagina, p.pagine])).toEqual([1, 2, 3].map((n) => [138, n, 3]))
    expect(await listSchede(ctx, { vista: VISTA_DI_PROVA, pagina: 99 })).toEqual(pagine[2])
    expect(await listSchede(ctx, { vista: VISTA_DI_PROVA, pagina: Number.NaN })).toEqual(pagine[0])
    expect((await listSchede(ctx, { perPagina: 100_000 })).righe).toHaveLength(143)
  })

  it('ogni riga dice avanzamento, indicatori e rilievi della sua scheda', async () => {
    const { righe } = await listSchede(ctx, { vista: VISTA_DI_PROVA, perPagina: 200 })
    for (const [i, riga] of righe.entries()) {
      const s = TUTTE[i]
      if (!s) throw new Error('riga in più')
      expect(riga.avanzamento).toEqual(computeAvanzamento(s.fasi))
      expect(riga.indicatori.totali).toBe(s.indicatori.length)
      expect(riga.indicatori.nonRendicontati).toBe(
        s.indicatori.filter((x) => x.valoreRaggiunto === null).length,
      )
    }
    // Cards with a phase without weight (n ≡ 3 mod 17) get the question about it.
    const senzaPeso = righe[3]
    expect(senzaPeso?.rilievi.E).toBeGreaterThan(0)
  })

  it('filtra per responsabile, assessorato, area e centro, anche insieme', async () => {
    const atteso = (prova: (s: (typeof TUTTE)[number]) => boolean) => TUTTE.filter(prova).map((s) => s.codice)
    const vista = VISTA_DI_PROVA
    expect(await codici({ vista, responsabile: "D'ANGIÒ TEA" })).toEqual(
      atteso((s) => s.responsabile === "D'ANGIÒ TEA"),
    )
    expect(await codici({ vista, centro: 'SERVIZIO SCUOLA', areaTematica: '1. CITTÀ VERDE' })).toEqual(
      atteso((s) => s.centro === 'SERVIZIO SCUOLA' && s.areaTematica === '1. CITTÀ VERDE'),
    )
    expect(await codici({ vista, assessorato: 'nessuno' })).toEqual([])
    expect(await codici({ vista, responsabile: '' })).toHaveLength(TUTTE.length)
  })

  it('cerca parole senza badare a maiuscole, accenti e apostrofi, dovunque siano nella scheda', async () => {
    const trova = (testo: string) => codici({ vista: VISTA_DI_PROVA, testo })
    expect(await trova('ELETTRICITA')).toEqual(['2031_S90_01'])
    expect(await trova("citta' piu pulita")).toEqual(['2031_S90_01'])
    expect(await trova('l’elettricità')).toEqual(['2031_S90_01'])
    expect(await trova('2031_s90_01')).toEqual(['2031_S90_01'])
    expect(await trova('interventi numero 77.')).toEqual([SCHEDE[77]?.codice])
    expect(await trova('rinviata 42')).toContain(SCHEDE[42]?.codice)
    expect(await trova('pulita rinviata inesistente')).toEqual([])
  })

  it('i segni della ricerca sono testo e non comandi', async () => {
    const trova = (testo: string) => codici({ vista: VISTA_DI_PROVA, testo })
    expect(await trova('100%')).toContain('2031_S90_01')
    expect(await trova('piano_verde')).toEqual(['2031_S90_01'])
    expect(await trova('pianoxverde')).toEqual([])
    // No word: nothing is sought.
    expect(await trova('%')).toHaveLength(TUTTE.length)
    expect(await trova('verde" OR titolo:*')).toEqual([])
    expect(await trova("'); drop table scheda; --")).toEqual([])
  })

  it('i conteggi accanto a ogni scelta tengono conto degli altri filtri e non del proprio', async () => {
    const { filtri, totale } = await listSchede(ctx, {
      vista: VISTA_DI_PROVA,
      centro: 'SERVIZIO SCUOLA',
      responsabile: 'MONDÌ LIA',
    })
    const conta = (prova: (s: (typeof TUTTE)[number]) => boolean) => TUTTE.filter(prova).length
    expect(totale).toBe(conta((s) => s.centro === 'SERVIZIO SCUOLA' && s.responsabile === 'MONDÌ LIA'))
    expect(filtri.centri.find((c) => c.valore === 'SPORTELLO UNICO')?.schede).toBe(
      conta((s) => s.centro === 'SPORTELLO UNICO' && s.responsabile === 'MONDÌ LIA'),
    )
    expect(filtri.responsabili.find((c) => c.valore === 'FERRANTI UGO')?.schede).toBe(
      conta((s) => s.centro === 'SERVIZIO SCUOLA' && s.responsabile === 'FERRANTI UGO'),
    )
    expect(filtri.aree.reduce((n, a) => n + a.schede, 0)).toBe(totale)
    for (const scelta of filtri.responsabili)
      expect(
        await codici({ vista: VISTA_DI_PROVA, centro: 'SERVIZIO SCUOLA', responsabile: scelta.valore }),
      ).toHaveLength(scelta.schede)
  })
})
