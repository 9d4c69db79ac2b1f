/**
 * The print's content as HTML, for the browser that the print is compared with: cover, index, every card with its
 * header, narrative, Gantt as SVG and tables. The texts are those our own print lays out (prepared by the same
 * functions), so that what differs is the engine.
 */
import type { toContenutoDocumento } from '../../src/documenti/stampa/contenuto/documento.ts'
import type { Gantt, Tratto } from '../../src/documenti/stampa/contenuto/gantt.ts'
import type { ContenutoScheda } from '../../src/documenti/stampa/contenuto/scheda.ts'
import type { Testo } from '../../src/documenti/stampa/contenuto/testo.ts'
import type { TRACCIATO_PER_MODELLO } from '../../src/documenti/stampa/contenuto/tracciato.ts'

type Documento = ReturnType<typeof toContenutoDocumento>
type Tracciato = typeof TRACCIATO_PER_MODELLO
type Barra = ContenutoScheda['avanzamento']

const esc = (s: string): string =>
  s.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
const t = (x: Testo): string =>
  typeof x === 'string'
    ? esc(x)
    : x
        .map((p) => (typeof p === 'string' ? esc(p) : 'intero' in p ? esc(p.intero) : esc(p.pezzi.join(''))))
        .join('')
const cento = (n: number): string => `${(n * 100).toFixed(3)}%`

const barra = (b: Barra): string =>
  `<span class="barra" aria-hidden="true"><i style="width:${cento(Math.min(1, b.almeno))}"></i><u style="left:${cento(b.almeno)};width:${cento(Math.max(0, b.alPiu - b.almeno))}"></u></span>`

const th = (righe: readonly string[], classe = ''): string =>
  `<th scope="col" class="${classe}">${righe.map(esc).join('<br>')}</th>`
const td = (corpo: string, classe = ''): string => `<td class="${classe}">${corpo}</td>`

const W = 430
const RIGA = 17
const rect = (s: Tratto, y: number, h: number, attributi: string): string =>
  `<rect x="${(s.da * W).toFixed(2)}" y="${y}" width="${((s.a - s.da) * W).toFixed(2)}" height="${h}" ${attributi}/>`

const linea = (x: number, altezza: number, resto: string): string =>
  `<line x1="${(x * W).toFixed(2)}" x2="${(x * W).toFixed(2)}" y1="0" y2="${altezza}" ${resto}/>`

const gantt = (g: Gantt, titolo: string): string => {
  const alta = 21 + g.righe.length * RIGA
  const righe = g.righe.map((r, i) => {
    const y = 21 + i * RIGA
    const e = r.effettivo
    return [
      e ? rect(e, y + 6, 5, 'fill="#b7cfe8" stroke="#0b4a8f" stroke-width=".4"') : '',
      e && r.avanzamento
        ? rect({ ...e, a: e.da + (e.a - e.da) * r.avanzamento }, y + 6, 5, 'fill="#0b4a8f"')
        : '',
      r.previsto
        ? rect(r.previsto, y + 3.5, 10, 'fill="none" stroke="#17263a" stroke-width=".8" rx="1.2"')
        : '',
      r.tardi ? rect(r.tardi, y + 6, 5, 'fill="#e8b7a5" stroke="#8f2d0c" stroke-width=".7"') : '',
    ].join('')
  })
  const filo = 'stroke="#b9c4d0" stroke-width=".35"'
  const scala = [...g.anni.map((a) => ({ ...a, y: 7 })), ...g.mesi.map((m) => ({ ...m, y: 18 }))]
  const parole = scala.map(
    (s) =>
      `<text x="${(((s.da + s.a) / 2) * W).toFixed(1)}" y="${s.y}" text-anchor="middle" font-size="6.6">${s.testo}</text>`,
  )
  const disegno = `<svg role="img" aria-label="${esc(g.alternativa)}" viewBox="0 0 ${W} ${alta}" width="${W}pt" height="${alta}pt">${parole.join('')}${g.mesi.map((m) => linea(m.da, alta, filo)).join('')}${righe.join('')}${g.al ? linea(g.al.x, alta, 'stroke="#17263a" stroke-dasharray="2 1.6"') : ''}</svg>`
  const nomi = g.righe.map((r) => `<div class="gr"><b>${r.numero}</b> ${t(r.descrizione)}</div>`).join('')
  const stati = g.righe.map((r) => `<div class="gr"><b>${esc(r.parole)}</b></div>`).join('')
  return `<h3>${titolo}</h3><div class="gantt"><div class="gn"><div class="gl">previsto · effettivo, pieno per la parte avanzata<br>oltre il termine · data di riferimento ${g.al?.testo ?? ''}</div>${nomi}</div>${disegno}<div class="gs"><div class="gl"></div>${stati}</div></div>`
}

const conNota = (celle: readonly string[], nota: Testo | null, parola: string): string =>
  `<tr>${celle.join('')}</tr>${nota === null ? '' : `<tr class="nota"><td></td><td colspan="${celle.length - 1}"><small>${parola}</small> ${t(nota)}</td></tr>`}`

const fasi = (d: ContenutoScheda, p: Tracciato): string => {
  if (d.fasi.length === 0) return `<h3>${p.sezioni.fasi}</h3><p><em>${p.nessunaFase}</em></p>`
  const numeriche = new Set([
    'peso',
    'avanzamento',
    'inizioPrevisto',
    'finePrevista',
    'inizioEffettivo',
    'fineEffettiva',
  ])
  const testate = Object.entries(p.colonne.fasi).map(([k, v]) => th(v, numeriche.has(k) ? 'n' : ''))
  const righe = d.fasi.map((f) =>
    conNota(
      [
        td(f.numero, 'k'),
        td(t(f.descrizione)),
        td(f.peso, 'n'),
        td(`<b>${f.avanzamento}</b>`, 'n'),
        ...f.date.map((x) => td(x, 'n')),
        td(t(f.responsabile), 'c'),
        td(t(f.centro), 'c'),
      ],
      f.nota,
      p.nota,
    ),
  )
  return `<h3>${p.sezioni.fasi}</h3><table><thead><tr>${testate.join('')}</tr></thead><tbody>${righe.join('')}</tbody></table>`
}

const indicatori = (d: ContenutoScheda, p: Tracciato): string => {
  if (d.righeIndicatori.length === 0)
    return `<h3>${p.sezioni.indicatori}</h3><p><em>${p.nessunIndicatore}</em></p>`
  const c = p.colonne.indicatori
  const testate = [
    th(c.numero),
    th(c.descrizione),
    th(c.tipo),
    th(c.valoreAtteso, 'n'),
    th(c.valoreRaggiunto, 'n'),
    ...d.anni.map((a) => th([p.annoStorico, a], 'n')),
    ...(d.conEsiti ? [th(c.esito)] : []),
  ]
  const righe = d.righeIndicatori.map((x) =>
    conNota(
      [
        td(x.numero, 'k'),
        td(t(x.descrizione)),
        td(t(x.tipo), 'c'),
        td(x.atteso, 'n'),
        td(`<b>${x.raggiunto}</b>`, 'n'),
        ...x.storico.map((s) => td(s.valore + (s.segno ? `<br><small>${s.segno}</small>` : ''), 'n')),
        ...(d.conEsiti ? [td(`<b>${x.esito?.giudizio ?? ''}</b><br>${x.esito?.punteggio ?? ''}`, 'c')] : []),
      ],
      x.nota,
      p.nota,
    ),
  )
  return `<h3>${p.sezioni.indicatori}</h3><table><thead><tr>${testate.join('')}</tr></thead><tbody>${righe.join('')}</tbody></table>`
}

const scheda = (d: ContenutoScheda, i: number, documento: Documento, p: Tracciato): string => {
  const stati = d.stati.map(
    (s) =>
      `<h3>${s.titolo}</h3>${s.blocchi.length === 0 ? `<p><em>${d.nessunTesto}</em></p>` : s.blocchi.map((b) => `<p class="${b.tipo}">${b.segno ?? ''} ${t(b.testo)}</p>`).join('')}`,
  )
  const collegamenti = d.collegamenti.map(
    (c) => `<p class="coll"><small>${t(c.livello)}</small><br><b>${esc(c.codice)}</b> ${t(c.titolo)}</p>`,
  )
  const fatti = d.fatti.map((f) => `<div><small>${f.etichetta}</small><br><b>${t(f.valore)}</b></div>`)
  return `<section id="s${i}"><div class="corrente"><b>${esc(documento.ente)}</b> ${esc(documento.titolo)} · ${esc(d.breve)} <b>${esc(d.codice)}</b></div>
<h2><small>${esc(d.livello)}</small><br>${esc(d.codice)}<br><span>${t(d.descrizione)}</span></h2><div class="fatti">${fatti.join('')}</div>
<div class="due"><div>${stati.join('')}</div><div><h3>${p.sezioni.collegamenti}</h3>${collegamenti.join('')}<div class="tot"><div><h3>${p.sezioni.avanzamento}</h3><b class="cifra">${d.avanzamento.testo}</b>${barra(d.avanzamento)}${d.avanzamento.ignota ?? ''}</div>${d.indicatori ? `<div><h3>${p.sezioni.conseguiti}</h3><b class="cifra">${d.indicatori.testo}</b><br>${d.indicatori.note}</div>` : ''}</div></div></div>
${d.gantt ? gantt(d.gantt, p.sezioni.gantt) : ''}${fasi(d, p)}${indicatori(d, p)}</section>`
}

const indice = (d: Documento): string =>
  `<section><h2>${d.indiceTitolo}</h2><table><thead><tr>${d.testateIndice.map(([x, n]) => th([String(x)], n ? 'n' : '')).join('')}</tr></thead><tbody>${d.indice
    .map(
      (x, i) =>
        `<tr><td><a href="#s${i}">${esc(x.codice)}</a></td>${td(t(x.descrizione))}${td(t(x.centro))}${td(t(x.responsabile))}${td(`${barra(x.avanzamento)} ${x.avanzamento.testo}`)}${td(x.conteggio, 'n')}${td(`<a href="#s${i}">${i + 1}</a>`, 'n')}</tr>`,
    )
    .join('')}</tbody></table></section>`

const copertina = (d: Documento): string =>
  `<section class="cop"><p class="ente">${t(d.enteTesto)}</p><h1>${esc(d.titolo)}</h1><p>${esc(d.sottotitolo)}</p><h3>Parametri selezionati</h3><table>${d.parametri.map((x) => `<tr><th scope="row">${x.etichetta}</th><td>${t(x.valore)}</td></tr>`).join('')}</table><div class="cifre">${d.cifre.map((c) => `<div><b class="cifra">${c.valore}</b><br>${c.parole}</div>`).join('')}</div></section>`

/** The whole document. `caratteri` is the address of a face's file by its name. */
export const toHtml = (
  documento: Documento,
  schede: readonly ContenutoScheda[],
  tracciato: Tracciato,
  caratteri: (faccia: string) => string,
): string => `<!doctype html><html lang="it"><head><meta charset="utf-8"><title>${esc(documento.titoloDocumento)}</title><style>
${['400Regular:400', '600SemiBold:600', '700Bold:700'].map((f) => `@font-face{font-family:T;src:url("${caratteri(f.slice(0, -4))}");font-weight:${f.slice(-3)}}`).join('')}
@page{size:297mm 210mm;margin:13mm 15mm;@bottom-left{content:"${esc(documento.piede).replaceAll('&quot;', '')}";font:7pt T}@bottom-right{content:"Pagina " counter(page) " di " counter(pages);font:7pt T}}
body{font:9pt/1.22 T;color:#17263a;margin:0}section{break-before:page}section.cop{break-before:auto}h1{font-size:31pt;color:#0b4a8f}h2{margin:2pt 0;color:#0b4a8f;font-size:16pt;line-height:1.15}h2 span{font-size:12.5pt;color:#17263a}
h3{font-size:9pt;color:#0b4a8f;border-bottom:.7pt solid #0b4a8f;margin:9pt 0 4pt;break-after:avoid}small{font-size:6.6pt;color:#46566a}.corrente{font-size:7.4pt;color:#46566a;border-bottom:.9pt solid #0b4a8f;margin-bottom:8pt}
.fatti{display:grid;grid-template-columns:repeat(5,1fr);gap:3pt 12pt;background:#eef3f8;border-left:2.5pt solid #0b4a8f;padding:6pt 9pt;line-height:1.1}.due{display:grid;grid-template-columns:1fr 208pt;gap:22pt}.due>div>h3:first-child{margin-top:8pt}
p{margin:0 0 5pt}p.paragrafo{text-indent:9pt}p.voce{margin-left:14pt}.coll{font-size:8.4pt}.tot h3{border:0;font-size:6.6pt;margin:6pt 0 2pt}.tot{display:flex;gap:12pt}.cifra{font-size:14pt}.cifre{display:flex;gap:34pt;margin-top:60pt}
.barra,.quota{position:relative;display:inline-block;width:104pt;height:5pt;border:.5pt solid #17263a}td .barra{width:56pt}.barra i,.quota i{position:absolute;left:0;top:0;bottom:0;background:#0b4a8f}.barra u{position:absolute;top:0;bottom:0;background:#b9c4d0}.quota{display:block;width:34pt;height:2.6pt;margin-left:auto}
table{width:100%;border-collapse:collapse;font-size:8.2pt;line-height:1.2}thead{display:table-header-group}thead th{background:#eef3f8;border-bottom:.9pt solid #17263a;font-size:6.9pt;text-align:left;vertical-align:bottom;padding:3pt 4pt}td{border-bottom:.5pt solid #b9c4d0;padding:3pt 4pt;vertical-align:top}tr{break-inside:avoid}.n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}thead th.n{text-align:right}.k{font-weight:700;color:#0b4a8f}.c{max-width:110pt}.cop table{width:auto}.cop td,.cop th{border:0;text-align:left;padding:2pt 12pt 2pt 0}
.gantt{display:grid;grid-template-columns:205pt 1fr 112pt;gap:8pt}.gl{height:21pt;font-size:6.6pt}.gr{height:${RIGA}pt;overflow:hidden;font-size:7pt;line-height:1.1}.gantt svg{width:100%;height:auto}
</style></head><body>${copertina(documento)}${indice(documento)}${schede.map((s, i) => scheda(s, i, documento, tracciato)).join('')}</body></html>`
