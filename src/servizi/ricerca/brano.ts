import { type Domanda, isCercata } from '../../archivio/ricerca/domanda.ts'
import { type ParolaNelTesto, toParoleNelTesto } from '../../archivio/ricerca/parole.ts'

/** A piece of a text as written; `evidenziato` when it is a word that was sought. */
export interface Pezzo {
  readonly testo: string
  readonly evidenziato: boolean
}

/** How many letters a passage has, and how many of them come before the first word found. */
const LETTERE = 190
const PRIMA = 60

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
 * A passage of the text around the words found, where most different ones stand together: about two hundred letters,
 * cut between words with an ellipsis. No words found gives the beginning.
 */
export const toBrano = (testo: string, trovate: readonly Trovata[]): Pezzo[] => {
  if (testo.length <= LETTERE) return toPezzi(testo, trovate)
  const inizio = Math.max(0, Math.min(findInizio(trovate) - PRIMA, testo.length - LETTERE))
  const da = inizio === 0 ? 0 : dopoSpazio(testo, inizio)
  const fine = Math.min(testo.length, Math.max(da + LETTERE, ultimaDa(trovate, da)))
  const a = fine === testo.length ? fine : primaDiSpazio(testo, da, fine)
  const pezzi = tagliaPezzi(testo, trovate, da, a)
  return [
    ...(da > 0 ? [{ testo: '… ', evidenziato: false }] : []),
    ...pezzi,
    ...(a < testo.length ? [{ testo: ' …', evidenziato: false }] : []),
  ]
}

/** Where the passage with most different words begins. */
const findInizio = (trovate: readonly Trovata[]): number => {
  let [migliore, diverse] = [trovate[0]?.da ?? 0, 0]
  for (const [i, t] of trovate.entries()) {
    const insieme = new Set<number>()
    for (let j = i; j < trovate.length; j++) {
      const altra = trovate[j]
      if (altra === undefined || altra.a > t.da + LETTERE - PRIMA) break
      for (const q of altra.quali) insieme.add(q)
    }
    if (insieme.size > diverse) [migliore, diverse] = [t.da, insieme.size]
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
