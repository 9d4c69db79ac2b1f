import { diffWordsWithSpace } from 'diff'

/** A piece of a text; `cambiato` when the other text doesn't have it. */
export interface Brano {
  readonly testo: string
  readonly cambiato: boolean
}

export interface TestiConfrontati {
  readonly prima: readonly Brano[]
  readonly dopo: readonly Brano[]
}

/** More changed words than these and the marks would say nothing but "another text". */
const MODIFICHE_MASSIME = 800
/** The least share of the longer text that both must have. */
const COMUNE_MINIMO = 0.3

const parole = (testo: string): readonly string[] => testo.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** How much of the longer text could be common, by its words alone: settles texts of different things at once. */
const stimaComune = (a: string, b: string): number => {
  const conteggi = new Map<string, number>()
  const [x, y] = [parole(a), parole(b)]
  for (const p of x) conteggi.set(p, (conteggi.get(p) ?? 0) + 1)
  let comuni = 0
  for (const p of y) {
    const resta = conteggi.get(p) ?? 0
    if (resta > 0) comuni += 1
    conteggi.set(p, resta - 1)
  }
  const massimo = Math.max(x.length, y.length)
  return massimo === 0 ? 1 : comuni / massimo
}

/**
 * Two texts word by word. Each side keeps all of its own text, blanks and line breaks included. Null when they have
 * so little in common that marking the differences would mark everything.
 */
export const confrontaTesti = (prima: string, dopo: string): TestiConfrontati | null => {
  if (stimaComune(prima, dopo) < COMUNE_MINIMO) return null
  const parti = diffWordsWithSpace(prima, dopo, { maxEditLength: MODIFICHE_MASSIME })
  if (parti === undefined) return null
  const uguali = parti.filter((p) => !p.added && !p.removed).reduce((n, p) => n + p.value.trim().length, 0)
  const lungo = Math.max(prima.trim().length, dopo.trim().length)
  if (lungo > 0 && uguali / lungo < COMUNE_MINIMO) return null
  const lato = (togli: 'added' | 'removed', segna: 'added' | 'removed') =>
    unisci(parti.filter((p) => !p[togli]).map((p) => ({ testo: p.value, cambiato: p[segna] })))
  return { prima: lato('added', 'removed'), dopo: lato('removed', 'added') }
}

/** A blank between two changes is part of the change: "nuovo testo", not "nuovo" and "testo". */
const unisci = (brani: readonly Brano[]): readonly Brano[] => {
  const uniti: Brano[] = []
  for (const [i, b] of brani.entries()) {
    const prima = uniti.at(-1)
    const inMezzo =
      !b.cambiato &&
      prima?.cambiato === true &&
      brani[i + 1]?.cambiato === true &&
      b.testo.trim() === '' &&
      !b.testo.includes('\n')
    const cambiato = b.cambiato || inMezzo
    if (prima !== undefined && prima.cambiato === cambiato)
      uniti[uniti.length - 1] = { testo: prima.testo + b.testo, cambiato }
    else uniti.push({ testo: b.testo, cambiato })
  }
  return uniti
}
