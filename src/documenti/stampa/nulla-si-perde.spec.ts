import { afterAll, describe, expect, it } from 'vitest'
import { compatta } from '../../../test/stampa/apri-pdf.ts'
import { attendiIntera, stampaEApri } from '../../../test/stampa/prova.ts'
import { fase, indicatore, richiesta, scheda } from '../../../test/stampa/schede-stampa.ts'
import { readStruttura, visita } from '../../../test/stampa/struttura-pdf.ts'
import { isStoricoIncerto } from '../tracciato/segni.ts'
import type { RichiestaStampa } from './richiesta.ts'
import { createStampante } from './stampante.ts'

const stampante = createStampante()
afterAll(() => stampante.chiudi())
const stampa = (r: RichiestaStampa) => stampaEApri(stampante, r)

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
