import { scaleLinear, scalePoint } from 'd3-scale'

/** A place on a drawing, in percent of its width or height (0–100, two decimals): drawings stretch with the page. */
export type Percento = number

export const arrotonda = (n: number): Percento => Math.round(n * 100) / 100

/** The vertical axis: where a value stands (0 on top), and the values worth a line. */
export interface AsseValori {
  readonly y: (valore: number) => Percento
  readonly segni: readonly { readonly valore: number; readonly y: Percento }[]
  /** Said in words beside the drawing: a difference looks larger than it is. */
  readonly daZero: boolean
}

/** Below this share of the largest value, the spread would be a flat line on an axis from zero. */
const PIATTO = 0.15

/** An axis for these values: from zero, unless they are all of a kind and far from it. */
export const createAsseValori = (valori: readonly number[], quanti = 4): AsseValori => {
  const minimo = Math.min(...valori)
  const massimo = Math.max(...valori)
  const piatto = minimo > 0 && massimo > minimo && massimo - minimo < massimo * PIATTO
  const da = piatto ? minimo - (massimo - minimo) / 2 : Math.min(0, minimo)
  const a = massimo > da ? massimo : da + 1
  const scala = scaleLinear().domain([da, a]).range([100, 0]).nice(quanti)
  return {
    y: (v) => arrotonda(scala(v)),
    segni: scala.ticks(quanti).map((valore) => ({ valore, y: arrotonda(scala(valore)) })),
    daZero: !piatto,
  }
}

/** Equal places along the width for these names, with half a step of room at both ends. */
export const createAssePosti = (nomi: readonly string[]): ((nome: string) => Percento) => {
  const scala = scalePoint().domain(nomi).range([0, 100]).padding(0.5)
  return (nome) => arrotonda(scala(nome) ?? 50)
}
