import { minimoRicorrente } from '../misure.ts'
import type { Riga } from '../righe.ts'
import type { LineaCelle } from './celle.ts'

/** A row of a table: per column, its lines from top to bottom with where they stand. */
export interface RigaTabella {
  /** The height of its single-line cells; null when it has none. */
  readonly y: number | null
  readonly celle: readonly (readonly { readonly testo: string; readonly y: number; readonly riga: Riga }[])[]
  readonly prima: Riga
}

/** A page's lines with the heights where rows have their single-line cells. */
export interface PaginaTabella {
  readonly linee: readonly LineaCelle[]
  readonly ancore: readonly number[]
  /** The page where the table begins: nothing above its first row can belong to an earlier one. */
  readonly prima?: boolean
}

/** A gap between two cells of a column is at least this many lines' distances. */
const SALTO = 1.3

export type Allineamento = 'alto' | 'mezzo'

interface Blocco {
  readonly colonna: number
  readonly linee: readonly LineaCelle[]
}

/**
 * The distance between two lines of one cell: the smallest that recurs in a column. Larger ones, between rows or
 * between two days of a row, may recur more where most cells have one line.
 */
export const findInterlinea = (pagine: readonly (readonly LineaCelle[])[], massima: number): number => {
  const salti: number[] = []
  for (const linee of pagine) {
    const ultime: number[] = []
    for (const l of linee)
      l.celle.forEach((c, i) => {
        if (c === '') return
        const y = ultime[i]
        if (y !== undefined && l.y > y && l.y - y <= massima) salti.push(l.y - y)
        ultime[i] = l.y
      })
  }
  return minimoRicorrente(salti) ?? massima * 0.5
}

/** Runs of lines of one column with no gap larger than `massimo`. */
const toBlocchi = (linee: readonly LineaCelle[], colonna: number, massimo: number): Blocco[] => {
  const blocchi: LineaCelle[][] = []
  let y = Number.NEGATIVE_INFINITY
  for (const l of linee) {
    if (!l.celle[colonna]) continue
    if (blocchi.length === 0 || l.y - y > massimo) blocchi.push([])
    blocchi.at(-1)?.push(l)
    y = l.y
  }
  return blocchi.map((b) => ({ colonna, linee: b }))
}

/**
 * Whether cells of several lines begin at their row's height or stand around it: told by the blocks of the
 * description's column that reach an anchor or, where every description has one line, by those of the others.
 */
export const findAllineamento = (
  pagine: readonly PaginaTabella[],
  colonna: number,
  interlinea: number,
): Allineamento => {
  const sua = contaAllineamenti(pagine, colonna, interlinea)
  if (sua.alto + sua.mezzo > 0) return sua.mezzo > sua.alto ? 'mezzo' : 'alto'
  const colonne = pagine[0]?.linee[0]?.celle.length ?? 0
  let alto = 0
  let mezzo = 0
  for (let c = 0; c < colonne; c++) {
    const altra = contaAllineamenti(pagine, c, interlinea)
    alto += altra.alto
    mezzo += altra.mezzo
  }
  return mezzo > alto ? 'mezzo' : 'alto'
}

const contaAllineamenti = (
  pagine: readonly PaginaTabella[],
  colonna: number,
  interlinea: number,
): { alto: number; mezzo: number } => {
  let alto = 0
  let mezzo = 0
  for (const p of pagine) {
    const sopra = p.linee.find((l) => l.celle[colonna])
    const ancora = p.ancore[0]
    // A cell that begins above the first row of its table stands around it.
    if (p.prima && sopra && ancora !== undefined && ancora - sopra.y > interlinea * 0.3) mezzo += 1
    for (const b of toBlocchi(p.linee, colonna, interlinea * SALTO)) {
      const [prima, ultima] = [b.linee[0]?.y ?? 0, b.linee.at(-1)?.y ?? 0]
      const ancora = p.ancore.find((a) => a >= prima - interlinea * 0.6 && a <= ultima + interlinea * 0.6)
      if (ancora === undefined || b.linee.length < 2) continue
      if (Math.abs(ancora - prima) <= interlinea * 0.25) alto += 1
      else mezzo += 1
    }
  }
  return { alto, mezzo }
}

/**
 * The same for columns drawn with characters, where no space tells two cells apart: a row whose values stand on a line
 * without description has its cells around them.
 */
export const findAllineamentoACaratteri = (
  pagine: readonly PaginaTabella[],
  colonna: number,
): Allineamento => {
  let ancore = 0
  let sole = 0
  for (const p of pagine)
    for (const a of p.ancore) {
      ancore += 1
      if (p.linee.some((l) => l.y === a && !l.celle[colonna])) sole += 1
    }
  const primeRighe = pagine.some((p) => {
    const sopra = p.linee.find((l) => l.celle[colonna])
    return p.prima && sopra && p.ancore[0] !== undefined && sopra.y < p.ancore[0]
  })
  return primeRighe || sole > ancore * 0.08 ? 'mezzo' : 'alto'
}

/** Puts the lines of a table into rows, across pages: what a page leaves open the next one closes. */
export const toRigheTabella = (
  pagine: readonly PaginaTabella[],
  colonne: number,
  allineamento: Allineamento,
  interlinea: number,
  salto = interlinea * SALTO,
): RigaTabella[] => {
  const righe: Aperta[] = []
  let sospesi: Blocco[] = []
  for (const p of pagine) {
    const nuove = p.ancore.map((y) => nuovaRiga(y, colonne))
    const blocchi =
      allineamento === 'alto'
        ? tagliaInAlto(p, colonne, interlinea)
        : Array.from({ length: colonne }, (_, c) => toBlocchi(p.linee, c, salto))
            .flat()
            .flatMap((b) => tagliaInMezzo(b, p.ancore, interlinea))
    const ultima = righe.at(-1)
    const [prima] = nuove
    if (prima) for (const b of sospesi) versa(b, prima)
    const dopo: Blocco[] = []
    for (const b of blocchi) {
      const i =
        allineamento === 'alto'
          ? ancoraInAlto(b, p.ancore, interlinea)
          : ancoraInMezzo(b, p.ancore, interlinea)
      const riga = nuove[i]
      if (riga) versa(b, riga)
      else if (i >= nuove.length && nuove.length > 0) dopo.push(b)
      else if (sospesi.length > 0 && prima) versa(b, prima)
      else if (ultima) versa(b, ultima)
      else if (prima && allineamento === 'alto') versa(b, prima)
      else dopo.push(b)
    }
    sospesi = nuove.length === 0 ? [...sospesi, ...dopo] : dopo
    righe.push(...nuove)
  }
  if (sospesi.length > 0) {
    const ultima = righe.at(-1)
    const riga = ultima ?? nuovaRiga(null, colonne)
    for (const b of sospesi) versa(b, riga)
    if (!ultima) righe.push(riga)
  }
  return righe.flatMap((r) => {
    const tutte = r.celle.flat()
    const prima = tutte.toSorted((a, b) => a.riga.pagina - b.riga.pagina || a.riga.riga - b.riga.riga)[0]
    return prima ? [{ y: r.y, celle: r.celle, prima: prima.riga }] : []
  })
}

interface Aperta {
  readonly y: number | null
  readonly celle: { testo: string; y: number; riga: Riga }[][]
}
const nuovaRiga = (y: number | null, colonne: number): Aperta => ({
  y,
  celle: Array.from({ length: colonne }, () => []),
})

const versa = (b: Blocco, riga: Aperta): void => {
  for (const l of b.linee)
    riga.celle[b.colonna]?.push({ testo: l.celle[b.colonna] ?? '', y: l.y, riga: l.riga })
}

/** Cells that begin at their row's height: each column is cut at every anchor. */
const tagliaInAlto = (p: PaginaTabella, colonne: number, interlinea: number): Blocco[] => {
  const blocchi: Blocco[] = []
  for (let c = 0; c < colonne; c++) {
    const gruppi = Map.groupBy(
      p.linee.filter((l) => l.celle[c]),
      (l) => indiceAncora(l.y, p.ancore, interlinea),
    )
    for (const linee of gruppi.values()) blocchi.push({ colonna: c, linee })
  }
  return blocchi
}

const indiceAncora = (y: number, ancore: readonly number[], interlinea: number): number => {
  let i = -1
  while (i + 1 < ancore.length && (ancore[i + 1] as number) <= y + interlinea * 0.4) i += 1
  return i
}
const ancoraInAlto = (b: Blocco, ancore: readonly number[], interlinea: number): number =>
  indiceAncora(b.linee[0]?.y ?? 0, ancore, interlinea)

const contenute = (b: Blocco, ancore: readonly number[], interlinea: number): number[] => {
  const da = (b.linee[0]?.y ?? 0) - interlinea * 0.6
  const a = (b.linee.at(-1)?.y ?? 0) + interlinea * 0.6
  return ancore.map((y, i) => (y >= da && y <= a ? i : -1)).filter((i) => i >= 0)
}

/** A block that spans several rows (rows with no space between them) is cut so that each part stands around its anchor. */
const tagliaInMezzo = (b: Blocco, ancore: readonly number[], interlinea: number): Blocco[] => {
  const dentro = contenute(b, ancore, interlinea)
  if (dentro.length < 2) return [b]
  const parti: Blocco[] = []
  let resto = b.linee
  dentro.forEach((i, n) => {
    const alto = resto[0]?.y ?? 0
    const basso = 2 * (ancore[i] as number) - alto + interlinea * 0.4
    const quante = n === dentro.length - 1 ? resto.length : resto.filter((l) => l.y <= basso).length
    if (quante > 0) parti.push({ colonna: b.colonna, linee: resto.slice(0, quante) })
    resto = resto.slice(quante)
  })
  return parti
}

/** The anchor a block stands around; -1 above the page's first, the number of anchors below the last. */
const ancoraInMezzo = (b: Blocco, ancore: readonly number[], interlinea: number): number => {
  const dentro = contenute(b, ancore, interlinea)
  const centro = ((b.linee[0]?.y ?? 0) + (b.linee.at(-1)?.y ?? 0)) / 2
  if (dentro.length > 0)
    return dentro.reduce((m, i) =>
      Math.abs((ancore[i] as number) - centro) < Math.abs((ancore[m] as number) - centro) ? i : m,
    )
  if (ancore.length === 0 || centro < (ancore[0] as number)) return -1
  if (centro > (ancore.at(-1) as number)) return ancore.length
  return indiceAncora(centro, ancore, interlinea)
}
