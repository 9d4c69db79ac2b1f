import { PDFDocument } from 'pdf-lib'
import { afterEach, describe, expect, it } from 'vitest'
import { type ArchivioDiProva, MOTORI } from '../../../test/archivi.ts'
import { createContesto, createPiano } from '../../../test/contesto.ts'
import { createSchede, VISTA_DI_PROVA } from '../../../test/schede-di-prova.ts'
import { apriPdf } from '../../../test/stampa/apri-pdf.ts'
import { readStampa } from '../../documenti/lettura/leggi-stampa.ts'
import { createStampante } from '../../documenti/stampa/stampante.ts'
import { saveCompilazione } from '../compilazione/salva.ts'
import type { Contesto } from '../contesto.ts'
import { createDeposito } from '../prove/deposito.ts'
import { addProva } from '../prove/prove.ts'
import { printDocumento } from '../stampa.ts'
import { createCampagna } from './campagne.ts'
import { closeCampagna, excuseScheda, openCampagna, reopenCampagna } from './passaggi.ts'
import { printCongelate } from './stampa.ts'

let prova: ArchivioDiProva
afterEach(() => prova.remove())

/** A round of three cards, all excused and so closed; the first has an act and a link as evidence. */
const createCongelate = async (ctx: Contesto): Promise<number> => {
  await createPiano(ctx.archivio, createSchede(3))
  const scheda = { vista: VISTA_DI_PROVA, codice: '2031_S00_00' }
  const atto = { organo: 'Giunta comunale', numero: '12', data: '03/02/2031', link: '' }
  const link = { titolo: 'Albo pretorio', link: `https://albo.example/${'pagina/'.repeat(20)}` }
  const deposito = createDeposito(ctx.archivio, {})
  await addProva(
    ctx,
    { ...scheda, oggetto: { tipo: 'scheda', indice: null }, prova: { tipo: 'atto', campi: atto } },
    deposito,
  )
  await addProva(
    ctx,
    { ...scheda, oggetto: { tipo: 'fase', indice: 0 }, prova: { tipo: 'link', campi: link } },
    deposito,
  )
  const creata = await createCampagna(ctx, {
    vista: VISTA_DI_PROVA,
    al: '31/12/2031',
    scadenza: '31/03/2032',
  })
  if (!creata.ok) throw new Error(creata.messaggio)
  const { campagnaId } = creata
  await openCampagna(ctx, campagnaId)
  const campi = {
    'scheda.criticitaCausa': 'La gara è andata deserta.\nNessuna offerta.',
    'scheda.criticitaRimedio': 'Nuova gara a marzo.',
    'scheda.criticitaChi': 'Ufficio gare',
  }
  expect(await saveCompilazione(ctx, { campagnaId, codice: '2031_S01_00', vista: 0, campi })).toMatchObject({
    ok: true,
  })
  for (const codice of ['2031_S00_00', '2031_S01_00', '2031_S02_00'])
    await excuseScheda(ctx, { campagnaId, codice, motivo: 'Il bando è stato ritirato dalla Regione.' })
  const chiusa = await closeCampagna(ctx, campagnaId)
  if (!chiusa.ok) throw new Error(chiusa.messaggio)
  return campagnaId
}

const testoDi = async (pdf: Uint8Array): Promise<string> =>
  (await apriPdf(pdf)).pagineIntere.join(' ').replaceAll(/\s+/g, ' ')

const stampante = createStampante()
describe('la stampa di tutte le schede congelate', () => {
  it('è un documento solo, con le regole, gli esoneri e le prove, e rilegge le sue schede', async () => {
    const [sqlite] = MOTORI
    if (!sqlite) throw new Error('manca il motore')
    prova = await sqlite.create()
    const ctx = createContesto(prova.archivio)
    const campagnaId = await createCongelate(ctx)
    // What changes afterwards is not in it.
    const nuove = createSchede(3).map((s) => ({ ...s, descrizione: 'CAMBIATA DOPO' }))
    await createPiano(ctx.archivio, nuove)
    const esito = await printCongelate(ctx, { campagnaId }, { stampante })
    if (!esito?.ok) throw new Error(esito?.messaggio ?? 'nessuna stampa')
    expect(esito.nomeFile).toMatch(/^schede-congelate-.*-2031-12-31-[\d-]+\.pdf$/)
    const pdf = esito.volumi[0]?.pdf
    if (!pdf) throw new Error('nessun volume')
    const testo = await testoDi(pdf)
    expect(testo).toContain('SCHEDE CONGELATE IL')
    expect(testo).toContain('Regole del punteggio')
    expect(testo).toContain('Il bando è stato ritirato dalla Regione.')
    expect(testo).toContain('Giunta comunale n. 12 del 03/02/2031')
    for (const t of ['La gara è andata deserta.', 'Nuova gara a marzo.', 'Ufficio gare'])
      expect(testo).toContain(t)
    expect(testo).toContain('3 esonerate')
    expect(testo).not.toContain('CAMBIATA DOPO')
    const riletta = await readStampa(new Uint8Array(pdf), { nomeFile: 'congelate.pdf' })
    expect(riletta.schede.map((s) => s.codice)).toEqual(['2031_S00_00', '2031_S01_00', '2031_S02_00'])
    expect((await PDFDocument.load(pdf)).getPageCount()).toBeGreaterThan(4)
  })

  it('riaperta e chiusa di nuovo, si stampano tutte e due le volte', async () => {
    const [sqlite] = MOTORI
    if (!sqlite) throw new Error('manca il motore')
    prova = await sqlite.create()
    const ctx = createContesto(prova.archivio)
    const campagnaId = await createCongelate(ctx)
    const dopo = createContesto(prova.archivio, { adesso: '2032-03-09T10:00:00Z', oggi: '2032-03-09' })
    await reopenCampagna(dopo, campagnaId, 'Mancava un dato.')
    await closeCampagna(dopo, campagnaId)
    const prima = await printCongelate(ctx, { campagnaId, il: ctx.adesso }, { stampante })
    const seconda = await printCongelate(ctx, { campagnaId }, { stampante })
    expect([prima?.ok, seconda?.ok]).toEqual([true, true])
    expect(seconda?.nomeFile).toContain('2032-03-09')
    expect(prima?.nomeFile).not.toContain('2032-03-09')
    expect(await printCongelate(ctx, { campagnaId, il: '1999-01-01T00:00:00Z' }, { stampante })).toBeNull()
  })

  it('le prove stanno anche sulla stampa della scheda di oggi', async () => {
    const [sqlite] = MOTORI
    if (!sqlite) throw new Error('manca il motore')
    prova = await sqlite.create()
    const ctx = createContesto(prova.archivio)
    await createCongelate(ctx)
    const richiesta = { vista: VISTA_DI_PROVA, codici: ['2031_S00_00'] }
    const esito = await printDocumento(ctx, richiesta, undefined, { stampante })
    const pdf = esito.ok ? esito.volumi[0]?.pdf : null
    if (!pdf) throw new Error('nessuna stampa')
    const testo = await testoDi(pdf)
    expect(testo).toContain('Giunta comunale n. 12 del 03/02/2031')
    expect(testo).toContain('Fase 1')
    expect(testo).not.toContain('ESONERO')
  })
})
