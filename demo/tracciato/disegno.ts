import { printData } from '../../src/dominio/valori/data.ts'
import { toDisegnoBlocco } from './disegno-blocchi.ts'
import { ASPETTO, type AspettoPdf, type Foglio, Matita } from './matita.ts'
import type { Colonna, Geometria, ParametriStampa } from './opzioni.ts'
import { ALTEZZE, type PaginaScheda } from './pagine.ts'
import type { Testata } from './righe.ts'

/** Lays out the whole print: the cover, then each page of each card. */
export const toFogli = (
  pagine: readonly PaginaScheda[],
  p: ParametriStampa,
  g: Geometria,
  aspetto: AspettoPdf = ASPETTO,
): readonly Foglio[] => [
  copertina(p, g, aspetto),
  ...pagine.map((pagina) => {
    const m = new Matita(g.margine, aspetto)
    disegnaTestata(m, pagina.testata, p, g)
    for (const blocco of pagina.blocchi) toDisegnoBlocco(m, blocco, p, g)
    return { scritte: m.scritte, rettangoli: m.rettangoli }
  }),
]

const copertina = (p: ParametriStampa, g: Geometria, aspetto: AspettoPdf): Foglio => {
  const m = new Matita(170, aspetto)
  const x = g.descrizione.x + 60
  const riga = (...celle: readonly (readonly [number, string])[]) => {
    for (const [da, testo] of celle) m.cella([testo], { x: x + da, larghezza: 400 }, m.y, 0, 11)
    m.y += 18
  }
  m.cella([p.titolo], { x, larghezza: 500 }, m.y, 0, 18, true)
  m.y += 32
  riga([0, `Data elaborazione ${printData(p.dataElaborazione)}`])
  m.y += 20
  riga([0, 'Parametri selezionati:'])
  m.y += 8
  riga([0, 'Vista'], [170, p.vista.codice], [300, p.vista.titolo])
  riga([0, 'Livello'], [170, p.livello])
  riga([0, 'Centro di Responsabilità'], [170, p.centro.codice], [300, p.centro.nome])
  return { scritte: m.scritte, rettangoli: m.rettangoli }
}

const disegnaTestata = (m: Matita, t: Testata, p: ParametriStampa, g: Geometria): void => {
  const { testo: corpo, intestazione } = g.corpo
  const passo = ALTEZZE.riga
  m.cella([p.ente], g.descrizione, m.y, 0, 11, true)
  m.cella([p.titolo], { x: g.testata.direzione.x, larghezza: 300 }, m.y, 0, 11, true)
  m.y += 22
  const titoli = [
    [p.livello, g.testata.codice],
    ['Area Tematica', g.testata.area],
    ['Assessorato', g.testata.assessorato],
    ['Direzione', g.testata.direzione],
    ['Direttore', g.testata.direttore],
  ] as const
  for (const [titolo, colonna] of titoli) m.cella([titolo], colonna, m.y, 0, intestazione + 1, true)
  m.y += 14
  const celle = [t.area, t.assessorato, t.direzione, t.direttore]
  const alte = Math.max(...celle.map((c) => c.length), 1)
  m.cella([t.codice], g.testata.codice, m.y, passo, corpo, true)
  const colonne = [g.testata.area, g.testata.assessorato, g.testata.direzione, g.testata.direttore]
  celle.forEach((cella, n) => {
    m.cella(cella, colonne[n] as Colonna, m.y + ((alte - cella.length) / 2) * passo, passo, corpo)
  })
  m.y += alte * passo + 8
  m.cella(t.descrizione, g.descrizione, m.y, passo, corpo)
  m.y += t.descrizione.length * passo + 6
  m.cella(['Centro di responsabilità'], g.centro.centro, m.y, 0, intestazione + 1, true)
  m.cella(['Responsabile'], g.centro.responsabile, m.y, 0, intestazione + 1, true)
  m.y += 13
  m.cella(t.centro, g.centro.centro, m.y, passo, corpo)
  m.cella(t.responsabile, g.centro.responsabile, m.y, passo, corpo)
  m.y += Math.max(t.centro.length, t.responsabile.length, 1) * passo + 10
}
