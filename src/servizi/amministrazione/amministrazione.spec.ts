import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type ArchivioDiProva, MOTORI } from '../../../test/archivi.ts'
import { createContesto, createPiano } from '../../../test/contesto.ts'
import { createScheda, createSchede } from '../../../test/schede-di-prova.ts'
import type { Contesto } from '../contesto.ts'
import { importStampa } from '../importa/importa.ts'
import { getClassificazione } from './classificazione.ts'
import { getCodici } from './codici.ts'
import { getImportazione, listImportazioni } from './importazioni.ts'
import { getPanoramica } from './panoramica.ts'

const STAMPA = fileURLToPath(new URL('../../../demo/stampe/scheda-peg-2021-settore-02.txt', import.meta.url))

describe.each(MOTORI)('l’amministrazione, in lettura, su $motore', ({ create, motore }) => {
  let prova: ArchivioDiProva
  let ctx: Contesto
  beforeEach(async () => {
    prova = await create()
    ctx = createContesto(prova.archivio)
  })
  afterEach(() => prova.remove())

  it('un programma vuoto dice dove tiene i dati, e nient’altro', async () => {
    const p = await getPanoramica(ctx)
    expect(p).toMatchObject({ ente: null, viste: [], importazioni: [], organigramma: null })
    expect(p.archivio).toMatchObject({ motore, dove: prova.archivio.dove, revisione: 0 })
    expect(p.archivio.versione).toBeGreaterThanOrEqual(2)
    expect(await getImportazione(ctx, 1)).toBeNull()
    expect((await getCodici(ctx, '')).forme.every((f) => f.esempio?.forma === f.forma && !f.vero)).toBe(true)
    expect((await getClassificazione(ctx, null)).anno).toBe(2032)
  })

  it('il registro dice chi ha portato che cosa, quando, quanto, e con quali dubbi', async () => {
    const esito = await importStampa(ctx, { percorso: STAMPA })
    if (!esito.ok) throw new Error(esito.messaggio)
    const p = await getPanoramica(ctx)
    expect(p.ente).toMatchObject({ nome: 'Comune di Borgo Sereno', nomi: ['Comune di Borgo Sereno'] })
    expect(p.importazioni).toMatchObject([
      { nomeFile: 'scheda-peg-2021-settore-02.txt', chi: 'operatore locale', quando: '2032-03-01T09:00:00Z' },
    ])
    const i = await getImportazione(ctx, esito.importazioneId ?? 0)
    expect(i).toMatchObject({
      byte: readFileSync(STAMPA).length,
      formato: 'testo',
      conteggi: { aggiunte: esito.anteprima.lette.schede, cambiate: 0 },
      frontespizio: { vista: { codice: 'DUP_2021_2023' }, centro: { codice: '02_S_2021' } },
    })
    expect(i?.segnalazioni.length).toBe(esito.anteprima.segnalazioni.length)
    expect(await listImportazioni(ctx, { pagina: 2 })).toMatchObject({
      importazioni: [],
      totale: 1,
      pagine: 1,
    })
  })

  it('la classificazione dell’anno dice quali programmi hanno obiettivi, e quali codici ne sono fuori', async () => {
    const collegata = (n: number, codice: string) =>
      createScheda(n, { collegamenti: [{ livello: 'OBIETTIVO DI PROGRAMMA', codice, titolo: 'T' }] })
    await createPiano(prova.archivio, [
      collegata(1, 'DUP_04_1201_0601'),
      collegata(2, 'DUP_04_1201_0602'),
      collegata(3, 'DUP_04_1201_9901'),
    ])
    const c = await getClassificazione(ctx, null)
    expect(c.anno).toBe(2031)
    const dodici = c.missioni.find((m) => m.codice === '12')
    expect(dodici?.schede).toBe(2)
    expect(dodici?.programmi.filter((p) => p.schede > 0)).toMatchObject([{ codice: '06', schede: 2 }])
    expect(c.fuori).toEqual([{ codice: 'DUP_04_1201_9901', schede: 1 }])
    // 12.11 exists from the 2026 budget only.
    const ha1211 = async (anno: number) =>
      (await getClassificazione(ctx, anno)).missioni
        .find((m) => m.codice === '12')
        ?.programmi.some((p) => p.codice === '11')
    expect([await ha1211(2025), await ha1211(2026)]).toEqual([false, true])
  })

  it('la grammatica si spiega sui codici veri dell’archivio, e legge quello che le si dà', async () => {
    await createPiano(prova.archivio, createSchede(2))
    const g = await getCodici(ctx, 'DUP_04_1201_0601')
    expect(g.forme.find((f) => f.forma === 'peg')).toMatchObject({
      vero: true,
      esempio: { codice: '2031_S00_00', anno: 2031 },
    })
    expect(g.prova).toMatchObject({
      forma: 'programma',
      padre: 'DUP_04_1201',
      missione: 'Diritti sociali, politiche sociali e famiglia',
      programma: 'Interventi per il diritto alla casa',
    })
    expect((await getCodici(ctx, 'PIPPO')).prova).toBe('nessuna')
  })
})
