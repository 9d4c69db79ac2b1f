import { describe, expect, it } from 'vitest'
import { rendi, testoDi } from '../../../../test/web/rendi-prova.ts'
import { computeAvanzamentoAtteso, giudicaTempi } from '../../../dominio/avanzamento/atteso.ts'
import { computeAvanzamento } from '../../../dominio/avanzamento/avanzamento.ts'
import type { Rilievo } from '../../../dominio/coerenza/rilievo.ts'
import { computeConseguimentoObiettivo } from '../../../dominio/conseguimento/obiettivo.ts'
import { PROFILO_PREDEFINITO } from '../../../dominio/conseguimento/smvp.ts'
import { LIVELLI_PREDEFINITI } from '../../../dominio/piano/vista.ts'
import type { Fase, Indicatore, Scheda } from '../../../dominio/scheda/scheda.ts'
import type { DatiScheda } from './dati.ts'
import { PaginaScheda } from './pagina.tsx'

const fase = (f: Partial<Fase> = {}): Fase => ({
  descrizione: 'Raccolta delle domande',
  peso: 10_000,
  avanzamento: 8_000,
  inizioPrevisto: '2022-02-01',
  finePrevista: '2022-06-30',
  inizioEffettivo: '2022-02-07',
  fineEffettiva: null,
  responsabile: 'TOSI IRENE',
  centro: 'SERVIZIO CASA',
  nota: null,
  origine: null,
  ...f,
})

const indicatore = (i: Partial<Indicatore> = {}): Indicatore => ({
  descrizione: 'Domande esaminate',
  tipo: 'QUANTITATIVO',
  valoreAtteso: '60',
  valoreRaggiunto: '72',
  storico: {},
  storicoIncerto: false,
  nota: null,
  origine: null,
  ...i,
})

const dati = (
  s: Partial<Scheda> = {},
  rilievi: readonly Rilievo[] = [],
  altri: Partial<DatiScheda> = {},
): DatiScheda => {
  const scheda: Scheda = {
    codice: '2022_S04_09',
    vista: 'DUP_2022_2024',
    descrizione: 'Assegnare gli alloggi pubblici',
    tipo: 'Gestionale',
    areaTematica: '3. ABITARE',
    assessorato: 'Casa',
    direzione: null,
    direttore: null,
    centro: 'SETTORE PATRIMONIO',
    responsabile: 'TOSI IRENE',
    centroStampa: '04_S_2022',
    collegamenti: [{ livello: 'OBIETTIVO DI MANDATO', codice: 'DUP_03', titolo: 'ABITARE' }],
    statoDiAttuazione: [{ al: '2022-12-31', testo: 'Esaminate 72 domande.' }],
    fasi: [fase()],
    indicatori: [indicatore()],
    origine: null,
    ...s,
  }
  const avanzamento = computeAvanzamento(scheda.fasi)
  const avanzamentoAtteso = computeAvanzamentoAtteso(scheda.fasi, '2022-12-31')
  return {
    scheda,
    vista: { codice: scheda.vista, titolo: 'DUP 2022-2024', livelli: LIVELLI_PREDEFINITI },
    ente: 'Comune di Pian dei Ciliegi',
    al: '2022-12-31',
    avanzamento,
    avanzamentoAtteso,
    tempi: giudicaTempi(avanzamento, avanzamentoAtteso, 500),
    conseguimento: computeConseguimentoObiettivo(scheda, PROFILO_PREDEFINITO),
    rilievi,
    etichette: [],
    precedente: null,
    successiva: '2022_S04_10',
    storia: null,
    prove: [],
    scelta: { al: null, accanto: '' },
    puo: { storia: true, commenti: true, rispondere: true },
    risposte: null,
    indirizzo: 'http://localhost:4180/piani/DUP_2022_2024/obiettivi/2022_S04_09',
    ...altri,
  }
}

const pagina = (s: Partial<Scheda> = {}, rilievi: readonly Rilievo[] = [], altri: Partial<DatiScheda> = {}) =>
  rendi(PaginaScheda, dati(s, rilievi, altri))

describe('la pagina di una scheda', () => {
  it('dice tutto ciò che la scheda ha', () => {
    const testo = testoDi(pagina())
    for (const parte of [
      '2022_S04_09',
      'Assegnare gli alloggi pubblici',
      'SETTORE PATRIMONIO',
      'TOSI IRENE',
      '3. ABITARE',
      'DUP_03',
      'Stato di attuazione al 31/12/2022',
      'Esaminate 72 domande.',
      'Raccolta delle domande',
      '01/02/2022 – 30/06/2022',
      '80,00',
      'Domande esaminate',
      '60,00',
      '72,00',
      'raggiunto',
      'Stampa questa scheda',
    ])
      expect(testo).toContain(parte)
  })

  it('ciò che non è noto si dice, non si lascia vuoto e non diventa zero', () => {
    const html = pagina({ fasi: [fase({ peso: null, avanzamento: null })], indicatori: [] })
    const testo = testoDi(html)
    expect(testo).toContain('tra 0 e 100 %')
    expect(testo).toContain('100 % del peso non noto')
    expect(testo).toMatch(/Direttore non noto/)
    expect(testo).toContain('La scheda non ha indicatori.')
    expect(testo).not.toContain('NaN')
    expect(testo).not.toContain('undefined')
    expect(testo).toContain('1. Raccolta delle domande non noto non noto 01/02/2022')
  })

  it('un valore raggiunto mancante è «non rendicontato», un vero zero è zero', () => {
    expect(testoDi(pagina({ indicatori: [indicatore({ valoreRaggiunto: null })] }))).toContain(
      'non rendicontato',
    )
    const zero = testoDi(pagina({ indicatori: [indicatore({ valoreRaggiunto: '0' })] }))
    expect(zero).toContain('non raggiunto')
    expect(zero).toContain('0,00')
    expect(zero).not.toContain('non rendicontato')
  })

  it('un anno incerto porta il suo segno e la spiegazione', () => {
    const incerto = testoDi(
      pagina({
        indicatori: [
          indicatore({ storico: { 2021: '55' }, storicoIncerto: true }),
          indicatore({ storico: { 2021: '50', 2020: '40' } }),
        ],
      }),
    )
    expect(incerto).toContain('55,00 2021 o 2020')
    expect(incerto).toContain('leggendo il PDF l’anno è certo')
    const solo = testoDi(
      pagina({ indicatori: [indicatore({ storico: { 2021: '55' }, storicoIncerto: true })] }),
    )
    expect(solo).toContain('55,00 2021 o altro anno')
    const certo = testoDi(pagina({ indicatori: [indicatore({ storico: { 2021: '55' } })] }))
    expect(certo).not.toContain('altro anno')
    expect(certo).not.toContain('leggendo il PDF')
  })

  it('una domanda sta accanto a ciò che mette in dubbio, le informazioni restano ripiegate', () => {
    const rilievo = (r: Partial<Rilievo>): Rilievo => ({
      codice: '2022_S04_09',
      regola: 'P08',
      gravita: 'W',
      campo: 'fasi.nota',
      indice: 1,
      pagina: 4,
      riga: 12,
      domanda: 'La fase risulta al 100 %, ma la nota parla di rinvio: è conclusa?',
      evidenza: 'nota: rinviata',
      ...r,
    })
    const html = pagina({ fasi: [fase({ descrizione: 'Prima' }), fase({ descrizione: 'Seconda' })] }, [
      rilievo({}),
      rilievo({
        regola: 'I09',
        gravita: 'I',
        campo: 'indicatori.storico',
        indice: 0,
        domanda: 'Nessuno storico?',
      }),
    ])
    const daFasi = html.slice(html.indexOf('aria-labelledby="t-fasi"'))
    const tabella = daFasi.slice(daFasi.indexOf('<table'), daFasi.indexOf('</table>'))
    const corpi = tabella.split('<tbody')
    expect(corpi[1]).not.toContain('parla di rinvio')
    expect(corpi[2]).toContain('parla di rinvio')
    expect(testoDi(html)).toContain('attenzione P08 · Nota · pagina 4 della stampa')
    expect(html).toMatch(/<details[^>]*><summary>1 informazione<\/summary>.*Nessuno storico\?/s)
  })

  it('chi scrive nella scheda non scrive nella pagina', () => {
    const cattivo = '<img src=x onerror=alert(1)>"\'&'
    const html = pagina({
      descrizione: cattivo,
      statoDiAttuazione: [{ al: '2022-12-31', testo: `${cattivo}\n- ${cattivo}` }],
      fasi: [fase({ descrizione: cattivo, nota: cattivo, responsabile: cattivo })],
      indicatori: [indicatore({ descrizione: cattivo, tipo: cattivo })],
      collegamenti: [{ livello: cattivo, codice: cattivo, titolo: cattivo }],
    })
    expect(html).not.toContain('<img')
    expect(testoDi(html)).toContain(cattivo)
  })

  it('il cronoprogramma ha per ogni fase un disegno che si legge a parole', () => {
    const html = pagina({ fasi: [fase(), fase({ descrizione: 'Consegna', fineEffettiva: '2022-07-10' })] })
    expect(html).toContain(
      'aria-label="previsto dal 01/02/2022 al 30/06/2022; iniziato il 07/02/2022, non concluso; avanzamento 80 %; in ritardo; 184 giorni oltre il termine"',
    )
    expect(html).toContain(
      'aria-label="previsto dal 01/02/2022 al 30/06/2022; effettivo dal 07/02/2022 al 10/07/2022; avanzamento 80 %; conclusa in ritardo; 10 giorni oltre il termine"',
    )
    expect(html).not.toContain('style=')
  })

  it('il conseguimento mostra ogni passaggio e la regola', () => {
    const testo = testoDi(pagina())
    expect(testo).toContain('Regola applicata: Profilo predefinito, versione 1.')
    expect(testo).toContain('120,00 %')
    expect(testo).toContain('tetto 100,00')
  })

  it('mette accanto il testo di prima, e segna ciò che è nuovo e ciò che non c’è più', () => {
    const stati = [
      { al: '2022-06-30', testo: 'Esaminate 30 domande su 80 arrivate.\n- sopralluoghi a maggio' },
      { al: '2022-12-31', testo: 'Esaminate 72 domande su 80 arrivate.\n- sopralluoghi a maggio' },
    ]
    const html = pagina({ statoDiAttuazione: stati })
    expect(html).toContain('Esaminate <ins>72</ins> domande su 80 arrivate.')
    expect(html).toContain('Esaminate <del>30</del> domande su 80 arrivate.')
    expect(html).toContain('accanto=nessuno')
    const solo = pagina({ statoDiAttuazione: stati }, [], { scelta: { al: null, accanto: 'nessuno' } })
    expect(solo).not.toContain('<ins>')
    expect(testoDi(solo)).not.toContain('30 domande')
  })

  it('confronta svolto e atteso, fase per fase, e la data si può cambiare', () => {
    const html = pagina()
    expect(html).toContain('aria-label="1. Raccolta delle domande: svolto 80 %, atteso 100 %"')
    expect(testoDi(html)).toContain('Tutto l’obiettivo 80 % 100 % -20,00 in ritardo sui tempi previsti')
    expect(html).toMatch(/<input[^>]*type="date"[^>]*name="al"[^>]*value="2022-12-31"/)
    const ignoto = testoDi(pagina({ fasi: [fase({ avanzamento: null, finePrevista: null })] }))
    expect(ignoto).toContain('confronto non determinabile')
  })

  it('una domanda su un dato della scheda sta sotto quel dato, con il nome del campo', () => {
    const html = pagina({}, [
      {
        codice: '2022_S04_09',
        regola: 'S03',
        gravita: 'W',
        campo: 'areaTematica',
        indice: null,
        pagina: null,
        riga: null,
        domanda: 'L’area è quella del mandato?',
        evidenza: '',
      },
    ])
    const area = html.slice(html.indexOf('<dt>Area tematica'), html.indexOf('<dt>Assessorato'))
    expect(testoDi(area)).toContain('attenzione S03 · Area tematica L’area è quella del mandato?')
  })

  it('ogni fase del cronoprogramma si raggiunge, porta alla sua riga ed è descritta dal suo disegno', () => {
    const html = pagina({ fasi: [fase(), fase({ descrizione: 'Consegna' })] })
    expect(html).toContain('href="#fase-2" aria-describedby="gantt-2"')
    expect(html).toMatch(/<svg id="gantt-2"[^>]*role="img" aria-label="previsto dal/)
    expect(html).toContain('<tbody role="rowgroup" id="fase-2">')
  })

  it('si può mandare: l’indirizzo intero, il pulsante nascosto a chi non ha script, la posta', () => {
    const html = pagina()
    const indirizzo = 'http://localhost:4180/piani/DUP_2022_2024/obiettivi/2022_S04_09'
    expect(html).toMatch(new RegExp(`<input id="c-collegamento"[^>]*readonly[^>]*value="${indirizzo}"`))
    expect(html).toMatch(/<button type="button"[^>]*hidden data-copia="c-collegamento"/)
    expect(html).toContain(`mailto:?subject=2022_S04_09%20Assegnare`)
    expect(html).toContain(encodeURIComponent(indirizzo))
  })

  it('mostra le etichette, che portano alle altre schede che le hanno', () => {
    const html = pagina({}, [], { etichette: ['PNRR'] })
    expect(html).toContain('href="/piani/DUP_2022_2024?etichetta=PNRR&amp;mostra=tabella"')
    expect(html).toContain('href="/piani/DUP_2022_2024/obiettivi/2022_S04_09/etichette"')
  })
})
