import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type ArchivioDiProva, MOTORI } from '../../test/archivi.ts'
import { createContesto } from '../../test/contesto.ts'
import { documento, LAVORI, piuTardi, SCUOLA } from '../../test/stampe-di-prova.ts'
import { findEnte, PRIMO_ENTE } from '../archivio/query/enti.ts'
import { loadEtichette } from '../archivio/query/etichette.ts'
import { listRevisioniViste } from '../archivio/query/viste.ts'
import type { Contesto } from './contesto.ts'
import { addEtichetta, listEtichette, removeEtichetta } from './etichette.ts'
import { importStampa } from './importa/importa.ts'

const vista = SCUOLA.schede[0]?.vista ?? ''
const [A = '', B = '', C = ''] = SCUOLA.schede.map((s) => s.codice)

describe.each(MOTORI)('le etichette su $motore', ({ create }) => {
  let prova: ArchivioDiProva
  let ctx: Contesto
  beforeEach(async () => {
    prova = await create()
    ctx = createContesto(prova.archivio)
    await importStampa(ctx, documento(SCUOLA))
  })
  afterEach(() => prova.remove())

  const etichette = async () =>
    Object.fromEntries(await prova.archivio.read((tx) => loadEtichette(tx, PRIMO_ENTE, vista)))
  const revisioni = () =>
    prova.archivio.read(async (tx) => ({
      ente: (await findEnte(tx))?.revisione,
      vista: (await listRevisioniViste(tx, PRIMO_ENTE)).get(vista),
    }))

  it('si mettono su più schede, si contano e si tolgono', async () => {
    expect(await listEtichette(ctx, vista)).toEqual([])
    expect(await addEtichetta(ctx, { vista, codici: [A, B], nome: 'PNRR' })).toEqual({
      ok: true,
      nome: 'PNRR',
      schede: 2,
    })
    expect(await addEtichetta(ctx, { vista, codici: [B, C, C], nome: 'Da rivedere' })).toMatchObject({
      schede: 2,
    })
    expect(await etichette()).toEqual({ [A]: ['PNRR'], [B]: ['Da rivedere', 'PNRR'], [C]: ['Da rivedere'] })
    expect(await listEtichette(ctx, vista)).toEqual([
      { nome: 'Da rivedere', schede: 2 },
      { nome: 'PNRR', schede: 2 },
    ])
    expect(await removeEtichetta(ctx, { vista, codici: [A, C], nome: 'pnrr' })).toMatchObject({ schede: 1 })
    expect(await etichette()).toEqual({ [B]: ['Da rivedere', 'PNRR'], [C]: ['Da rivedere'] })
    expect(await listEtichette(ctx, 'ALTRA')).toEqual([])
  })

  it('il nome è uno solo, comunque lo si scriva', async () => {
    await addEtichetta(ctx, { vista, codici: [A], nome: '  Città   Verde ' })
    expect(await addEtichetta(ctx, { vista, codici: [A, B], nome: 'CITTÀ VERDE' })).toEqual({
      ok: true,
      nome: 'Città Verde',
      schede: 1,
    })
    expect(await etichette()).toEqual({ [A]: ['Città Verde'], [B]: ['Città Verde'] })
  })

  it('rifiuta, dicendo perché, un nome vuoto o troppo lungo e le schede che non ci sono', async () => {
    const prova = (nome: string, codici: readonly string[] = [A]) =>
      addEtichetta(ctx, { vista, codici, nome })
    expect(await prova(' \t ')).toMatchObject({ ok: false, motivo: 'etichetta-senza-nome' })
    expect(await prova('x'.repeat(41))).toMatchObject({ ok: false, motivo: 'etichetta-troppo-lunga' })
    expect(await prova('x'.repeat(40))).toMatchObject({ ok: true })
    expect(await prova('PNRR', [])).toMatchObject({ ok: false, motivo: 'schede-inesistenti' })
    expect(await prova('PNRR', [A, 'NESSUNA'])).toMatchObject({
      ok: false,
      motivo: 'schede-inesistenti',
      messaggio: expect.stringContaining('NESSUNA'),
    })
    expect(await etichette()).toEqual({ [A]: ['x'.repeat(40)] })
  })

  it('cambiano i dati dell’ente e non quelli della vista: i rilievi restano validi', async () => {
    const prima = await revisioni()
    await addEtichetta(ctx, { vista, codici: [A], nome: 'PNRR' })
    expect(await revisioni()).toEqual({ ente: (prima.ente ?? 0) + 1, vista: prima.vista })
    // Nothing to do is no change.
    await addEtichetta(ctx, { vista, codici: [A], nome: 'PNRR' })
    expect(await revisioni()).toEqual({ ente: (prima.ente ?? 0) + 1, vista: prima.vista })
  })

  it('nessuna importazione le perde, nemmeno su una scheda cambiata o che non c’è più', async () => {
    const sparita = SCUOLA.schede[2]?.codice ?? ''
    await addEtichetta(ctx, { vista, codici: [A, B, sparita], nome: 'PNRR' })
    const prima = await etichette()
    await importStampa(ctx, documento(SCUOLA))
    await importStampa(ctx, documento(piuTardi(SCUOLA)))
    await importStampa(ctx, documento(LAVORI))
    expect(await etichette()).toEqual(prima)
  })

  it('in un archivio vuoto non c’è nulla da etichettare', async () => {
    const vuoto = await create()
    const suo = createContesto(vuoto.archivio)
    expect(await addEtichetta(suo, { vista, codici: [A], nome: 'PNRR' })).toMatchObject({
      ok: false,
      motivo: 'schede-inesistenti',
    })
    await vuoto.remove()
  })
})
