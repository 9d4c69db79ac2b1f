import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { stampaTesto } from '../../../demo/tracciato/stampa.ts'
import { type ArchivioDiProva, MOTORI } from '../../../test/archivi.ts'
import { createContesto } from '../../../test/contesto.ts'
import { diAltri, documento, LAVORI, piuTardi, SCUOLA } from '../../../test/stampe-di-prova.ts'
import { openArchivio } from '../../archivio/archivio.ts'
import { findEnte } from '../../archivio/query/enti.ts'
import { listImportazioni, listSegnalazioni } from '../../archivio/query/importazioni.ts'
import { loadSchede } from '../../archivio/query/leggi-schede.ts'
import { listViste } from '../../archivio/query/viste.ts'
import { readStampa } from '../../documenti/lettura/leggi-stampa.ts'
import { LIVELLI_PREDEFINITI } from '../../dominio/piano/vista.ts'
import type { Contesto } from '../contesto.ts'
import { importStampa, previewImport } from './importa.ts'

describe.each(MOTORI)('l’importazione di una stampa su $motore', ({ create }) => {
  let prova: ArchivioDiProva
  let ctx: Contesto
  beforeEach(async () => {
    prova = await create()
    ctx = createContesto(prova.archivio)
  })
  afterEach(() => prova.remove())

  const readArchivio = () =>
    prova.archivio.read(async (tx) => {
      const ente = await findEnte(tx)
      return {
        ente,
        viste: ente === null ? [] : await listViste(tx, ente.enteId),
        schede: ente === null ? [] : await loadSchede(tx, ente.enteId),
        importazioni: ente === null ? [] : await listImportazioni(tx, ente.enteId, 50),
      }
    })

  it('la prima crea l’ente dal nome stampato e conserva le schede come sono state lette', async () => {
    const letta = await readStampa(documento(SCUOLA).contenuto, { nomeFile: 'x.txt' })
    const esito = await importStampa(ctx, documento(SCUOLA))
    expect(esito).toMatchObject({ ok: true, scritta: true, importazioneId: 1 })
    const { ente, viste, schede, importazioni } = await readArchivio()
    expect(ente).toMatchObject({ nome: 'Comune di Borgo Sereno', revisione: 1, grammatica: null })
    expect(viste).toEqual([{ ...letta.frontespizio.vista, livelli: LIVELLI_PREDEFINITI }])
    expect(schede).toEqual(letta.schede)
    expect(importazioni).toMatchObject([
      {
        chi: 'operatore locale',
        applicataIl: ctx.adesso,
        nomeFile: `${SCUOLA.nome}.txt`,
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        pagine: letta.pagine,
        lettura: null,
      },
    ])
    expect(JSON.parse(importazioni[0]?.conteggi ?? '')).toMatchObject({
      schede: schede.length,
      aggiunte: schede.length,
    })
    expect(await prova.archivio.read((tx) => listSegnalazioni(tx, 1, 1))).toEqual(letta.segnalazioni)
  })

  it('ripetuta, non cambia nulla e lo dice', async () => {
    await importStampa(ctx, documento(SCUOLA))
    const prima = await readArchivio()
    const esito = await importStampa(ctx, documento(SCUOLA))
    expect(esito).toMatchObject({ ok: true, scritta: false, importazioneId: null })
    expect(esito.messaggio).toContain('Nessuna differenza')
    expect(await readArchivio()).toEqual(prima)
  })

  it('una stampa più recente mostra le differenze prima di scrivere; ciò che manca resta', async () => {
    await importStampa(ctx, documento(SCUOLA))
    const prima = await readArchivio()
    const [, cambiata, sparita] = SCUOLA.schede
    const anteprima = await previewImport(ctx, documento(piuTardi(SCUOLA)))
    expect(anteprima.differenze).toMatchObject({
      aggiunte: [{ codice: '2021_S08_90' }],
      cambiate: [
        {
          codice: cambiata?.codice,
          campi: [
            {
              campo: 'descrizione',
              prima: cambiata?.descrizione,
              dopo: 'Descrizione riscritta dall’ufficio',
            },
          ],
        },
      ],
      mancanti: [{ codice: sparita?.codice }],
    })
    expect(await readArchivio()).toEqual(prima)

    expect(await importStampa(ctx, documento(piuTardi(SCUOLA)))).toMatchObject({ ok: true, scritta: true })
    const dopo = await readArchivio()
    expect(dopo.ente?.revisione).toBe(2)
    const perCodice = new Map(dopo.schede.map((s) => [s.codice, s]))
    expect(perCodice.get(cambiata?.codice ?? '')?.descrizione).toBe('Descrizione riscritta dall’ufficio')
    expect(perCodice.get(sparita?.codice ?? '')).toEqual(
      prima.schede.find((s) => s.codice === sparita?.codice),
    )
    expect(dopo.schede).toHaveLength(prima.schede.length + 1)
  })

  it('le schede di un altro settore non mancano in questa stampa', async () => {
    await importStampa(ctx, documento(LAVORI))
    const esito = await importStampa(ctx, documento(SCUOLA))
    expect(esito.anteprima?.differenze.mancanti).toEqual([])
    expect((await readArchivio()).schede).toHaveLength(SCUOLA.schede.length + LAVORI.schede.length)
  })

  it('l’ordine del piano non dipende da quale stampa è arrivata prima', async () => {
    await importStampa(ctx, documento(LAVORI))
    await importStampa(ctx, documento(SCUOLA))
    const altra = await create()
    const altroCtx = createContesto(altra.archivio)
    await importStampa(altroCtx, documento(SCUOLA))
    await importStampa(altroCtx, documento(LAVORI))
    const codici = (schede: readonly { codice: string }[]) => schede.map((s) => s.codice)
    expect(codici((await readArchivio()).schede)).toEqual(
      codici(await altra.archivio.read((tx) => loadSchede(tx, 1))),
    )
    await altra.remove()
  })

  it('due prime importazioni insieme, da due programmi, fanno un ente solo e non si perdono', async () => {
    const altro = await openArchivio(prova.dove)
    const esiti = await Promise.all([
      importStampa(ctx, documento(SCUOLA)),
      importStampa(createContesto(altro), documento(LAVORI)),
    ])
    expect(esiti).toMatchObject([
      { ok: true, scritta: true },
      { ok: true, scritta: true },
    ])
    await altro.close()
    const { ente, schede } = await readArchivio()
    expect(ente?.revisione).toBe(2)
    expect(schede).toHaveLength(SCUOLA.schede.length + LAVORI.schede.length)
  })

  it('rifiuta la stampa di un altro ente dicendo i due nomi e i due rimedi', async () => {
    await importStampa(ctx, documento(SCUOLA))
    const prima = await readArchivio()
    const esito = await importStampa(ctx, documento(diAltri('Comune di Valtorbida')))
    expect(esito).toMatchObject({ ok: false, motivo: 'ente-diverso' })
    expect(esito.messaggio).toMatch(/Valtorbida.*Borgo Sereno.*altra cartella.*dichiaralo/)
    expect(await readArchivio()).toEqual(prima)
  })

  it('chi dichiara che è lo stesso ente viene creduto, anche le volte dopo', async () => {
    await importStampa(ctx, documento(SCUOLA))
    const rinominata = documento(diAltri('Città di Borgo Sereno'))
    expect(await importStampa(ctx, { ...rinominata, ente: 'comune di BORGO SERENO' })).toMatchObject({
      ok: true,
    })
    expect(await importStampa(ctx, rinominata)).toMatchObject({ ok: true, scritta: false })
    expect((await readArchivio()).ente?.nome).toBe('Comune di Borgo Sereno')
  })

  it('il nome dichiarato alla prima importazione vale più di quello stampato', async () => {
    await importStampa(ctx, { ...documento(SCUOLA), ente: 'Unione delle Valli' })
    expect((await readArchivio()).ente?.nome).toBe('Unione delle Valli')
    expect(await importStampa(ctx, documento(LAVORI))).toMatchObject({ ok: true, scritta: true })
    expect(await importStampa(ctx, { ...documento(LAVORI), ente: 'Un altro' })).toMatchObject({
      ok: false,
      motivo: 'ente-dichiarato-diverso',
    })
  })

  it.each([
    ['un file vuoto', '', 'nessuna-scheda'],
    ['un testo qualsiasi', 'Verbale della riunione del 3 marzo.\nPresenti: tutti.\n', 'nessuna-scheda'],
    ['una stampa senza il frontespizio', stampaTesto(SCUOLA).replace(/^.*Vista .*$/m, ''), 'vista-mancante'],
  ])('rifiuta %s con una frase, e non scrive', async (_, testo, motivo) => {
    const esito = await importStampa(ctx, {
      nomeFile: 'verbale.txt',
      contenuto: new TextEncoder().encode(testo),
    })
    expect(esito).toMatchObject({
      ok: false,
      motivo,
      messaggio: expect.stringMatching(/stampa|frontespizio/),
    })
    expect((await readArchivio()).ente).toBeNull()
  })

  it('legge da un percorso, e dice se il file non c’è o è una cartella', async () => {
    const cartella = mkdtempSync(join(tmpdir(), 'obiettivo-importa-'))
    const percorso = join(cartella, 'stampa.txt')
    writeFileSync(percorso, documento(SCUOLA).contenuto)
    for (const sbagliato of [join(cartella, 'manca.txt'), cartella])
      expect(await importStampa(ctx, { percorso: sbagliato })).toMatchObject({
        ok: false,
        motivo: 'nessuna-scheda',
        messaggio: expect.stringContaining(sbagliato),
      })
    expect(await importStampa(ctx, { percorso })).toMatchObject({
      ok: true,
      anteprima: { nomeFile: 'stampa.txt' },
    })
    rmSync(cartella, { recursive: true })
  })

  it('i caratteri che un archivio non può tenere si vedono, e non tornano come differenze', async () => {
    const { nomeFile } = documento(SCUOLA)
    const descrizione = SCUOLA.schede[0]?.descrizione ?? ''
    const testo = stampaTesto(SCUOLA).replaceAll(descrizione.slice(0, 12), `${descrizione.slice(0, 11)}\0`)
    const guasto = { nomeFile, contenuto: new TextEncoder().encode(testo) }
    expect(await importStampa(ctx, guasto)).toMatchObject({ ok: true, scritta: true })
    expect(await importStampa(ctx, guasto)).toMatchObject({ ok: true, scritta: false })
  })
})
