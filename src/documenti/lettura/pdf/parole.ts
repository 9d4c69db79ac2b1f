import { isDecimale, isGiorno } from '../numeri.ts'
import type { Pezzo } from '../righe.ts'
import type { PaginaPdf } from './contratto.ts'

/** A word with its baseline and the height of its type. */
export interface Parola extends Pezzo {
  readonly y: number
  readonly corpo: number
}

/**
 * Words of a page from its runs. One engine gives a run for each line, another one for each letter: runs that touch
 * on one baseline are one word, runs with spaces inside are many.
 */
export const toParole = (p: PaginaPdf): Parola[] => {
  const pezzi: Parola[] = []
  for (let i = 0; i < p.testi.length; i++) {
    const misure = p.misure.subarray(i * 4, i * 4 + 4)
    // A damaged file gives measures that are no place on a page, and types of negative height.
    if (!misure.every(Number.isFinite)) continue
    const [x = 0, y = 0, larghezza = 0, corpo = 0] = misure
    pezzi.push(
      ...spezza({
        testo: (p.testi[i] as string).normalize('NFC'),
        x,
        y,
        larghezza,
        corpo: Math.abs(corpo) || 1,
      }),
    )
  }
  pezzi.sort((a, b) => a.y - b.y || a.x - b.x)
  return accosta(pezzi)
}

/** Relative widths of letters, good enough to place the words of a run; the run's own width is kept. */
const peso = (c: string): number => {
  if (/[ilj.,:;'’|!]/.test(c)) return 0.26
  if (/[ftrI()[\]\-/ ]/.test(c)) return 0.31
  if (/[mwMW%@—]/.test(c)) return 0.88
  if (/[A-Z€]/.test(c)) return 0.68
  return 0.54
}

const spezza = (pezzo: Parola): Parola[] => {
  if (!/\s/.test(pezzo.testo)) return pezzo.testo === '' ? [] : [pezzo]
  const pesi = [...pezzo.testo].map(peso)
  const totale = pesi.reduce((s, w) => s + w, 0) || 1
  const scala = pezzo.larghezza / totale
  const parole: Parola[] = []
  let x = pezzo.x
  let aperta: { testo: string; x: number; larghezza: number } | null = null
  ;[...pezzo.testo].forEach((c, i) => {
    const w = (pesi[i] ?? 0) * scala
    if (/\s/.test(c)) {
      if (aperta) parole.push({ ...pezzo, ...aperta })
      aperta = null
    } else if (aperta) {
      aperta.testo += c
      aperta.larghezza += w
    } else aperta = { testo: c, x, larghezza: w }
    x += w
  })
  if (aperta) parole.push({ ...pezzo, ...(aperta as { testo: string; x: number; larghezza: number }) })
  return parole
}

/**
 * Two runs that touch and yet are two cells: a number or a day after a word, a word in capitals after small letters.
 * Engines that give one run for each letter never give a whole number in one run.
 */
const isAltraCella = (prima: string, poi: string): boolean =>
  (poi.length > 2 && /\p{L}[.,;)]?$/u.test(prima) && (isDecimale(poi) || isGiorno(poi))) ||
  (/\p{Ll}[.,;)]?$/u.test(prima) && /^\p{Lu}{4,}$/u.test(poi))

/** Joins runs of one baseline whose gap is far smaller than a space. */
const accosta = (pezzi: readonly Parola[]): Parola[] => {
  const parole: Parola[] = []
  let i = 0
  while (i < pezzi.length) {
    const y = (pezzi[i] as Parola).y
    let k = i + 1
    while (k < pezzi.length && (pezzi[k] as Parola).y - y <= 0.3 * (pezzi[k] as Parola).corpo) k += 1
    const linea = pezzi.slice(i, k).sort((a, b) => a.x - b.x)
    for (const p of linea) {
      const prima = parole.at(-1)
      const vuoto = prima ? p.x - (prima.x + prima.larghezza) : Number.POSITIVE_INFINITY
      const tocca = Math.abs(vuoto) <= 0.12 * p.corpo || (vuoto < 0 && vuoto > -0.3 * p.corpo)
      if (
        prima &&
        prima.y >= y - 0.01 &&
        Math.abs(prima.y - p.y) <= 0.3 * p.corpo &&
        tocca &&
        !isAltraCella(prima.testo, p.testo)
      )
        parole[parole.length - 1] = {
          ...prima,
          testo: prima.testo + p.testo,
          larghezza: p.x + p.larghezza - prima.x,
        }
      else parole.push(p)
    }
    i = k
  }
  return parole
}
