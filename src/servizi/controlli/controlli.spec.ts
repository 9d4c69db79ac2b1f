import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ArchivioDiProva, MOTORI } from '../../../test/archivi.ts'
import { createContesto, createPiano } from '../../../test/contesto.ts'
import { createSchede, VISTA_DI_PROVA } from '../../../test/schede-di-prova.ts'
import { readFoglio } from '../../documenti/lettura/foglio/leggi-foglio.ts'
import type { Contesto } from '../contesto.ts'
import { checkSchede } from '../controlla.ts'
import { getControlli } from './controlli.ts'
import { exportControlli } from './esporta.ts'

const vista = VISTA_DI_PROVA

describe.each(MOTORI)('i controlli di un piano su $motore', ({ create }) => {
  let prova: ArchivioDiProva
  let ctx: Contesto
  beforeAll(async () => {
    prova = await create()
    await createPiano(prova.archivio, createSchede(60))
    ctx = createContesto(prova.archivio)
  })
  afterAll(() => prova.remove())
  const get = async (r: Omit<Parameters<typeof getControlli>[1], 'vista'> = {}) => {
    const c = await getControlli(ctx, { vista, ...r })
    if (c === null) throw new Error('vista non trovata')
    return c
  }

  it('sono gli stessi che il comando «controlla» scrive; le informazioni si mostrano solo se chieste', async () => {
    const esito = await checkSchede(ctx, { vista })
    if (!esito.ok) throw new Error(esito.messaggio)
    const tutte = await get({ gravita: 'tutte', per: 'scheda' })
    expect(tutte.rilievi.map((x) => x.rilievo)).toEqual(esito.rilievi)
    expect(tutte.conteggio).toEqual(esito.conteggio)
    const c = await get()
    expect(c.rilievi).toHaveLength(esito.conteggio.E + esito.conteggio.W)
    expect(c.conteggio).toEqual(esito.conteggio)
    expect(c.nonApplicabili.map((n) => n.regola)).toEqual(esito.viste[0]?.nonApplicabili.map((n) => n.regola))
    expect(await getControlli(ctx, { vista: 'DUP_1900_1902' })).toBeNull()
  })

  it('ogni filtro lascia ciò che il suo conteggio annunciava', async () => {
    const c = await get()
    expect(c.regole.length).toBeGreaterThan(3)
    for (const r of c.regole.slice(0, 4)) {
      const { rilievi } = await get({ regola: r.controllo.id })
      expect(rilievi).toHaveLength(r.mostrati)
      expect(rilievi.every((x) => x.rilievo.regola === r.controllo.id)).toBe(true)
    }
    for (const [chiave, scelte] of [
      ['centro', c.centri],
      ['responsabile', c.responsabili],
      ['campo', c.campi],
    ] as const) {
      expect(scelte.length).toBeGreaterThan(0)
      for (const s of scelte.slice(0, 3))
        expect((await get({ [chiave]: s.valore })).rilievi, `${chiave} ${s.valore}`).toHaveLength(s.rilievi)
    }
    const errori = await get({ gravita: 'E' })
    expect(errori.rilievi).toHaveLength(c.conteggio.E)
    const [prima] = errori.rilievi
    expect((await get({ codice: prima?.rilievo.codice ?? '' })).rilievi).toContainEqual(prima)
  })

  it('per domanda le mette insieme regola per regola, per scheda nell’ordine del piano', async () => {
    const regole = (await get()).rilievi.map((x) => x.rilievo.regola)
    expect(regole.filter((r, i) => i === 0 || r !== regole[i - 1])).toEqual([...new Set(regole)])
    const codici = (await get({ per: 'scheda' })).rilievi.map((x) => x.rilievo.codice)
    expect(codici.filter((c, i) => i === 0 || c !== codici[i - 1])).toEqual([...new Set(codici)])
  })

  it('si portano via esattamente quelli mostrati, con lo spazio per rispondere', async () => {
    const { rilievi } = await get({ centro: 'SERVIZIO SCUOLA' })
    const csv = await exportControlli(ctx, { vista, centro: 'SERVIZIO SCUOLA', formato: 'csv' })
    const righe = Buffer.from(csv?.contenuto ?? [])
      .toString('utf8')
      .split('\r\n')
    expect(righe[0]).toMatch(/^\uFEFFObiettivo;.*;Domanda;Evidenza;Pagina;Riga;Risposta$/)
    expect(righe.length - 2).toBeGreaterThanOrEqual(rilievi.length)
    const xlsx = await exportControlli(ctx, { vista, centro: 'SERVIZIO SCUOLA', formato: 'xlsx' })
    // It is a workbook that opens; the reader of cards says that this is not theirs.
    const letto = await readFoglio(xlsx?.contenuto ?? new Uint8Array(), { nomeFile: 'rilievi.xlsx' })
    expect(letto.segnalazioni.map((s) => s.motivo)).toContain('foglio-mancante')
    expect(await exportControlli(ctx, { vista: 'DUP_1900_1902', formato: 'csv' })).toBeNull()
  })
})
