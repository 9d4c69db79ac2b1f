import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Stampa, stampaDi } from '../../../demo/comune/stampe.ts'
import { stampaTesto } from '../../../demo/tracciato/stampa.ts'
import { type ArchivioDiProva, MOTORI } from '../../../test/archivi.ts'
import { createContesto } from '../../../test/contesto.ts'
import { openArchivio } from '../../archivio/archivio.ts'
import { findEnte } from '../../archivio/query/enti.ts'
import { listImportazioni, listSegnalazioni } from '../../archivio/query/importazioni.ts'
import { loadSchede } from '../../archivio/query/leggi-schede.ts'
import { listViste } from '../../archivio/query/viste.ts'
import { readStampa } from '../../documenti/lettura/leggi-stampa.ts'
import { LIVELLI_PREDEFINITI } from '../../dominio/piano/vista.ts'
import type { Contesto } from '../contesto.ts'
import { confirmImport, findAnteprima, importStampa, previewImport, removeAnteprima } from './importa.ts'

const documento = (s: Stampa) => ({
  nomeFile: `${s.nome}.txt`,
  contenuto: new TextEncoder().encode(stampaTesto(s)),
})
const SCUOLA = stampaDi('08', 2021)
const LAVORI = stampaDi('05', 2021)

/** The same print after the office has worked on it: a card reworded, a phase finished, a card gone, one come. */
const piuTardi = (s: Stampa): Stampa => {
  const [prima, seconda, ...altre] = s.schede
  if (!prima || !seconda) throw new Error('stampa di prova troppo corta')
  const nuova = { ...prima, codice: '2021_S08_90' }
  const cambiata = { ...seconda, descrizione: 'Descrizione riscritta dall’ufficio' }
  return { ...s, schede: [prima, cambiata, ...altre.slice(1), nuova] }
}

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

  const diAltri = (nome: string): Stampa => ({ ...SCUOLA, parametri: { ...SCUOLA.parametri, ente: nome } })

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

  describe('con anteprima da confermare', () => {
    const registra = async (s: Stampa) => {
      const { importazioneId } = await previewImport(ctx, { ...documento(s), registra: true })
      if (importazioneId === null) throw new Error('anteprima non registrata')
      return importazioneId
    }

    it('scrive ciò che è stato mostrato, una volta sola', async () => {
      const id = await registra(SCUOLA)
      expect((await readArchivio()).ente).toBeNull()
      expect((await findAnteprima(ctx, id))?.differenze.aggiunte).toHaveLength(SCUOLA.schede.length)
      expect(await confirmImport(ctx, id)).toMatchObject({ ok: true, scritta: true, importazioneId: id })
      const { schede, importazioni } = await readArchivio()
      expect(schede).toHaveLength(SCUOLA.schede.length)
      expect(importazioni).toMatchObject([{ importazioneId: id, stato: 'applicata', lettura: null }])
      expect(await confirmImport(ctx, id)).toMatchObject({ ok: false, motivo: 'anteprima-gia-applicata' })
      expect(await findAnteprima(ctx, id)).toBeNull()
    })

    it('se nel frattempo l’archivio è cambiato non scrive, mostra le differenze di adesso e chiede ancora', async () => {
      await importStampa(ctx, documento(SCUOLA))
      const id = await registra(piuTardi(SCUOLA))
      const [, cambiata] = SCUOLA.schede
      const altra = {
        ...SCUOLA,
        schede: SCUOLA.schede.map((s) => (s === cambiata ? { ...s, descrizione: 'Un’altra mano' } : s)),
      }
      await importStampa(ctx, documento(altra))
      const prima = await readArchivio()

      const rifiuto = await confirmImport(ctx, id)
      expect(rifiuto).toMatchObject({
        ok: false,
        motivo: 'archivio-cambiato',
        anteprima: { differenze: { cambiate: [{ campi: [{ prima: 'Un’altra mano' }] }] } },
      })
      expect(await readArchivio()).toEqual(prima)
      expect(await confirmImport(ctx, id)).toMatchObject({ ok: true, scritta: true })
    })

    it('se l’archivio è cambiato senza toccare ciò che è stato mostrato, scrive', async () => {
      const id = await registra(SCUOLA)
      expect(await confirmImport(ctx, id)).toMatchObject({ ok: true })
      const secondo = await registra(piuTardi(SCUOLA))
      await importStampa(ctx, documento(LAVORI))
      expect(await confirmImport(ctx, secondo)).toMatchObject({ ok: true, scritta: true })
    })

    it('una anteprima annullata, scaduta o mai esistita non si conferma', async () => {
      const annullata = await registra(SCUOLA)
      await removeAnteprima(ctx, annullata)
      expect(await confirmImport(ctx, annullata)).toMatchObject({
        ok: false,
        motivo: 'anteprima-inesistente',
      })
      const scaduta = await registra(SCUOLA)
      const treGiorniDopo = { ...ctx, adesso: '2032-03-04T09:00:00Z' }
      const fresca = await previewImport(treGiorniDopo, { ...documento(SCUOLA), registra: true })
      expect(await findAnteprima(ctx, scaduta)).toBeNull()
      expect(await findAnteprima(ctx, fresca.importazioneId ?? 0)).not.toBeNull()
      expect(await confirmImport(ctx, 999)).toMatchObject({ ok: false, motivo: 'anteprima-inesistente' })
    })

    it('ciò che non si può importare si mostra ma non si conferma', async () => {
      await importStampa(ctx, documento(SCUOLA))
      const id = await registra(diAltri('Comune di Valtorbida'))
      expect((await findAnteprima(ctx, id))?.puoImportare).toMatchObject({
        ok: false,
        motivo: 'ente-diverso',
      })
      expect(await confirmImport(ctx, id)).toMatchObject({ ok: false, motivo: 'ente-diverso' })
    })
  })
})
