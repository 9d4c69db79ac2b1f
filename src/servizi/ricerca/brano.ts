import { type Domanda, isCercata } from '../../archivio/ricerca/domanda.ts'
import { type ParolaNelTesto, toParoleNelTesto } from '../../archivio/ricerca/parole.ts'

/** A piece of a text as written; `evidenziato` when it is a word that was sought. */
export interface Pezzo {
  readonly testo: string
  readonly evidenziato: boolean
}

/** How many letters a passage has, how many of them come before the first word found, and how many passages. */
const LETTERE = 190
const PRIMA = 60
const PASSI = 2

interface Trovata extends ParolaNelTesto {
  /** Which of the words sought it is. */
  readonly quali: readonly number[]
}

/** The words of a text that were sought, each with which it answers. */
export const findTrovateNelTesto = (testo: string, domanda: Domanda): readonly Trovata[] =>
  toParoleNelTesto(testo).flatMap((p) => {
    const quali = domanda.flatMap((d, i) => (isCercata(d, p.forma) ? [i] : []))
    return quali.length === 0 ? [] : [{ ...p, quali }]
  })

/** The whole text with the words found marked. */
export const toPezzi = (testo: string, trovate: readonly ParolaNelTesto[]): Pezzo[] =>
  tagliaPezzi(testo, trovate, 0, testo.length)

/**
 * The text around the words found: a passage of about two hundred letters where most different ones stand together,
 * those of `prima` before the others (words that no other passage shows), and a second one for words that are far from
 * it. Cut between words, with an ellipsis.
 */
export const toBrano = (
  testo: string,
  trovate: readonly Trovata[],
  prima: ReadonlySet<number> = new Set(),
): Pezzo[] => {
  if (testo.length <= LETTERE) return toPezzi(testo, trovate)
  const passi: Passo[] = []
  const mancano = new Set(trovate.flatMap((t) => t.quali))
  while (passi.length < PASSI && mancano.size > 0) {
    const passo = toPasso(testo, trovate, findInizio(trovate, mancano, prima))
    if (!passi.some((p) => p.da < passo.a && passo.da < p.a)) passi.push(passo)
    const viste = trovate.filter((t) => t.da >= passo.da && t.a <= passo.a).flatMap((t) => t.quali)
    if (!viste.some((q) => mancano.has(q))) break
    for (const q of viste) mancano.delete(q)
  }
  passi.sort((a, b) => a.da - b.da)
  return passi.flatMap(({ da, a }, i) => [
    ...(i === 0 && da > 0 ? [{ testo: '…\u00a0', evidenziato: false }] : []),
    ...(i > 0 ? [{ testo: ' … ', evidenziato: false }] : []),
    ...tagliaPezzi(testo, trovate, da, a),
    ...(i === passi.length - 1 && a < testo.length ? [{ testo: '\u00a0…', evidenziato: false }] : []),
  ])
}

interface Passo {
  readonly da: number
  readonly a: number
}

const toPasso = (testo: string, trovate: readonly Trovata[], prima: number): Passo => {
  const inizio = Math.max(0, Math.min(prima - PRIMA, testo.length - LETTERE))
  const da = inizio === 0 ? 0 : dopoSpazio(testo, inizio)
  const fine = Math.min(testo.length, Math.max(da + LETTERE, ultimaDa(trovate, da)))
  return { da, a: fine === testo.length ? fine : primaDiSpazio(testo, da, fine) }
}

/** Where the passage with most of the words still missing begins; those of `prima` weigh more than all the others. */
const findInizio = (
  trovate: readonly Trovata[],
  mancano: ReadonlySet<number>,
  prima: ReadonlySet<number>,
): number => {
  let [migliore, massimo] = [trovate[0]?.da ?? 0, 0]
  for (const [i, t] of trovate.entries()) {
    const insieme = new Set<number>()
    for (let j = i; j < trovate.length; j++) {
      const altra = trovate[j]
      if (altra === undefined || altra.a > t.da + LETTERE - PRIMA) break
      for (const q of altra.quali) if (mancano.has(q)) insieme.add(q)
    }
    const peso = [...insieme].reduce((n, q) => n + (prima.has(q) ? 100 : 1), 0)
    if (peso > massimo) [migliore, massimo] = [t.da, peso]
  }
  return migliore
}

/** The end of the first word found from `da` on: it is never cut, however long. */
const ultimaDa = (trovate: readonly Trovata[], da: number): number => trovate.find((t) => t.da >= da)?.a ?? 0

const dopoSpazio = (testo: string, da: number): number => {
  const spazio = testo.slice(da, da + PRIMA).search(/\s/)
  return spazio < 0 ? da : da + spazio + 1
}
const primaDiSpazio = (testo: string, da: number, a: number): number => {
  if (/\s/.test(testo[a] ?? ' ')) return a
  const parte = testo.slice(da, a).trimEnd()
  const spazio = Math.max(parte.lastIndexOf(' '), parte.lastIndexOf('\n'))
  return spazio > (a - da) / 2 ? da + spazio : a
}

const tagliaPezzi = (testo: string, trovate: readonly ParolaNelTesto[], da: number, a: number): Pezzo[] => {
  const pezzi: Pezzo[] = []
  let qui = da
  for (const t of trovate) {
    if (t.da < qui || t.a > a) continue
    if (t.da > qui) pezzi.push({ testo: testo.slice(qui, t.da), evidenziato: false })
    pezzi.push({ testo: testo.slice(t.da, t.a), evidenziato: true })
    qui = t.a
  }
  if (qui < a) pezzi.push({ testo: testo.slice(qui, a), evidenziato: false })
  return pezzi
}
