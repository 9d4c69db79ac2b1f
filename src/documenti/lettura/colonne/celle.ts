import type { Riga } from '../righe.ts'
import { type Confine, colonneDi, findConfini } from './confini.ts'
import { firma, type Testata, type TipoColonna, toTestate } from './testate.ts'

/** A line of a table with its text told apart by column. */
export interface LineaCelle {
  readonly riga: Riga
  readonly y: number
  readonly celle: readonly string[]
}

/** The lines of a table on one page under one set of headings. */
export interface Tratto {
  readonly pagina: number
  readonly colonne: readonly Testata[]
  readonly righe: readonly Riga[]
  readonly firma: string
}

/** Ties the lines of a table to the headings above them: those of their page, else the last ones printed. */
export const toTratti = (
  righe: readonly Riga[],
  testate: readonly (readonly Riga[])[],
  corpo: number,
): Tratto[] => {
  const lette = testate
    .map((t) => ({ pagina: t[0]?.pagina ?? 0, colonne: toTestate(t) }))
    .filter((t) => t.colonne.length >= 3)
  if (lette.length === 0) return []
  const perPagina = Map.groupBy(
    righe.filter((r) => r.pezzi.length > 0),
    (r) => r.pagina,
  )
  return [...perPagina].map(([pagina, sue]) => {
    const t = lette.filter((l) => l.pagina <= pagina).at(-1) ?? lette[0]
    const colonne = t?.colonne ?? []
    return { pagina, colonne, righe: sue, firma: firma(colonne, corpo) }
  })
}

/** The borders of every set of columns of a document, from all the lines printed under it. */
export const findTuttiConfini = (tratti: readonly Tratto[], corpo: number): Map<string, Confine[]> => {
  const gruppi = Map.groupBy(tratti, (t) => t.firma)
  const confini = new Map<string, Confine[]>()
  for (const [f, suoi] of gruppi)
    confini.set(
      f,
      findConfini(
        suoi[0]?.colonne ?? [],
        suoi.flatMap((t) => t.righe),
        corpo,
      ),
    )
  return confini
}

/** The lines of a stretch, each word in its column. */
export const toLineeCelle = (t: Tratto, confini: readonly Confine[], corpo: number): LineaCelle[] =>
  t.righe.map((riga) => {
    const celle: string[] = t.colonne.map(() => '')
    const colonne = colonneDi(riga, confini, corpo)
    riga.pezzi.forEach((p, n) => {
      const c = colonne[n] ?? 0
      celle[c] = celle[c] ? `${celle[c]} ${p.testo}` : p.testo
    })
    return { riga, y: riga.y ?? riga.riga, celle }
  })

/** The index of a column by what it holds; -1 when the table hasn't it. */
export const indiceDi = (colonne: readonly Testata[], tipo: TipoColonna): number =>
  colonne.findIndex((c) => c.tipo === tipo)
