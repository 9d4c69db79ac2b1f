import type { Colonna } from './opzioni.ts'

/** One printed line of a cell, at the top left corner of its box; `larghezza` matters only when aligned right. */
export interface Scritta {
  readonly x: number
  readonly y: number
  readonly testo: string
  readonly corpo: number
  readonly grassetto?: boolean
  /** Width of the column to whose right edge the text is aligned; absent when it begins at `x`. */
  readonly aDestra?: number
}

export interface Rettangolo {
  readonly x: number
  readonly y: number
  readonly larghezza: number
  readonly altezza: number
  readonly pieno: boolean
}

/** A page to draw: every line of text has its place, as a report engine writes it. */
export interface Foglio {
  readonly scritte: readonly Scritta[]
  readonly rettangoli: readonly Rettangolo[]
}

/** What may differ between two prints of the same data. */
export interface AspettoPdf {
  /** Where numbers and days stand in their column. */
  readonly numeri: 'sinistra' | 'destra'
  /** Years of the Gantt's scale drawn as text, or only bars. */
  readonly scalaGantt: boolean
}

export const ASPETTO: AspettoPdf = { numeri: 'destra', scalaGantt: false }

/** Collects what is drawn while going down the page. */
export class Matita {
  readonly scritte: Scritta[] = []
  readonly rettangoli: Rettangolo[] = []
  y: number
  readonly aspetto: AspettoPdf
  constructor(y: number, aspetto: AspettoPdf) {
    this.y = y
    this.aspetto = aspetto
  }
  /** Writes a cell's lines from `y` down; an empty text writes nothing. */
  cella(
    righe: readonly string[],
    c: Colonna,
    y: number,
    passo: number,
    corpo: number,
    grassetto = false,
  ): void {
    righe.forEach((testo, n) => {
      if (testo !== '') this.scritte.push({ x: c.x, y: y + n * passo, testo, corpo, grassetto })
    })
  }
  /** Writes a number or a day in its column. */
  numero(testo: string, c: Colonna, y: number, corpo: number, grassetto = false): void {
    if (testo === '') return
    const destra = this.aspetto.numeri === 'destra' ? { aDestra: c.larghezza } : {}
    this.scritte.push({ x: c.x, y, testo, corpo, grassetto, ...destra })
  }
}
