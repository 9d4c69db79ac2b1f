import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ArchivioDiProva, MOTORI } from '../../../test/archivi.ts'
import { createContesto, createPiano } from '../../../test/contesto.ts'
import { createSchede, VISTA_DI_PROVA as vista } from '../../../test/schede-di-prova.ts'
import { PRIMO_ENTE } from '../../archivio/query/enti.ts'
import { insertVersioni } from '../../archivio/query/versioni.ts'
import type { Scheda } from '../../dominio/scheda/scheda.ts'
import type { Contesto } from '../contesto.ts'
import { buildAlberoConfronto, type NodoConfronto } from './albero.ts'
import { getConfronto, listConfrontabili } from './confronto.ts'
import { exportConfronto } from './esporta.ts'

const ALTRA = 'DUP_2032_2034'
const ADESSO = createSchede(30)
/** At mid year: one card less, one with another manager. */
const GIUGNO = ADESSO.slice(1).map((s, i): Scheda => (i === 0 ? { ...s, responsabile: 'CHI C’ERA' } : s))
const lato = (v: string, al: string | null = null) => ({ vista: v, al })

describe.each(MOTORI)('il confronto su $motore', ({ create }) => {
  let prova: ArchivioDiProva
  let ctx: Contesto
  beforeAll(async () => {
    prova = await create()
    ctx = createContesto(prova.archivio)
    await createPiano(prova.archivio, [
      ...ADESSO,
      ...createSchede(5).map((s) => ({ ...s, vista: ALTRA, codice: s.codice.replace('2031', '2032') })),
    ])
    const tieni = (schede: readonly Scheda[], al: string) =>
      prova.archivio.write((tx) =>
        insertVersioni(
          tx,
          PRIMO_ENTE,
          vista,
          schede.map((scheda) => ({
            scheda,
            origine: { al, scrittaIl: '2032-01-10T08:00:00Z', importazioneId: null },
          })),
        ),
      )
    await tieni(GIUGNO, '2031-06-30')
    await tieni(ADESSO, '2031-12-31')
  })
  afterAll(() => prova.remove())

  it('elenca le viste e le date che si possono confrontare', async () => {
    const confrontabili = await listConfrontabili(ctx)
    expect(confrontabili.map((c) => [c.vista.codice, c.momenti.map((m) => m.al)])).toEqual([
      [ALTRA, []],
      [vista, ['2031-12-31', '2031-06-30']],
    ])
  })

  it('due date: chi si è aggiunto, chi è cambiato, e il resto uguale', async () => {
    const c = await getConfronto(ctx, { prima: lato(vista, '2031-06-30'), dopo: lato(vista, '2031-12-31') })
    expect(c?.modo).toBe('date')
    expect(Object.fromEntries(c?.esiti.map((e) => [e.valore, e.schede]) ?? [])).toEqual({
      aggiunta: 1,
      tolta: 0,
      cambiata: 1,
      invariata: 28,
    })
    const cambiata = c?.voci.find((v) => v.esito === 'cambiata')
    expect(cambiata?.campi.map((x) => [x.campo, x.prima])).toEqual([['responsabile', 'CHI C’ERA']])
  })

  it('una data e com’è adesso', async () => {
    const c = await getConfronto(ctx, { prima: lato(vista, '2031-06-30'), dopo: lato(vista) })
    expect([c?.prima.schede, c?.dopo.schede]).toEqual([29, 30])
  })

  it('due anni', async () => {
    const c = await getConfronto(ctx, { prima: lato(vista), dopo: lato(ALTRA) })
    expect(c?.modo).toBe('anni')
    expect(c?.voci.filter((v) => v.dopo !== null).every((v) => v.prima !== null)).toBe(true)
    expect(c?.esiti.find((e) => e.valore === 'tolta')?.schede).toBe(25)
  })

  it('i filtri si sommano, e ogni conteggio tiene conto degli altri', async () => {
    const richiesta = { prima: lato(vista, '2031-06-30'), dopo: lato(vista) }
    const centro = GIUGNO[0]?.centro ?? ''
    const c = await getConfronto(ctx, { ...richiesta, genere: 'responsabilita', centro })
    expect(c?.voci.map((v) => v.dopo?.codice)).toEqual([GIUGNO[0]?.codice])
    expect(c?.esiti.find((e) => e.valore === 'aggiunta')?.schede).toBe(0)
    const altrove = await getConfronto(ctx, { ...richiesta, esito: 'cambiata', centro: 'NESSUNO' })
    expect(altrove?.voci).toEqual([])
    expect(altrove?.centri.map((x) => x.valore)).toEqual([centro])
  })

  it('ogni parte del piano somma ciò che le sta sotto', async () => {
    const c = await getConfronto(ctx, { prima: lato(vista, '2031-06-30'), dopo: lato(vista) })
    const albero = buildAlberoConfronto(c?.voci ?? [])
    const voci = (n: NodoConfronto): NodoConfronto['voci'] => [...n.voci, ...n.figli.flatMap(voci)]
    for (const r of albero.radici) {
      const sue = voci(r)
      for (const esito of ['aggiunta', 'tolta', 'cambiata', 'invariata'] as const)
        expect(r.somma.esiti[esito]).toBe(sue.filter((v) => v.esito === esito).length)
    }
    expect(albero.radici.flatMap(voci)).toHaveLength(c?.voci.length ?? 0)
  })

  it('il file ha una riga per ogni differenza mostrata', async () => {
    const r = { prima: lato(vista, '2031-06-30'), dopo: lato(vista), esito: 'cambiata' as const }
    const file = await exportConfronto(ctx, {
      ...r,
      formato: 'csv',
      parole: {
        esito: (e) => e,
        genere: (g) => g,
        colonne: new Proxy({}, { get: (_, k) => String(k) }) as never,
        foglio: 'Differenze',
        titolo: () => 'x',
        parametri: () => [],
      },
    })
    const righe = Buffer.from(file?.contenuto ?? [])
      .toString()
      .trim()
      .split('\r\n')
    expect(righe).toHaveLength(2)
    expect(righe[1]).toContain('CHI C’ERA')
    expect(file?.nomeFile).toBe(`confronto-${vista}_2031-06-30-${vista}.csv`)
  })

  it('una vista che non c’è non si confronta', async () => {
    expect(await getConfronto(ctx, { prima: lato(vista), dopo: lato('DUP_1990_1992') })).toBeNull()
  })
})
