import type { Ambito } from '../permessi/attore.ts'

/** A name in a role's scope that nothing in the store is called. */
export interface VoceIgnota {
  readonly voce: string
  /** Known names that begin like it, the likest first; at most three. */
  readonly vicine: readonly string[]
}

const SIMILI = 3

/** The names a scope is written with; none for the whole entity. */
const vociDi = (ambito: Ambito): readonly string[] => {
  switch (ambito.tipo) {
    case 'ente':
      return []
    case 'centri':
    case 'schede':
      return ambito.codici
    case 'assessorati':
      return ambito.nomi
  }
}

/**
 * What in a scope is not among the known names. A role on a misspelt code would give nothing, and nobody would know
 * why. Where nothing at all is known (roles given before the chart or the first print) nothing can be judged: none.
 */
export const findVociIgnote = (ambito: Ambito, noti: ReadonlySet<string>): readonly VoceIgnota[] => {
  if (noti.size === 0) return []
  return vociDi(ambito)
    .filter((voce) => !noti.has(voce))
    .map((voce) => ({ voce, vicine: findVicine(voce, noti) }))
}

const findVicine = (voce: string, noti: ReadonlySet<string>): readonly string[] => {
  const cercata = spiana(voce)
  return [...noti]
    .map((noto) => ({ noto, uguali: prefissoComune(cercata, spiana(noto)) }))
    .filter(({ uguali }) => uguali > 0)
    .toSorted((a, b) => b.uguali - a.uguali || (a.noto < b.noto ? -1 : 1))
    .slice(0, SIMILI)
    .map(({ noto }) => noto)
}

/** Without case, accents, spaces and signs: what people get wrong. */
const spiana = (testo: string): string =>
  testo
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()

const prefissoComune = (a: string, b: string): number => {
  let n = 0
  while (n < a.length && n < b.length && a[n] === b[n]) n += 1
  return n
}
