import { isDecimale, isGiorno } from '../numeri.ts'
import type { Pezzo, Riga } from '../righe.ts'
import { isParolaTipo } from '../tipi.ts'
import { isNumerica, type Testata, type TipoColonna } from './testate.ts'

/**
 * Where each column ends, from the headings and from what stands under them. The order of the columns comes from
 * the headings; the borders from the white rivers between words, since a heading may be centred over cells that
 * are not. Returns the border between each column and the next.
 */
export const findConfini = (
  testate: readonly Testata[],
  righe: readonly Riga[],
  corpo: number,
): Confine[] => {
  const parole = righe.flatMap((r) => r.pezzi)
  const inizi = righe.flatMap((r) => findInizi(r, corpo))
  const tutte: Pezzo[] = [
    ...parole,
    ...testate.map((t) => ({ x: t.x0, larghezza: t.x1 - t.x0, testo: 'testata' })),
  ]
  return testate.slice(0, -1).map((t, i) => {
    const poi = testate[i + 1] as Testata
    const da = (t.x0 + t.x1) / 2
    const a = (poi.x0 + poi.x1) / 2
    const fiumi = findFiumi(tutte, da, a, corpo)
    const scelto = isNumerica(poi.tipo)
      ? sceltoPerNumeri(fiumi, parole, poi)
      : sceltoPerInizi(fiumi, inizi, isNumerica(t.tipo) ? parole.filter(isNumero) : [], poi, corpo)
    const { tipo } = poi
    if (!scelto) return { x: poi.x0 - corpo * 0.1, inizio: poi.x0, tipo }
    return { x: scelto.a - Math.min((scelto.a - scelto.da) / 2, corpo * 0.4), inizio: scelto.a, tipo }
  })
}

/** Where the words of a line begin that a number, or more than a space, keeps away from the word before: likely left edges. */
const findInizi = (r: Riga, corpo: number): number[] =>
  r.pezzi.flatMap((p, i) => {
    const prima = r.pezzi[i - 1]
    return prima && !isNumero(prima) && p.x - (prima.x + prima.larghezza) < (r.corpo ?? corpo) * 0.65
      ? []
      : [p.x]
  })

/** The border between a column and the next. */
export interface Confine {
  readonly x: number
  /** Where the cells of the next column begin, when it is a column of text. */
  readonly inizio: number
  /** What the next column holds. */
  readonly tipo: TipoColonna
}

interface Fiume {
  readonly da: number
  readonly a: number
}

/** White intervals of [da, a]; when words cross everywhere, the least crossed ones. */
const findFiumi = (parole: readonly Pezzo[], da: number, a: number, corpo: number): Fiume[] => {
  const passo = corpo / 16
  const n = Math.max(1, Math.ceil((a - da) / passo))
  const conta = new Int32Array(n + 1)
  for (const p of parole) {
    const i = Math.max(0, Math.floor((p.x - da) / passo))
    const k = Math.min(n, Math.ceil((p.x + p.larghezza - da) / passo))
    if (k <= i) continue
    conta[i] = (conta[i] ?? 0) + 1
    conta[k] = (conta[k] ?? 0) - 1
  }
  for (let i = 1; i <= n; i++) conta[i] = (conta[i] ?? 0) + (conta[i - 1] ?? 0)
  for (let soglia = 0; soglia <= parole.length; soglia = soglia === 0 ? 1 : soglia * 2) {
    const fiumi: Fiume[] = []
    let inizio = -1
    for (let i = 0; i <= n; i++) {
      const bianco = i < n && (conta[i] ?? 0) <= soglia
      if (bianco && inizio < 0) inizio = i
      if (!bianco && inizio >= 0) {
        if (i - inizio >= 2) fiumi.push({ da: da + inizio * passo, a: da + i * passo })
        inizio = -1
      }
    }
    if (fiumi.length > 0) return fiumi
  }
  return []
}

/** Before a column of numbers: the river after which most numbers stand; among equals the nearest to them. */
const sceltoPerNumeri = (fiumi: readonly Fiume[], parole: readonly Pezzo[], poi: Testata): Fiume | null => {
  const numeri = parole.filter((p) => isDecimale(p.testo) || isGiorno(p.testo))
  let migliore: Fiume | null = null
  let punti = -1
  fiumi.forEach((f, i) => {
    const fine = fiumi[i + 1]?.da ?? poi.x1
    const suoi = numeri.filter((p) => {
      const centro = p.x + p.larghezza / 2
      return centro > f.a - 0.01 && centro <= Math.max(fine, f.a)
    }).length
    if (suoi >= punti) {
      migliore = f
      punti = suoi
    }
  })
  return migliore
}

/** Before a column of text: the river at whose end most pieces begin (a left edge); the heading breaks a tie. */
const sceltoPerInizi = (
  fiumi: readonly Fiume[],
  inizi: readonly number[],
  numeri: readonly Pezzo[],
  poi: Testata,
  corpo: number,
): Fiume | null => {
  let migliore: Fiume | null = null
  let punti = Number.NEGATIVE_INFINITY
  for (const f of fiumi) {
    const vicino = (x: number) => Math.abs(x - f.a) <= corpo * 0.3
    // The numbers of the column before stand before the border, never after it.
    const oltre = numeri.filter((p) => p.x >= f.a && p.x < poi.x1).length
    const suoi = inizi.filter(vicino).length + (vicino(poi.x0) ? 0.5 : 0) - oltre
    if (suoi >= punti) {
      migliore = f
      punti = suoi
    }
  }
  return migliore
}

/**
 * The column of each word of a line: the one its middle stands in. A word that follows another by no more than a
 * space, and doesn't begin where the next column's cells begin, stays with it: a cell a little too full runs over,
 * it doesn't change column.
 */
export const colonneDi = (r: Riga, confini: readonly Confine[], corpo: number): number[] => {
  const { pezzi } = r
  const em = r.corpo ?? corpo
  const colonne: number[] = []
  pezzi.forEach((p, n) => {
    const centro = p.x + p.larghezza / 2
    let i = 0
    while (i < confini.length && centro > (confini[i] as Confine).x) i += 1
    const prima = pezzi[n - 1]
    const confine = confini[i - 1]
    if (prima && confine && colonne[n - 1] === i - 1 && p.x - (prima.x + prima.larghezza) < em * 0.65) {
      if (!isSua(p, prima, confine, confini[i - 2], em)) i -= 1
    }
    colonne.push(i)
  })
  return colonne
}

const isNumero = (p: Pezzo): boolean => isDecimale(p.testo) || isGiorno(p.testo)

/** Whether a word close after another belongs to the column its middle stands in, by what that column holds. */
const isSua = (
  p: Pezzo,
  prima: Pezzo,
  confine: Confine,
  confinePrima: Confine | undefined,
  em: number,
): boolean => {
  if (isNumerica(confine.tipo)) return isNumero(p)
  // After a number in its column a word is another cell: engines that join near runs blur its left edge.
  if (confinePrima && isNumerica(confinePrima.tipo) && isNumero(prima)) return true
  if (confine.tipo === 'tipo' && (isParolaTipo(p.testo) || !/\p{L}/u.test(p.testo)))
    return isParolaTipo(p.testo)
  return Math.abs(p.x - confine.inizio) <= em * 0.2
}
