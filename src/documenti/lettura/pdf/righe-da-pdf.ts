import type { Documento, Riga } from '../righe.ts'
import type { PaginaPdf } from './contratto.ts'
import { type Parola, toParole } from './parole.ts'

/** Lines of a PDF: words of one baseline, left to right. Page numbers at a page's foot are no lines. */
export const toDocumentoPdf = (pagine: readonly PaginaPdf[]): Documento => {
  const righe: Riga[] = []
  const corpi: number[] = []
  pagine.forEach((p, i) => {
    const linee = toLineePagina(toParole(p))
    let n = 0
    linee.forEach((parole, k) => {
      const y = parole[0]?.y ?? 0
      const testo = parole.map((w) => w.testo).join(' ')
      const bordo = k === linee.length - 1 && y > p.altezza * 0.88
      if (bordo && isNumeroPagina(testo, i + 1, pagine.length)) return
      n += 1
      for (const w of parole) corpi.push(w.corpo)
      righe.push({
        pagina: i + 1,
        riga: n,
        y,
        pezzi: parole.map(({ x, larghezza, testo: t }) => ({ x, larghezza, testo: t })),
        testo,
        corpo: mediana(parole.map((w) => w.corpo)),
      })
    })
  })
  const corpo = mediana(corpi)
  return {
    formato: 'pdf',
    colonne: true,
    pagine: pagine.length,
    righe,
    corpo,
    interlineaMassima: corpo * 2.5,
  }
}
/** "Pagina 3 di 76", "3/76" or "3" at the foot of about that page; "118/2011" there is the end of a text. */
const isNumeroPagina = (testo: string, pagina: number, totale: number): boolean => {
  const m = /^(?:pag(?:ina|\.)?\s*)?(\d{1,5})(?:\s*(?:di|su|\/|-)\s*(\d{1,5}))?$/i.exec(testo)
  if (!m) return false
  const vicino = (letto: string, vero: number) => Math.abs(Number(letto) - vero) <= 2
  return vicino(m[1] ?? '', pagina) && (m[2] === undefined || vicino(m[2], totale))
}

const mediana = (n: readonly number[]): number => [...n].sort((a, b) => a - b)[n.length >> 1] ?? 8

/** Groups words by baseline: a word joins a line when it is less than a third of its height away from it. */
const toLineePagina = (parole: readonly Parola[]): Parola[][] => {
  const linee: Parola[][] = []
  let y = Number.NEGATIVE_INFINITY
  for (const w of [...parole].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const ultima = linee.at(-1)
    if (ultima && w.y - y <= Math.max(0.8, 0.3 * w.corpo)) ultima.push(w)
    else {
      linee.push([w])
      y = w.y
    }
  }
  return linee.map((l) => l.sort((a, b) => a.x - b.x))
}
