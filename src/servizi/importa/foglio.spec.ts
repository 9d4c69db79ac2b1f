import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type ArchivioDiProva, MOTORI } from '../../../test/archivi.ts'
import { createContesto, createPiano } from '../../../test/contesto.ts'
import { createScheda, createSchede, VISTA_DI_PROVA } from '../../../test/schede-di-prova.ts'
import { createModello } from '../../documenti/stampa/foglio/modello.ts'
import { toXlsx } from '../../documenti/stampa/foglio/to-xlsx.ts'
import { LIVELLI_PREDEFINITI } from '../../dominio/piano/vista.ts'
import type { Scheda } from '../../dominio/scheda/scheda.ts'
import type { Contesto } from '../contesto.ts'
import { listViste } from '../viste.ts'
import { confirmImport, importDocumento, previewDocumento } from './importa.ts'

const ALTRA = 'DUP_2034_2036'
const TUTTE: readonly Scheda[] = [
  ...createSchede(7),
  ...Array.from({ length: 3 }, (_, i) => createScheda(i, { vista: ALTRA, codice: `2034_S01_0${i}` })),
]
const ADESSO = new Date('2032-03-01T09:00:00Z')

const foglio = async (schede: readonly Scheda[], ente: string | null = 'Comune di Prova') => ({
  nomeFile: 'schede.xlsx',
  contenuto: (
    await toXlsx(
      {
        ente,
        viste: [...new Set(schede.map((s) => s.vista))].map((codice) => ({
          codice,
          titolo: `Piano ${codice}`,
          livelli: LIVELLI_PREDEFINITI,
        })),
        schede,
      },
      ADESSO,
    )
  ).contenuto,
})

describe.each(MOTORI)('un foglio di calcolo portato in archivio su $motore', ({ create }) => {
  let prova: ArchivioDiProva
  let ctx: Contesto
  beforeEach(async () => {
    prova = await create()
    ctx = createContesto(prova.archivio)
  })
  afterEach(() => prova.remove())

  it('con più viste scrive ciascuna nella sua, con il suo titolo, e due volte non cambia nulla', async () => {
    const documento = await foglio(TUTTE)
    const prima = await importDocumento(ctx, documento)
    expect(prima.map((e) => [e.ok, e.anteprima?.frontespizio.vista?.codice])).toEqual([
      [true, VISTA_DI_PROVA],
      [true, ALTRA],
    ])
    expect((await listViste(ctx)).map((v) => [v.codice, v.titolo, v.schede])).toEqual([
      [ALTRA, `Piano ${ALTRA}`, 3],
      [VISTA_DI_PROVA, `Piano ${VISTA_DI_PROVA}`, 7],
    ])
    const dopo = await importDocumento(ctx, documento)
    expect(dopo.map((e) => e.ok && e.scritta)).toEqual([false, false])
  })

  it('esportare e riportare non trova differenze con ciò che le stampe hanno scritto', async () => {
    await createPiano(prova.archivio, TUTTE)
    const anteprime = await previewDocumento(ctx, await foglio(TUTTE))
    expect(anteprime.map((a) => a.senzaDifferenze)).toEqual([true, true])
  })

  it('un valore scritto nel foglio si vede fra le differenze, uno cancellato non cancella', async () => {
    await createPiano(prova.archivio, TUTTE)
    const [prima, ...altre] = TUTTE
    if (!prima) throw new Error('manca la scheda')
    const cambiata = {
      ...prima,
      responsabile: 'NUOVA RESPONSABILE',
      areaTematica: null,
      fasi: prima.fasi.map((f) => ({ ...f, nota: null })),
    }
    const [anteprima] = await previewDocumento(ctx, {
      ...(await foglio([cambiata, ...altre])),
      registra: true,
    })
    expect(anteprima?.differenze.cambiate).toMatchObject([
      { codice: prima.codice, campi: [{ campo: 'responsabile', dopo: 'NUOVA RESPONSABILE' }] },
    ])
    expect(await confirmImport(ctx, anteprima?.importazioneId ?? 0)).toMatchObject({
      ok: true,
      scritta: true,
    })
    const [ancora] = await previewDocumento(ctx, await foglio([cambiata, ...altre]))
    expect(ancora?.senzaDifferenze).toBe(true)
  })

  it('il modello vuoto non porta nulla e dice perché', async () => {
    const [anteprima] = await previewDocumento(ctx, {
      nomeFile: 'modello.xlsx',
      contenuto: await createModello(2032, ADESSO),
    })
    expect(anteprima?.puoImportare).toMatchObject({ ok: false, motivo: 'nessuna-scheda' })
    expect(anteprima?.segnalazioni.map((s) => s.motivo)).toContain('nessuna-scheda')
  })

  it('schede senza vista non si portano, e la frase dice dove scriverla', async () => {
    const [anteprima] = await previewDocumento(ctx, await foglio([createScheda(1, { vista: '' })]))
    expect(anteprima?.puoImportare).toMatchObject({ ok: false, motivo: 'vista-mancante' })
    expect(anteprima?.puoImportare).toHaveProperty('messaggio', expect.stringContaining('colonna «Vista»'))
  })

  it('le righe del foglio non diventano pagine di una stampa che non c’è', async () => {
    await importDocumento(ctx, await foglio([createScheda(1)]))
    const { findEnte } = await import('../../archivio/query/enti.ts')
    const { loadSchede } = await import('../../archivio/query/leggi-schede.ts')
    const [scheda] = await prova.archivio.read(async (tx) =>
      loadSchede(tx, (await findEnte(tx))?.enteId ?? 0),
    )
    expect([scheda?.origine, scheda?.fasi[0]?.origine, scheda?.indicatori[0]?.origine]).toEqual([
      null,
      null,
      null,
    ])
  })
})
