import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { apriPdf, compatta } from '../../../test/stampa/apri-pdf.ts'
import { fase, indicatore, richiesta, scheda } from '../../../test/stampa/schede-stampa.ts'
import { readStruttura, visita } from '../../../test/stampa/struttura-pdf.ts'
import type { Scheda } from '../../dominio/scheda/scheda.ts'
import { printCentesimi } from '../../dominio/valori/centesimi.ts'
import { printData } from '../../dominio/valori/data.ts'
import { printDecimale } from '../../dominio/valori/decimale.ts'
import { toEsportazione } from '../scambio/esportazione.ts'
import { isStoricoIncerto } from '../tracciato/segni.ts'
import type { RichiestaStampa } from './richiesta.ts'
import { createStampante, printPiano } from './stampante.ts'

const stampante = createStampante()
afterAll(() => stampante.chiudi())

const stampa = async (r: RichiestaStampa) => {
  const esito = await stampante.stampa(r)
  if (!esito.ok) throw new Error(esito.messaggio)
  const pdf = esito.volumi[0]?.pdf
  if (!pdf) throw new Error('nessun volume')
  return { pdf, avvisi: esito.avvisi, aperto: await apriPdf(pdf) }
}

/** Every value of a card as the paper must show it. */
const valori = (s: Scheda): string[] =>
  [
    s.codice,
    s.descrizione,
    s.tipo,
    s.areaTematica,
    s.assessorato,
    s.direzione,
    s.direttore,
    s.centro,
    s.responsabile,
    s.centroStampa,
    s.vista,
    ...s.collegamenti.flatMap((c) => [c.livello, `${c.codice}${c.titolo}`]),
    ...s.statoDiAttuazione.map((n) => n.testo),
    ...s.fasi.flatMap((f) => [
      f.nota && `Nota${f.nota}`,
      [
        f.descrizione,
        f.peso === null ? 'n.d.' : printCentesimi(f.peso),
        f.avanzamento === null ? 'n.d.' : printCentesimi(f.avanzamento),
        ...[f.inizioPrevisto, f.finePrevista, f.inizioEffettivo, f.fineEffettiva].map((d) =>
          d ? printData(d) : '–',
        ),
        f.responsabile ?? '–',
        f.centro ?? '–',
      ].join(''),
    ]),
    ...s.indicatori.flatMap((i) => [
      i.descrizione,
      i.tipo,
      i.valoreAtteso && printDecimale(i.valoreAtteso),
      i.valoreRaggiunto && printDecimale(i.valoreRaggiunto),
      ...Object.values(i.storico).map(printDecimale),
      i.nota,
    ]),
  ].filter((v) => v !== null)

const attendiIntera = (testo: string, s: Scheda): void => {
  const cercato = compatta(testo)
  for (const v of valori(s)) expect(cercato).toContain(compatta(v))
}

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

describe('la stampa non perde nulla', () => {
  it('ogni valore di ogni scheda è sulla carta', async () => {
    const s = scheda()
    const { aperto } = await stampa(richiesta([s]))
    attendiIntera(aperto.pagine.join(' '), s)
  })

  it('una nota di 3.000 caratteri passa di pagina intera, senza uscire dal foglio', async () => {
    const nota = Array.from({ length: 500 }, (_, i) => `voce${i}`)
      .join(' ')
      .slice(0, 3000)
    const s = scheda({
      fasi: [fase({ nota }), fase({ descrizione: 'Dopo la nota' })],
      indicatori: [indicatore({ nota }), indicatore({ descrizione: 'Dopo la seconda nota' })],
    })
    const { aperto } = await stampa(richiesta([s]))
    expect(aperto.fuoriPagina).toEqual([])
    attendiIntera(aperto.pagine.join(' '), s)
  })

  it('anche una nota più lunga di una pagina si stampa tutta', async () => {
    const nota = Array.from({ length: 2500 }, (_, i) => `termine${i}`).join(' ')
    const { aperto } = await stampa(richiesta([scheda({ fasi: [fase({ nota })] })]))
    expect(aperto.fuoriPagina).toEqual([])
    expect(
      aperto.pagine
        .join(' ')
        .match(/termine\d+/g)
        ?.join(' '),
    ).toBe(nota)
    // Wherever the note goes on, the headings are there again.
    for (const p of aperto.pagineIntere.filter((t) => t.includes('termine')))
      expect(p).toContain('Responsabile')
  })

  it('dodici fasi e un cronoprogramma di due anni si stampano interi', async () => {
    const fasi = Array.from({ length: 12 }, (_, i) =>
      fase({
        descrizione: `Passaggio numero ${i + 1} del progetto pluriennale`,
        finePrevista: i % 2 === 0 ? '2022-11-30' : '2021-10-31',
        fineEffettiva: i % 3 === 0 ? '2022-12-05' : null,
        nota: i % 4 === 0 ? `Nota del passaggio ${i + 1}` : null,
      }),
    )
    const s = scheda({ fasi })
    const { aperto, pdf } = await stampa(richiesta([s], { al: '2022-12-31' }))
    attendiIntera(aperto.pagine.join(' '), s)
    const alt = [...visita(readStruttura(pdf).radice)].find((n) => n.ruolo === 'Figure')?.alternativa ?? ''
    expect(alt).not.toBe('')
    expect(aperto.pagine.join(' ')).toMatch(/2021[\s\S]*2022[\s\S]*gen[\s\S]*dic/)
  })

  it('le parole non si spezzano: quelle col trattino restano intere su una riga', async () => {
    const parola = 'socio-educativo-assistenziale'
    const s = scheda({
      fasi: Array.from({ length: 9 }, (_, i) =>
        fase({ descrizione: `${'a'.repeat(i * 3 + 1)} ${`${parola} `.repeat(6)}` }),
      ),
    })
    const { aperto } = await stampa(richiesta([s]))
    const intere = aperto.pagine.join(' ').split(parola).length - 1
    // In the table; the Gantt repeats a shortened text.
    expect(intere).toBeGreaterThanOrEqual(54)
    expect(aperto.pagine.join(' ')).not.toMatch(/socio- /)
  })

  it('un indirizzo più largo della colonna va a capo e resta nel foglio', async () => {
    const url = `https://esempio.borgosereno.example/${'percorso-lungo/'.repeat(20)}fine`
    const s = scheda({ fasi: [fase({ descrizione: url, responsabile: 'A'.repeat(90), nota: url })] })
    const { aperto } = await stampa(richiesta([s]))
    expect(aperto.fuoriPagina).toEqual([])
    attendiIntera(aperto.pagine.join(' '), s)
  })

  it('molti anni passati hanno ciascuno la sua colonna, anche più di quanti ne tenga una tabella', async () => {
    const anni = Array.from({ length: 14 }, (_, i) => String(2020 - i))
    const s = scheda({
      indicatori: [indicatore({ storico: Object.fromEntries(anni.map((a, i) => [a, `${i + 1}00.5`])) })],
    })
    const { aperto } = await stampa(richiesta([s]))
    expect(aperto.fuoriPagina).toEqual([])
    attendiIntera(aperto.pagine.join(' '), s)
    for (const a of anni) expect(aperto.pagine.join(' ')).toContain(a)
  })
})

describe('i casi poveri', () => {
  it('senza testo, fasi, indicatori e collegamenti lo dice con parole', async () => {
    const s = scheda({ statoDiAttuazione: [], fasi: [], indicatori: [], collegamenti: [], direzione: null })
    const { aperto } = await stampa(richiesta([s]))
    const testo = aperto.pagine.join(' ')
    for (const p of ['Nessun testo inserito.', 'Nessuna fase.', 'Nessun indicatore.', 'Nessun collegamento'])
      expect(testo).toContain(p)
  })

  it('un peso ignoto resta ignoto e l’avanzamento è un intervallo, mai zero', async () => {
    const s = scheda({ fasi: [fase({ peso: null, avanzamento: null })] })
    const { aperto } = await stampa(richiesta([s]))
    const testo = aperto.pagine.join(' ')
    expect(compatta(testo)).toContain('0,00–100,00%')
    expect(testo).toContain('quota ignota 100,00 %')
    expect(testo).toContain('n.d.')
  })

  it('un valore passato di anno incerto porta i due anni possibili', async () => {
    const s = scheda({
      indicatori: [indicatore(), indicatore({ storico: { '2020': '7' }, storicoIncerto: true })],
    })
    const { aperto } = await stampa(richiesta([s]))
    expect(aperto.pagine.join(' ')).toContain('2020 o 2019')
    expect(isStoricoIncerto('2020 o 2019')).toBe(true)
  })

  it('senza schede rifiuta con un motivo', async () => {
    expect(await stampante.stampa(richiesta([]))).toMatchObject({ ok: false, motivo: 'niente-da-stampare' })
  })
})

describe('il testo degli utenti è solo testo', () => {
  it('ciò che sembra codice del modello si stampa com’è', async () => {
    const ostile =
      '#panic("x") *forte* _corsivo_ $x^2$ @rif <etichetta> \\ // = Titolo ``` #set page(width: 1pt) [a](b)'
    const s = scheda({
      descrizione: ostile,
      areaTematica: ostile,
      collegamenti: [{ livello: ostile, codice: 'DUP_03', titolo: ostile }],
      statoDiAttuazione: [{ al: '2021-12-31', testo: `${ostile}\n- ${ostile}` }],
      fasi: [fase({ descrizione: ostile, responsabile: ostile, nota: ostile })],
      indicatori: [indicatore({ descrizione: ostile, tipo: ostile, nota: ostile })],
    })
    const { aperto } = await stampa(richiesta([s], { ente: ostile }))
    expect(aperto.fuoriPagina).toEqual([])
    attendiIntera(aperto.pagine.join(' '), s)
  })

  it('il punto elenco di Word diventa un punto elenco, una faccina diventa un segno dichiarato', async () => {
    const s = scheda({
      statoDiAttuazione: [
        { al: '2021-12-31', testo: 'Attività svolte:\n\uf0b7 la prima\n\uf0b7 la seconda \u{1F600}' },
      ],
      fasi: [fase({ nota: 'a\u0007b \u00ad中' })],
    })
    const { aperto, avvisi } = await stampa(richiesta([s]))
    const testo = compatta(aperto.pagine.join(' '))
    expect(testo).toContain('•laprima')
    expect(testo).toContain('laseconda[U+1F600]')
    expect(testo).toContain('ab[U+4E2D]')
    expect(avvisi.map((a) => [a.scheda, a.campo, a.indice, a.punto, a.con])).toEqual([
      ['2021_S04_07', 'statoDiAttuazione.testo', 0, 'U+1F600', '[U+1F600]'],
      ['2021_S04_07', 'fasi.nota', 0, 'U+0007', ''],
      ['2021_S04_07', 'fasi.nota', 0, 'U+4E2D', '[U+4E2D]'],
    ])
    expect(avvisi[0]?.messaggio).toContain('Scheda 2021_S04_07, stato di attuazione 1, testo')
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
