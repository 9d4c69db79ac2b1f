import { printData } from '../../src/dominio/valori/data.ts'
import type { RigaNarrativa } from './narrativa.ts'
import type { Colonna, Geometria, ParametriStampa } from './opzioni.ts'
import type { Blocco, PaginaScheda } from './pagine.ts'
import type { RigaFase, RigaIndicatore, Testata } from './righe.ts'

/** How the browser's copy of the print looks; the usual look when nothing is said. */
export interface AspettoHtml {
  readonly carattere: string
  readonly corpo: number
  /** Resizes every column of the tables: 1 is the usual width. */
  readonly colonne: number
  readonly sposta: number
  readonly numeri: 'left' | 'right' | 'center'
  readonly bordi: boolean
}
export const ASPETTO_HTML: AspettoHtml = {
  carattere: 'Arial, "Liberation Sans", sans-serif',
  corpo: 8,
  colonne: 1,
  sposta: 0,
  numeri: 'right',
  bordi: true,
}

/** Page of the browser's copy, in points: taller than the other, because the browser wraps cells its own way. */
export const PAGINA_HTML = { larghezza: 842, altezza: 760 }

const innocuo = (testo: string): string =>
  testo.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Browsers break a word at its hyphen and slash, the old system did not. */
const parole = (righe: readonly string[]): string =>
  righe
    .join(' ')
    .split(' ')
    .map((p) => (/[-/–?]./.test(p) ? `<span class="intera">${innocuo(p)}</span>` : innocuo(p)))
    .join(' ')

const larghezze = (colonne: readonly Colonna[], scala: number): string =>
  `<colgroup>${colonne.map((c) => `<col style="width:${c.larghezza * scala}pt">`).join('')}</colgroup>`

/**
 * The same pages as HTML tables for a browser to print: cells flow and wrap by themselves, rows stand as high as
 * they need. Only what stands on which page, and which columns there are, comes from the layout.
 */
export const toHtml = (
  pagine: readonly PaginaScheda[],
  p: ParametriStampa,
  g: Geometria,
  aspetto: AspettoHtml = ASPETTO_HTML,
): string => `<!doctype html><html lang="it"><head><meta charset="utf-8"><title>${innocuo(p.titolo)}</title>
<style>
@page { size: ${PAGINA_HTML.larghezza}pt ${PAGINA_HTML.altezza}pt; margin: 0 }
body { margin: 0; font-family: ${aspetto.carattere}; font-size: ${aspetto.corpo + 1.5}pt; line-height: 1.2 }
section { break-after: page; padding: 28pt 20pt 0 ${28 + aspetto.sposta}pt }
h1 { font-size: 18pt; margin: 120pt 0 24pt } h2 { font-size: ${aspetto.corpo + 2.5}pt; margin: 8pt 0 6pt }
table { border-collapse: collapse; table-layout: fixed; width: 0 }
td, th { padding: 2.5pt 2pt; text-align: left; font-weight: normal; vertical-align: top }
th { font-weight: bold; font-size: ${aspetto.corpo - 1.5}pt; vertical-align: middle }
.dati td { font-size: ${aspetto.corpo}pt; ${aspetto.bordi ? 'border-top: 0.4pt solid #888' : ''} }
.dati .n { text-align: ${aspetto.numeri} } .centrate td { vertical-align: middle }
p { margin: 0 0 10pt } .pezzo { width: 710pt } .stacco { margin-top: 11pt }
.intera, .n { white-space: nowrap } .gantt { height: 70pt; width: 600pt; border: 0.4pt solid #333 }
.barra { height: 4pt; background: #777; margin: 3pt 0 } .copertina { table-layout: auto; width: auto } .copertina td { font-size: 11pt; padding: 3pt 30pt 3pt 0; white-space: nowrap }
</style></head><body>
${copertina(p)}
${pagine.map((pagina) => toSezione(pagina, p, g, aspetto)).join('\n')}
</body></html>`

const copertina = (p: ParametriStampa): string =>
  `<section><h1>${innocuo(p.titolo)}</h1><p>Data elaborazione ${printData(p.dataElaborazione)}</p>
<p>Parametri selezionati:</p><table class="copertina">
<tr><td>Vista<td>${innocuo(p.vista.codice)}<td>${innocuo(p.vista.titolo)}</tr>
<tr><td>Livello<td>${innocuo(p.livello)}</tr>
<tr><td>Centro di Responsabilità<td>${innocuo(p.centro.codice)}<td>${innocuo(p.centro.nome)}</tr>
</table></section>`

const toSezione = (pagina: PaginaScheda, p: ParametriStampa, g: Geometria, aspetto: AspettoHtml): string =>
  `<section>${testata(pagina.testata, p)}${pagina.blocchi.map((b) => blocco(b, p, g, aspetto)).join('')}</section>`

const testata = (t: Testata, p: ParametriStampa): string =>
  `<table><colgroup><col style="width:380pt"><col style="width:380pt"></colgroup>
<tr><td><b>${innocuo(p.ente)}</b><td><b>${innocuo(p.titolo)}</b></tr></table>
<table><colgroup><col style="width:108pt"><col style="width:150pt"><col style="width:140pt"><col style="width:160pt"><col style="width:150pt"></colgroup>
<tr><th>${innocuo(p.livello)}<th>Area Tematica<th>Assessorato<th>Direzione<th>Direttore</tr>
<tr><td><b>${innocuo(t.codice)}</b><td>${parole(t.area)}<td>${parole(t.assessorato)}<td>${parole(t.direzione)}<td>${parole(t.direttore)}</tr></table>
<table><colgroup><col style="width:370pt"></colgroup><tr><td>${parole(t.descrizione)}</tr></table>
<table><colgroup><col style="width:190pt"><col style="width:170pt"></colgroup>
<tr><th>Centro di responsabilità<th>Responsabile</tr>
<tr><td>${parole(t.centro)}<td>${parole(t.responsabile)}</tr></table>`

const blocco = (b: Blocco, p: ParametriStampa, g: Geometria, aspetto: AspettoHtml): string => {
  switch (b.genere) {
    case 'collegamenti':
      return `<p><b>Tipo di Obiettivo</b> ${innocuo(b.tipo)} <b>Collegato a</b>${b.righe.map((r) => `<br>${innocuo(r)}`).join('')}</p>`
    case 'narrativa':
      return `${b.titolo === null ? '' : `<h2>${innocuo(b.titolo)}</h2>`}${paragrafi(b.righe)}`
    case 'gantt':
      return `<h2>GANTT</h2><div class="gantt">${b.fasi.map((f) => `<div class="barra" style="width:${60 + (f.descrizione.length % 9) * 40}pt"></div>`).join('')}</div>`
    case 'fasi':
      return `<h2>FASI</h2><table class="dati">${larghezze(Object.values(g.fasi), aspetto.colonne)}
<tr><th>Descrizione<th class="n">Peso<th class="n">Avanz.<th class="n">Inizio Previsto<br>Inizio Effettivo<th class="n">Fine Prevista<br>Fine Effettiva<th>Responsabile<th>Centro di Responsabiltà<th>Note</tr>
${b.righe.map(fase).join('\n')}</table>`
    case 'indicatori':
      return `<h2>INDICATORI</h2><table class="dati centrate">${larghezze(Object.values(g.indicatori).flat(), aspetto.colonne)}
<tr><th>Descrizione<th>Tipo<th class="n">Valore Atteso<th class="n">Valore Raggiunto${p.anniStorico.map((a) => `<th class="n">Valore Raggiunto ${a}`).join('')}<th>Note</tr>
${b.righe.map(indicatore).join('\n')}</table>`
  }
}

/** Paragraphs and items of a page; the lines inside each are the browser's. */
const paragrafi = (righe: readonly RigaNarrativa[]): string => {
  const pezzi: { stacco: boolean; testo: string[] }[] = []
  for (const [n, r] of righe.entries()) {
    const apre = r.apre === 'voce' || r.stacco
    const ultimo = pezzi.at(-1)
    if (n === 0 || apre || ultimo === undefined) pezzi.push({ stacco: r.stacco && n > 0, testo: [r.testo] })
    else ultimo.testo.push(r.testo)
  }
  return pezzi.map((q) => `<div class="pezzo${q.stacco ? ' stacco' : ''}">${parole(q.testo)}</div>`).join('')
}

const due = (sopra: string, sotto: string): string =>
  `<div>${sopra === '' ? '&nbsp;' : sopra}</div><div>${sotto === '' ? '&nbsp;' : sotto}</div>`

const fase = (r: RigaFase): string =>
  `<tr><td>${parole(r.descrizione)}<td class="n">${r.peso}<td class="n">${r.avanzamento}<td class="n">${due(r.inizioPrevisto, r.inizioEffettivo)}<td class="n">${due(r.finePrevista, r.fineEffettiva)}<td>${parole(r.responsabile)}<td>${parole(r.centro)}<td>${parole(r.nota)}</tr>`

const indicatore = (r: RigaIndicatore): string =>
  `<tr><td>${parole(r.descrizione)}<td>${innocuo(r.tipo)}<td class="n">${r.atteso}<td class="n">${r.raggiunto}${r.storico.map((v) => `<td class="n">${v}`).join('')}<td>${parole(r.nota)}</tr>`
