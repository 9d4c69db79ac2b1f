import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ArchivioDiProva, MOTORI } from '../../test/archivi.ts'
import { createContesto, createPiano } from '../../test/contesto.ts'
import { createSchede, VISTA_DI_PROVA } from '../../test/schede-di-prova.ts'
import { saveCentri } from '../archivio/query/centri.ts'
import { PRIMO_ENTE } from '../archivio/query/enti.ts'
import type { RichiestaStampa } from '../documenti/stampa/richiesta.ts'
import type { Contesto } from './contesto.ts'
import { checkSchede } from './controlla.ts'
import { createStampante, printDocumento, type RichiestaDocumento, type Stampante } from './stampa.ts'

const SCHEDE = createSchede(6)
const vista = VISTA_DI_PROVA

describe('la stampa dall’archivio', () => {
  let prova: ArchivioDiProva
  let ctx: Contesto
  const stampante = createStampante()
  beforeAll(async () => {
    const [sqlite] = MOTORI
    if (!sqlite) throw new Error('manca il motore')
    prova = await sqlite.create()
    ctx = createContesto(prova.archivio)
    await createPiano(prova.archivio, SCHEDE)
    await prova.archivio.write((tx) =>
      saveCentri(tx, PRIMO_ENTE, [
        { codice: '03_S_2030', nome: 'SETTORE TRE', padre: null, dal: '2030-01-01', al: null, succedeA: [] },
      ]),
    )
  })
  afterAll(async () => {
    stampante.chiudi()
    await prova.remove()
  })
  /** What the use case asks of the printer, without printing. */
  const chiesta = async (r: RichiestaDocumento): Promise<RichiestaStampa> => {
    const richieste: RichiestaStampa[] = []
    const finta: Stampante = {
      stampa: async (richiesta) => {
        richieste.push(richiesta)
        return { ok: true, volumi: [], avvisi: [] }
      },
      stampaElenco: async () => ({ ok: true as const, volumi: [], avvisi: [] }),
      chiudi: () => {},
    }
    expect(await printDocumento(ctx, r, undefined, { stampante: finta })).toMatchObject({ ok: true })
    const [richiesta] = richieste
    if (!richiesta) throw new Error('nessuna stampa chiesta')
    return richiesta
  }
  const codici = (r: RichiestaStampa) => r.schede.map((s) => s.scheda.codice)

  it('produce un PDF e dice a che punto è', async () => {
    const passi: [number, number][] = []
    const esito = await printDocumento(ctx, { vista }, (fatto, totale) => passi.push([fatto, totale]), {
      stampante,
    })
    expect(esito).toMatchObject({
      ok: true,
      nomeFile: `schede-${vista}-peg.pdf`,
      volumi: [{ schede: SCHEDE.length }],
    })
    expect(passi.at(-1)).toEqual([SCHEDE.length, SCHEDE.length])
    expect(
      esito.ok &&
        Buffer.from(esito.volumi[0]?.pdf ?? [])
          .subarray(0, 5)
          .toString(),
    ).toBe('%PDF-')
  })

  it('chiede tutte le schede della vista, con la data delle schede e quella di oggi', async () => {
    const richiesta = await chiesta({ vista })
    expect(codici(richiesta)).toEqual(SCHEDE.map((s) => s.codice))
    expect(richiesta).toMatchObject({
      ente: 'Comune di Prova',
      vista: { codice: vista },
      livello: 'OBIETTIVO DI PEG',
      centro: null,
      dataElaborazione: ctx.oggi,
      al: '2031-12-31',
      nodi: [],
      conRilievi: false,
    })
    expect(richiesta.schede.every((s) => s.rilievi.length === 0)).toBe(true)
  })

  it('di un centro o di una scheda chiede solo quelle, alla data data', async () => {
    const delCentro = await chiesta({ vista, centro: '03_S_2030', al: '2031-06-30' })
    expect(codici(delCentro)).toEqual([SCHEDE[3]?.codice])
    expect(delCentro).toMatchObject({
      centro: { codice: '03_S_2030', nome: 'SETTORE TRE' },
      al: '2031-06-30',
    })
    expect(codici(await chiesta({ vista, codici: [SCHEDE[2]?.codice ?? ''] }))).toEqual([SCHEDE[2]?.codice])
  })

  it('con i rilievi porta a ogni scheda i suoi, quelli del controllo', async () => {
    const controllo = await checkSchede(ctx, { vista })
    if (!controllo.ok) throw new Error(controllo.messaggio)
    expect(controllo.rilievi.length).toBeGreaterThan(0)
    for (const { scheda, rilievi } of (await chiesta({ vista, rilievi: true })).schede)
      expect(rilievi).toEqual(controllo.rilievi.filter((r) => r.codice === scheda.codice))
  })

  it('a un livello sopra le schede chiede i nodi, per chiave o per nome', async () => {
    const nodi = (await chiesta({ vista, livello: 'missione' })).nodi
    expect(new Set(nodi.map((n) => n.livello))).toEqual(new Set(['OBIETTIVO DI MISSIONE']))
    expect(nodi.reduce((n, x) => n + x.obiettivi, 0)).toBe(SCHEDE.length)
    expect((await chiesta({ vista, livello: 'Obiettivo di Missione' })).nodi).toEqual(nodi)
  })

  it.each([
    [{ vista: 'X' }, 'vista-sconosciuta'],
    [{ vista, livello: 'quartiere' }, 'livello-sconosciuto'],
    [{ vista, centro: 'X' }, 'centro-sconosciuto'],
    [{ vista, codici: ['X'] }, 'niente-da-stampare'],
  ])('rifiuta %j con una frase', async (richiesta, motivo) => {
    expect(await printDocumento(ctx, richiesta)).toMatchObject({
      ok: false,
      motivo,
      messaggio: expect.any(String),
    })
  })
})
