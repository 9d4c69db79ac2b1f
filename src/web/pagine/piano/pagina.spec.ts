import { describe, expect, it } from 'vitest'
import { createSintesi } from '../../../../test/aiuti/sintesi.ts'
import { createFase } from '../../../../test/schede-di-prova.ts'
import { rendi, testoDi } from '../../../../test/web/rendi-prova.ts'
import { LIVELLI_PREDEFINITI } from '../../../dominio/piano/vista.ts'
import { buildAlbero } from '../../../servizi/quadro/albero.ts'
import { raggruppa } from '../../../servizi/quadro/raggruppa.ts'
import { riepiloga } from '../../../servizi/quadro/riepilogo.ts'
import type { SintesiScheda } from '../../../servizi/quadro/sintesi.ts'
import { computeAperture } from './aperture.ts'
import { type DatiPiano, PaginaPiano } from './pagina.tsx'
import { STATO_INIZIALE, type StatoPiano } from './stato.ts'

const VISTA = { codice: 'DUP_2031_2033', titolo: 'DUP 2031-2033', livelli: LIVELLI_PREDEFINITI }
const SCELTE = {
  centro: [],
  responsabile: [],
  persona: [],
  assessorato: [],
  areaTematica: [],
  etichetta: [],
  segnale: [],
  mancanza: [],
  questioni: [],
}

const dati = (schede: readonly SintesiScheda[], d: Partial<DatiPiano> = {}): DatiPiano => ({
  vista: VISTA,
  filtri: { viste: [], opzioni: SCELTE, centri: [], nomi: {} },
  stato: STATO_INIZIALE,
  nodo: null,
  riepilogo: riepiloga(schede),
  totale: schede.length,
  aspetto: {
    tipo: 'albero',
    albero: buildAlbero(schede),
    aperture: computeAperture([], schede.length, false, 1),
  },
  insieme: [],
  ...d,
})
const stato = (s: Partial<StatoPiano>): StatoPiano => ({ ...STATO_INIZIALE, ...s })
const SCHEDE = Array.from({ length: 60 }, (_, n) => createSintesi(n))
const tabella = (schede: readonly SintesiScheda[], d: Partial<DatiPiano> = {}) =>
  dati(schede, {
    stato: stato({ mostra: 'tabella' }),
    aspetto: {
      tipo: 'tabella',
      righe: schede,
      colonne: ['centro', 'responsabile', 'avanzamento', 'indicatori', 'segnali', 'rilievi'],
      pagina: 1,
      pagine: 1,
      perPagina: 50,
    },
    ...d,
  })

describe('l’albero', () => {
  it('ha ogni obiettivo una volta sola, e ogni nodo con barra, conteggio e segnali', () => {
    const html = rendi(PaginaPiano, dati(SCHEDE))
    for (const s of SCHEDE) expect(html.split(`/obiettivi/${s.codice}"`).length - 1, s.codice).toBe(1)
    expect(html.match(/<details[^>]*data-nodo="DUP_01"[^>]*>/)?.[0]).toContain('open')
    expect(html.match(/<details[^>]*data-nodo="DUP_01_0101"[^>]*>/)?.[0]).not.toContain('open')
    expect(testoDi(html)).toContain('60 obiettivi')
  })

  it('un piano grande ha solo il primo livello, e ogni parte è un collegamento che la apre', () => {
    const tante = Array.from({ length: 500 }, (_, n) => createSintesi(n))
    const html = rendi(PaginaPiano, dati(tante))
    expect(html).not.toContain('/obiettivi/')
    expect(html).toContain('?aperti=DUP_01_0101#n-DUP_01_0101')
    expect(testoDi(html)).toContain('Gli obiettivi sono 500')
    const aperta = rendi(
      PaginaPiano,
      dati(tante, {
        aspetto: {
          tipo: 'albero',
          albero: buildAlbero(tante),
          aperture: computeAperture(['DUP_01_0101_0101'], 500, false, 1),
        },
      }),
    )
    expect(aperta).toContain('/obiettivi/')
    expect(html.length).toBeLessThan(200_000)
  })

  it('chi non è collegato a nulla sta a parte e non si perde', () => {
    const html = rendi(PaginaPiano, dati([createSintesi(1, { collegamenti: [] })]))
    expect(testoDi(html)).toContain('Obiettivi senza collegamento al piano')
    expect(html).toContain('/obiettivi/2031_S01_00"')
  })

  it('con i filtri dice che le somme sono di ciò che si vede', () => {
    const html = rendi(
      PaginaPiano,
      dati(SCHEDE.slice(0, 3), { totale: 60, stato: stato({ filtro: { centro: 'X' } }) }),
    )
    expect(testoDi(html)).toContain('3 obiettivi su 60')
    expect(testoDi(html)).toContain('riguardano solo gli obiettivi mostrati')
  })

  it('un codice in due punti del piano non dà lo stesso nome a due elementi', () => {
    const [a, b] = [createSintesi(0), createSintesi(1)]
    const stesso = { livello: 'OBIETTIVO DI PROGRAMMA', codice: 'UGUALE', titolo: 'Stesso codice' }
    const html = rendi(
      PaginaPiano,
      dati([
        { ...a, collegamenti: [...a.collegamenti.slice(0, 2), stesso] },
        { ...b, collegamenti: [...b.collegamenti.slice(0, 2), stesso] },
      ]),
    )
    expect(html.split('id="n-UGUALE"').length - 1).toBe(1)
    expect(html.split('data-nodo="UGUALE"').length - 1).toBe(2)
  })
})

describe('la tabella', () => {
  it('dice di ogni obiettivo chi, quanto, quanti indicatori e quali rilievi', () => {
    const s = createSintesi(1, {}, { rilievi: { E: 1, W: 2, I: 0 } })
    const testo = testoDi(rendi(PaginaPiano, tabella([s])))
    expect(testo).toContain(`${s.codice} ${s.descrizione} ${s.centro} ${s.responsabile}`)
    expect(testo).toContain(`${s.indicatori.raggiunti} su ${s.indicatori.totali}`)
    expect(testo).toContain('1 errore')
    expect(testo).toContain('2 attenzioni')
  })

  it('un avanzamento in parte ignoto è un intervallo, a parole e in barra', () => {
    const fasi = [
      createFase(1, 0, { peso: 5_000, avanzamento: 5_000 }),
      createFase(1, 1, { peso: 5_000, avanzamento: null }),
    ]
    const html = rendi(PaginaPiano, tabella([createSintesi(1, { fasi })]))
    expect(testoDi(html)).toContain('tra 25 e 75 % 50 % del peso non noto')
    expect(html).toContain('<rect class="forse" x="25%" width="50%"')
  })

  it('un vero zero è zero, senza fasi è «non noto»', () => {
    const zero = createSintesi(1, { fasi: [createFase(1, 0, { peso: 10_000, avanzamento: 0 })] })
    expect(testoDi(rendi(PaginaPiano, tabella([zero])))).toContain('0 %')
    expect(testoDi(rendi(PaginaPiano, tabella([createSintesi(1, { fasi: [] })])))).toContain(
      'non noto: nessuna fase',
    )
  })

  it('l’intestazione ordina, e dice da che parte vanno già le righe', () => {
    const html = rendi(
      PaginaPiano,
      tabella(SCHEDE, { stato: stato({ mostra: 'tabella', ordine: { per: 'avanzamento', verso: 'su' } }) }),
    )
    expect(html.match(/aria-sort/g)).toHaveLength(1)
    expect(html).toContain('aria-sort="ascending"')
    expect(html).toContain('ordine=avanzamento&amp;verso=giu')
    expect(html).toMatch(/href="[^"]*ordine=centro"/)
  })

  it('pagine e file conservano filtri, colonne e ordine', () => {
    const d = tabella(SCHEDE.slice(0, 50), {
      stato: stato({ mostra: 'tabella', filtro: { testo: 'casa' }, pagina: 2, colonne: ['centro'] }),
      riepilogo: riepiloga(SCHEDE),
    })
    const seconda: DatiPiano = {
      ...d,
      aspetto: {
        tipo: 'tabella',
        righe: SCHEDE.slice(50),
        colonne: ['centro'],
        pagina: 2,
        pagine: 2,
        perPagina: 50,
      },
    }
    const html = rendi(PaginaPiano, seconda)
    expect(testoDi(html)).toContain('51–60 di 60 obiettivi')
    expect(html).toContain('href="/piani/DUP_2031_2033?testo=casa&amp;mostra=tabella&amp;colonne=centro"')
    expect(html).toContain(
      'href="/piani/DUP_2031_2033/elenco.xlsx?testo=casa&amp;mostra=tabella&amp;colonne=centro"',
    )
  })
})

describe('i gruppi', () => {
  it('ogni gruppo ha le sue somme e le sue schede ripiegate, chi non ha la chiave sta in fondo', () => {
    const gruppi = raggruppa(SCHEDE, 'assessorato')
    const html = rendi(
      PaginaPiano,
      dati(SCHEDE, {
        stato: stato({ mostra: 'gruppi' }),
        aspetto: { tipo: 'gruppi', gruppi, piuVolte: false, aperture: computeAperture([], 60, false, 0) },
      }),
    )
    expect(html).not.toMatch(/<details[^>]*data-nodo[^>]* open/)
    const testo = testoDi(html)
    expect(testo).toContain(`${gruppi.length} gruppi`)
    expect(testo.lastIndexOf('Non indicato')).toBeGreaterThan(testo.lastIndexOf('Istruzione - Famiglia'))
    for (const s of SCHEDE) expect(html).toContain(`/obiettivi/${s.codice}"`)
  })
})

it('senza risultati dice che cosa fare, una vista vuota porta all’importazione', () => {
  const nulla = dati([], { totale: 60, stato: stato({ filtro: { testo: 'zanzibar' } }) })
  expect(testoDi(rendi(PaginaPiano, nulla))).toContain('Togliere un filtro')
  expect(rendi(PaginaPiano, dati([]))).toContain('href="/importa"')
})

it('i rilievi sul piano intero si mostrano quando si guarda il piano intero', () => {
  const insieme = [
    {
      codice: null,
      regola: 'X02',
      gravita: 'W' as const,
      campo: 'conseguimento',
      indice: null,
      pagina: null,
      riga: null,
      domanda: 'Tutte le schede sono al 100 %: che cosa distingue chi ha fatto meglio?',
      evidenza: '60 schede su 60',
    },
  ]
  expect(testoDi(rendi(PaginaPiano, dati(SCHEDE, { insieme })))).toContain(
    '1 rilievo sul piano nel suo insieme',
  )
  const filtrato = dati(SCHEDE, { insieme, stato: stato({ filtro: { centro: 'X' } }) })
  expect(testoDi(rendi(PaginaPiano, filtrato))).not.toContain('nel suo insieme')
})
