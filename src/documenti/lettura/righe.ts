import type { Codici } from './codici.ts'
import { minimoRicorrente } from './misure.ts'

/**
 * The reader's only raw material: lines with positions. A source (plain text, aligned text, PDF) makes them;
 * everything after reads them without knowing where they came from.
 */

/** A run of text: `x` and `larghezza` in the source's own unit (points of a PDF, characters of aligned text). */
export interface Pezzo {
  readonly x: number
  readonly larghezza: number
  readonly testo: string
}

/** A printed line. `pagina` and `riga` count from 1; `y` grows downwards and is null when the source has none. */
export interface Riga {
  readonly pagina: number
  readonly riga: number
  readonly y: number | null
  readonly pezzi: readonly Pezzo[]
  /** The whole line, runs joined by one space, no space at the ends; empty on a blank line. */
  readonly testo: string
  /** The size of its type, where the source knows it. */
  readonly corpo?: number
}

/** What a source gives. With `colonne` the positions are certain; without, only the order of the text is. */
export interface Documento {
  readonly formato: 'testo' | 'pdf'
  readonly colonne: boolean
  /** Columns drawn with characters: the space between rows is lost. */
  readonly aCaratteri?: boolean
  readonly pagine: number
  readonly righe: readonly Riga[]
  /** The size of the type in the unit of `x`: what "close" and "far" are measured with. */
  readonly corpo: number
  /** Two lines of one text are never further apart than this, in the unit of `y`. */
  readonly interlineaMassima: number
  /** How codes are recognised; by their common shape when absent. */
  readonly codici?: Codici
}

export const isVuota = (r: Riga): boolean => r.testo === ''

/** The same line on another page (text learns its page numbers only after the headers are found). */
export const conPagina = (r: Riga, pagina: number): Riga => ({ ...r, pagina })

/** A group of lines with no blank line inside. `dopoSalto`: a page ends right before it. */
export interface Blocco {
  readonly righe: readonly Riga[]
  readonly dopoSalto: boolean
}

/** Cuts lines into blocks at blank lines and at page ends. */
export const toBlocchi = (righe: readonly Riga[]): Blocco[] => {
  const blocchi: Blocco[] = []
  let aperto: Riga[] = []
  let dopoSalto = false
  let pagina = righe[0]?.pagina ?? 0
  const chiudi = () => {
    if (aperto.length > 0) blocchi.push({ righe: aperto, dopoSalto })
    if (aperto.length > 0) dopoSalto = false
    aperto = []
  }
  for (const r of righe) {
    if (r.pagina !== pagina) {
      chiudi()
      pagina = r.pagina
      dopoSalto = blocchi.length > 0
    }
    if (isVuota(r)) chiudi()
    else aperto.push(r)
  }
  chiudi()
  return blocchi
}

/**
 * Where positions are known, a paragraph shows as a wider space: puts a blank line wherever two lines of a page are
 * more than a third further apart than lines usually are in these texts.
 */
export const conVuote = (testi: readonly (readonly Riga[])[], massima: number): Riga[][] => {
  const salti = testi.flatMap((righe) =>
    righe.map((r, i) => distanza(righe[i - 1], r)).filter((d) => d > 0 && d <= massima),
  )
  const usuale = minimoRicorrente(salti) ?? massima
  return testi.map((righe) =>
    righe.flatMap((r, i) => {
      // Where every paragraph is one line the usual distance is already a wide one.
      const interlinea = Math.min(usuale, r.corpo === undefined ? usuale : r.corpo * 1.6)
      return distanza(righe[i - 1], r) > interlinea * 1.35 ? [{ ...r, pezzi: [], testo: '' }, r] : [r]
    }),
  )
}

const distanza = (prima: Riga | undefined, r: Riga): number =>
  !prima || prima.pagina !== r.pagina || prima.y === null || r.y === null ? 0 : r.y - prima.y
