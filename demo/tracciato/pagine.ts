import type { Fase, Scheda } from '../../src/dominio/scheda/scheda.ts'
import { type RigaNarrativa, toRigheNarrativa } from './narrativa.ts'
import type { Geometria, ParametriStampa } from './opzioni.ts'
import {
  altezzaFase,
  altezzaIndicatore,
  type RigaFase,
  type RigaIndicatore,
  type Testata,
  toRigaFase,
  toRigaIndicatore,
  toTestata,
} from './righe.ts'

/** What fills a page under its header, from top to bottom. */
export type Blocco =
  | { readonly genere: 'collegamenti'; readonly tipo: string; readonly righe: readonly string[] }
  | { readonly genere: 'narrativa'; readonly titolo: string | null; readonly righe: readonly RigaNarrativa[] }
  | { readonly genere: 'gantt'; readonly fasi: readonly Fase[] }
  | { readonly genere: 'fasi'; readonly righe: readonly RigaFase[] }
  | { readonly genere: 'indicatori'; readonly righe: readonly RigaIndicatore[] }

export interface PaginaScheda {
  /** Page of the print; the cover is 1. */
  readonly numero: number
  readonly scheda: Scheda
  readonly testata: Testata
  readonly blocchi: readonly Blocco[]
}

/** Heights of the parts of a page, in points. */
export const ALTEZZE = {
  riga: 11,
  rigaTabella: 9.2,
  traRighe: 6,
  titolo: 20,
  collegamenti: 10,
  intestazioneFasi: 36,
  intestazioneIndicatori: 22,
  mesiGantt: 100,
  barraGantt: 10,
} as const

const MESI =
  'GENNAIO FEBBRAIO MARZO APRILE MAGGIO GIUGNO LUGLIO AGOSTO SETTEMBRE OTTOBRE NOVEMBRE DICEMBRE'.split(' ')

/** Height of a card's header: title, headings, cells, description, centre. */
export const altezzaTestata = (t: Testata): number => {
  const celle = Math.max(t.area.length, t.assessorato.length, t.direzione.length, t.direttore.length, 1)
  const centro = Math.max(t.centro.length, t.responsabile.length, 1)
  return 92 + (Math.max(celle, 3) + Math.max(t.descrizione.length, 3) + centro) * ALTEZZE.riga
}

/** Height of a table's row, with the space under it. */
export const altezzaRiga = (linee: number): number => linee * ALTEZZE.rigaTabella + ALTEZZE.traRighe

/** Lays cards out on pages as the old system does: rows whole, narratives cut at any line, headings repeated. */
export const impagina = (
  schede: readonly Scheda[],
  parametri: ParametriStampa,
  g: Geometria,
): readonly PaginaScheda[] => {
  const pagine: PaginaScheda[] = []
  for (const scheda of schede)
    for (const blocchi of impaginaScheda(scheda, parametri, g))
      pagine.push({ numero: pagine.length + 2, scheda, testata: toTestata(scheda, g), blocchi })
  return pagine
}

const impaginaScheda = (s: Scheda, parametri: ParametriStampa, g: Geometria): Blocco[][] => {
  const capienza = g.altezzaPagina - 2 * g.margine - altezzaTestata(toTestata(s, g))
  const pagine: Blocco[][] = [[]]
  let libero = capienza
  const voltaPagina = () => {
    pagine.push([])
    libero = capienza
  }
  const metti = (blocco: Blocco, altezza: number) => {
    pagine.at(-1)?.push(blocco)
    libero -= altezza
  }
  const righe = s.collegamenti.map((c) => `${c.livello}: ${c.codice} ${c.titolo}`)
  metti(
    { genere: 'collegamenti', tipo: s.tipo ?? '', righe },
    (righe.length + 1) * ALTEZZE.riga + ALTEZZE.collegamenti,
  )

  for (const stato of s.statoDiAttuazione) {
    const titolo = `STATO DI ATTUAZIONE AL ${Number(stato.al.slice(8))} ${MESI[Number(stato.al.slice(5, 7)) - 1]}`
    let restanti = toRigheNarrativa(stato.testo, g.narrativa.larghezza / g.corpo.testo)
    let primo = true
    do {
      const altezzaTitolo = primo ? ALTEZZE.titolo : 0
      let n = 0
      let usato = altezzaTitolo
      while (n < restanti.length) {
        const altezza = (restanti[n]?.stacco && n > 0 ? 2 : 1) * ALTEZZE.riga
        if (usato + altezza > libero) break
        usato += altezza
        n += 1
      }
      metti({ genere: 'narrativa', titolo: primo ? titolo : null, righe: restanti.slice(0, n) }, usato + 8)
      restanti = restanti.slice(n)
      primo = false
      if (restanti.length > 0) voltaPagina()
    } while (restanti.length > 0)
  }

  const gantt = ALTEZZE.titolo + ALTEZZE.mesiGantt + s.fasi.length * ALTEZZE.barraGantt + 10
  if (gantt > libero) voltaPagina()
  metti({ genere: 'gantt', fasi: s.fasi }, gantt)

  const tabella = <R>(
    tutte: readonly R[],
    intestazione: number,
    altezza: (r: R) => number,
    toBlocco: (r: readonly R[]) => Blocco,
  ) => {
    let restanti = tutte
    do {
      const prima = restanti[0]
      if (libero < intestazione + (prima === undefined ? 0 : altezza(prima))) voltaPagina()
      let n = 0
      let usato = intestazione
      for (const r of restanti) {
        if (usato + altezza(r) > libero) break
        usato += altezza(r)
        n += 1
      }
      if (n === 0 && restanti.length > 0) throw new Error(`${s.codice}: una riga è più alta della pagina.`)
      metti(toBlocco(restanti.slice(0, n)), usato)
      restanti = restanti.slice(n)
    } while (restanti.length > 0)
  }
  tabella(
    s.fasi.map((f) => toRigaFase(f, g)),
    ALTEZZE.titolo + ALTEZZE.intestazioneFasi,
    (r) => altezzaRiga(altezzaFase(r)),
    (r) => ({ genere: 'fasi', righe: r }),
  )
  tabella(
    s.indicatori.map((i) => toRigaIndicatore(i, parametri.anniStorico, g)),
    ALTEZZE.titolo + ALTEZZE.intestazioneIndicatori,
    (r) => altezzaRiga(altezzaIndicatore(r)),
    (r) => ({ genere: 'indicatori', righe: r }),
  )
  return pagine
}
