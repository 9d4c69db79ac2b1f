import type { Intestazione } from '../intestazione-testo.ts'
import { unisci } from '../normalizza.ts'
import type { Pezzo, Riga } from '../righe.ts'
import { isTestataCentro } from '../titoli.ts'
import { type Confine, colonneDi, findConfini } from './confini.ts'
import { firma, type Testata, type TipoColonna, toTestate } from './testate.ts'

/** A header with its lines told apart by what they hold: the upper cells, the description, the lower cells. */
export interface TestataGrezza {
  readonly colonne: readonly Testata[]
  readonly sopra: readonly Riga[]
  readonly descrizione: readonly Riga[]
  readonly colonneCentro: readonly Testata[]
  readonly sotto: readonly Riga[]
  readonly firma: string
}

const conPezzi = (r: Riga, pezzi: readonly Pezzo[]): Riga => ({
  ...r,
  pezzi,
  testo: pezzi.map((p) => p.testo).join(' '),
})

/**
 * The description begins where a line starts at the left margin (the code's column) and isn't the code; above it
 * stand the cells under the headings; under "Centro di responsabilità · Responsabile", or to its right, the lower ones.
 */
export const toTestataGrezza = (
  titoli: Riga | null,
  righe: readonly Riga[],
  codice: string,
  corpo: number,
): TestataGrezza => {
  const colonne = titoli ? toTestate([titoli]) : []
  const piene = righe.filter((r) => r.pezzi.length > 0)
  const c = piene.findIndex((r) => isTestataCentro(r.testo))
  const rigaCentro = piene[c]
  const k = rigaCentro ? findParolaCentro(rigaCentro) : -1
  const parole = rigaCentro?.pezzi.slice(k) ?? []
  const colonneCentro = rigaCentro ? toTestate([conPezzi(rigaCentro, parole)]) : []
  const margine = Math.min(...piene.slice(0, c < 0 ? undefined : c + 1).map((r) => r.pezzi[0]?.x ?? Infinity))
  const prima = c < 0 ? piene : piene.slice(0, c)
  const d = prima.findIndex(
    (r) => (r.pezzi[0]?.x ?? Infinity) <= margine + corpo && r.pezzi[0]?.testo !== codice,
  )
  const inizio = d < 0 ? prima.length : d
  const descrizione = [...prima.slice(inizio)]
  if (rigaCentro && k > 0) descrizione.push(conPezzi(rigaCentro, rigaCentro.pezzi.slice(0, k)))
  const sotto: Riga[] = []
  const bordo = (colonneCentro[0]?.x0 ?? 0) - corpo
  for (const r of c < 0 ? [] : piene.slice(c + 1)) {
    // With the lower cells at the right, the description may go on at the left of them.
    const sinistra = r.pezzi.filter((p) => p.x + p.larghezza < bordo)
    const destra = r.pezzi.filter((p) => p.x + p.larghezza >= bordo)
    if (sinistra.length > 0) descrizione.push(conPezzi(r, sinistra))
    if (destra.length > 0) sotto.push(conPezzi(r, destra))
  }
  const sopra = prima
    .slice(0, inizio)
    .map((r) =>
      conPezzi(
        r,
        r.pezzi.filter((p) => p.testo !== codice),
      ),
    )
    .filter((r) => r.pezzi.length > 0)
  return {
    colonne,
    sopra,
    descrizione,
    colonneCentro,
    sotto,
    firma: `${firma(colonne, corpo)} | ${firma(colonneCentro, corpo)}`,
  }
}

/** Index of the first word of "Centro di responsabilità Responsabile" at the end of its line. */
const findParolaCentro = (r: Riga): number =>
  Math.max(
    0,
    r.pezzi.findLastIndex((p) => /^centro$/i.test(p.testo)),
  )

export interface ConfiniTestata {
  readonly sopra: readonly Confine[]
  readonly sotto: readonly Confine[]
}

export const findConfiniTestate = (
  grezze: readonly TestataGrezza[],
  corpo: number,
): Map<string, ConfiniTestata> =>
  new Map(
    [...Map.groupBy(grezze, (g) => g.firma)].map(([f, sue]) => [
      f,
      {
        sopra: findConfini(
          sue[0]?.colonne ?? [],
          sue.flatMap((g) => g.sopra),
          corpo,
        ),
        sotto: findConfini(
          sue[0]?.colonneCentro ?? [],
          sue.flatMap((g) => g.sotto),
          corpo,
        ),
      },
    ]),
  )

export const toIntestazioneColonne = (
  g: TestataGrezza,
  confini: ConfiniTestata,
  corpo: number,
): Intestazione => {
  const sopra = perColonna(g.sopra, g.colonne, confini.sopra, corpo)
  const sotto = perColonna(g.sotto, g.colonneCentro, confini.sotto, corpo)
  return {
    descrizione: unisci(g.descrizione.map((r) => r.testo)),
    areaTematica: unisci(sopra.get('area') ?? []),
    assessorato: unisci(sopra.get('assessorato') ?? []),
    direzione: unisci(sopra.get('direzione') ?? []),
    direttore: unisci(sopra.get('direttore') ?? []),
    centro: unisci(sotto.get('centro') ?? []),
    responsabile: unisci(sotto.get('responsabile') ?? []),
    dubbio: null,
  }
}

const perColonna = (
  righe: readonly Riga[],
  colonne: readonly Testata[],
  confini: readonly Confine[],
  corpo: number,
): Map<TipoColonna, string[]> => {
  const celle = new Map<TipoColonna, string[]>()
  for (const r of righe) {
    const indici = colonneDi(r, confini, corpo)
    r.pezzi.forEach((p, n) => {
      const tipo = colonne[indici[n] ?? 0]?.tipo
      if (tipo) celle.set(tipo, [...(celle.get(tipo) ?? []), p.testo])
    })
  }
  return celle
}
