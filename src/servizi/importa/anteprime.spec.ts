import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type ArchivioDiProva, MOTORI } from '../../../test/archivi.ts'
import { createContesto } from '../../../test/contesto.ts'
import { diAltri, documento, LAVORI, piuTardi, SCUOLA, type Stampa } from '../../../test/stampe-di-prova.ts'
import { findEnte } from '../../archivio/query/enti.ts'
import { listImportazioni } from '../../archivio/query/importazioni.ts'
import { loadSchede } from '../../archivio/query/leggi-schede.ts'
import type { Contesto } from '../contesto.ts'
import { confirmImport, findAnteprima, importStampa, previewImport, removeAnteprima } from './importa.ts'

describe.each(MOTORI)('l’anteprima da confermare su $motore', ({ create }) => {
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
        schede: ente === null ? [] : await loadSchede(tx, ente.enteId),
        importazioni: ente === null ? [] : await listImportazioni(tx, ente.enteId, 50),
      }
    })
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
