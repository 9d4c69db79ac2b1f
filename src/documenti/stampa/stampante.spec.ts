import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { apriPdf, compatta } from '../../../test/stampa/apri-pdf.ts'
import { stampaEApri } from '../../../test/stampa/prova.ts'
import { fase, richiesta, scheda } from '../../../test/stampa/schede-stampa.ts'
import { readStruttura, visita } from '../../../test/stampa/struttura-pdf.ts'
import { toEsportazione } from '../scambio/esportazione.ts'
import type { RichiestaStampa } from './richiesta.ts'
import { createStampante, printPiano } from './stampante.ts'

const stampante = createStampante()
afterAll(() => stampante.chiudi())
const stampa = (r: RichiestaStampa) => stampaEApri(stampante, r)

describe('la stampa come documento', () => {
  it('dichiara PDF/A-3a e PDF/UA-1 insieme, la lingua, il titolo visibile e i tag', async () => {
    const { pdf, aperto } = await stampa(richiesta([scheda()]))
    const { catalogo, xmp, trailer } = readStruttura(pdf)
    expect(catalogo).toContain('/Lang (it-IT)')
    expect(catalogo).toMatch(/\/MarkInfo <<\s*\/Marked true/)
    expect(catalogo).toMatch(/\/ViewerPreferences <<\s*\/DisplayDocTitle true/)
    expect(xmp).toContain('<pdfaid:part>3</pdfaid:part>')
    expect(xmp).toContain('<pdfaid:conformance>A</pdfaid:conformance>')
    expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(xmp).toContain('<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>')
    expect(trailer).toMatch(/\/Prev \d+/)
    expect(aperto.titolo).toBe('SCHEDA PEG DI RENDICONTAZIONE – DUP 2021 2023')
    expect(aperto.autore).toBe('Comune di Borgo Sereno')
  })

  it('ha i titoli in ordine, un titolo di primo livello per scheda e nessun salto', async () => {
    const { pdf } = await stampa(richiesta([scheda(), scheda({ codice: '2021_S04_08' })]))
    const livelli = [...visita(readStruttura(pdf).radice)]
      .flatMap((n) => /^H(\d)$/.exec(n.ruolo)?.[1] ?? [])
      .map(Number)
    expect(livelli[0]).toBe(1)
    for (const [i, l] of livelli.entries()) expect(l).toBeLessThanOrEqual((livelli[i - 1] ?? 0) + 1)
    // Parameters, legend, index and the two cards.
    expect(livelli.filter((l) => l === 1)).toHaveLength(5)
  })

  it('dà a ogni tabella la sua riga di intestazioni e a ogni figura un testo alternativo', async () => {
    const { pdf } = await stampa(richiesta([scheda()]))
    const nodi = [...visita(readStruttura(pdf).radice)]
    const tabelle = nodi.filter((n) => n.ruolo === 'Table')
    expect(tabelle.length).toBe(3)
    for (const t of tabelle) {
      const testata = t.figli.find((f) => f.ruolo === 'THead')?.figli[0]?.figli ?? []
      expect(testata.length).toBeGreaterThan(5)
      expect(testata.every((c) => c.ruolo === 'TH')).toBe(true)
    }
    const figure = nodi.filter((n) => n.ruolo === 'Figure')
    expect(figure).toHaveLength(1)
    expect(figure[0]?.alternativa?.length).toBeGreaterThan(50)
  })

  it('usa solo font incorporati, quelli inclusi', async () => {
    const { pdf } = await stampa(richiesta([scheda()]))
    const { font } = readStruttura(pdf)
    expect(font.length).toBeGreaterThanOrEqual(3)
    expect(font.filter((f) => !f.incorporato || !f.nome.includes('TitilliumWeb'))).toEqual([])
  })

  it('porta in allegato i dati delle schede, uguali all’esportazione', async () => {
    const s = scheda({ descrizione: 'Con un carattere che i font non hanno: \u{1F600}' })
    const { pdf, aperto } = await stampa(richiesta([s]))
    const allegato = aperto.allegati.get('schede.json')
    const r = richiesta([s])
    expect(JSON.parse(Buffer.from(allegato ?? []).toString('utf8'))).toEqual(
      toEsportazione(r.ente, [r.vista], [s]),
    )
    expect(readStruttura(pdf).specificheFile[0]).toContain('/AFRelationship /Source')
  })

  it('numera le pagine, le elenca nell’indice con i collegamenti e nei segnalibri', async () => {
    const { aperto } = await stampa(richiesta([scheda(), scheda({ codice: '2021_S04_08' })]))
    const n = aperto.pagine.length
    for (const [i, p] of aperto.pagineIntere.entries())
      if (i > 0) expect(compatta(p)).toContain(`Pagina${i + 1}di${n}`)
    expect(aperto.titoli.map((t) => t.split(' ')[0])).toEqual(['Indice', '2021_S04_07', '2021_S04_08'])
    expect(aperto.collegamenti).toBeGreaterThanOrEqual(4)
  })

  it('comincia ogni scheda su una pagina e ne ripete ente e codice su tutte', async () => {
    const lunga = scheda({
      fasi: Array.from({ length: 12 }, (_, i) => fase({ descrizione: `Passo ${i + 1}` })),
    })
    const { aperto } = await stampa(richiesta([lunga, scheda({ codice: '2021_S04_08' })]))
    const seconda = aperto.pagine.findIndex((p) => compatta(p).startsWith('OBIETTIVODIPEG2021_S04_08'))
    expect(seconda).toBeGreaterThan(2)
    for (const p of aperto.pagineIntere.slice(2, seconda)) {
      expect(p).toContain('Comune di Borgo Sereno')
      expect(p).toContain('2021_S04_07')
    }
  })

  it('scrive in copertina i parametri scelti', async () => {
    const { aperto } = await stampa(richiesta([scheda()]))
    const copertina = aperto.pagine[0] ?? ''
    for (const v of [
      'DUP_2021_2023 DUP 2021 2023',
      'OBIETTIVO DI PEG',
      '04_S_2021 SETT. OPERE PUBBLICHE',
      '13/04/2022',
    ])
      expect(compatta(copertina)).toContain(compatta(v))
    for (const l of richiesta([]).vista.livelli)
      expect(compatta(copertina)).toContain(compatta(`${l.nome} (${l.chiave})`))
  })
})

describe('la stampa come lavoro', () => {
  it('divide in volumi uno per centro, su file numerati, e dice a che punto è', async () => {
    const cartella = await mkdtemp(join(tmpdir(), 'stampa-'))
    try {
      const schede = Array.from({ length: 30 }, (_, i) =>
        scheda({
          codice: `2021_S0${(i % 2) + 1}_${String(i).padStart(2, '0')}`,
          centroStampa: `0${(i % 2) + 1}_S_2021`,
          centro: i % 2 === 0 ? 'SETTORE TRIBUTI' : 'SETTORE CULTURA',
        }),
      )
      const passi: string[] = []
      const esito = await printPiano(richiesta(schede), {
        destinazione: join(cartella, 'piano.pdf'),
        schedePerVolume: 20,
        onAvanzamento: (fatto, totale) => passi.push(`${fatto}/${totale}`),
      })
      expect(esito).toMatchObject({
        ok: true,
        volumi: [{ nome: 'SETTORE TRIBUTI', schede: 15 }, { schede: 15 }],
      })
      expect((await readdir(cartella)).sort()).toEqual([
        'piano-01-settore-tributi.pdf',
        'piano-02-settore-cultura.pdf',
      ])
      expect(passi).toEqual(['0/30', '15/30', '30/30'])
      const primo = await apriPdf(await readFile(join(cartella, 'piano-01-settore-tributi.pdf')))
      expect(primo.pagine[0]).toContain('Volume 1 di 2 · SETTORE TRIBUTI')
    } finally {
      await rm(cartella, { recursive: true })
    }
  })

  it('la stessa richiesta dà gli stessi byte: due stampe si possono confrontare', async () => {
    const prima = await stampa(richiesta([scheda()]))
    const seconda = await stampa(richiesta([scheda()]))
    expect(Buffer.from(prima.pdf).equals(Buffer.from(seconda.pdf))).toBe(true)
  })

  it('si può annullare, e la stampa dopo riesce', async () => {
    const molte = Array.from({ length: 150 }, (_, i) => scheda({ codice: `2021_S04_${i}` }))
    const ferma = new AbortController()
    const prima = stampante.stampa(richiesta(molte), {
      segnale: ferma.signal,
      onAvanzamento: () => ferma.abort(),
    })
    expect(await prima).toMatchObject({ ok: false, motivo: 'annullata' })
    expect(await stampante.stampa(richiesta([scheda()]))).toMatchObject({ ok: true })
  })

  it('oltre la memoria o il tempo concessi si ferma e lo dice', async () => {
    const molte = Array.from({ length: 200 }, (_, i) => scheda({ codice: `2021_S04_${i}` }))
    expect(await printPiano(richiesta(molte), { memoriaMassimaMiB: 150 })).toMatchObject({
      ok: false,
      motivo: 'memoria',
    })
    expect(await printPiano(richiesta(molte), { tempoMassimoMs: 50 })).toMatchObject({
      ok: false,
      motivo: 'tempo',
    })
  })
})
