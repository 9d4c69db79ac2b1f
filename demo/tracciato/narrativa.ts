import { aCapo } from './metrica.ts'

/** A printed line of the narrative. `apre` says what it begins: a paragraph, a list item, a plain new line, nothing. */
export interface RigaNarrativa {
  readonly testo: string
  readonly apre: 'paragrafo' | 'voce' | 'riga' | null
  /** A blank line stands before it (never before the first line of the narrative). */
  readonly stacco: boolean
}

const VOCE = /^(?:[-•] |\d{1,2}\) )/

/** Wraps a narrative: "\n\n" is a paragraph, "\n" a new line (a list item when it begins with a list mark). */
export const toRigheNarrativa = (testo: string, massima: number): RigaNarrativa[] => {
  const righe: RigaNarrativa[] = []
  for (const [p, paragrafo] of testo.split('\n\n').entries())
    for (const [r, pezzo] of paragrafo.split('\n').entries())
      for (const [n, riga] of aCapo(pezzo, massima).entries()) {
        const voce = VOCE.test(riga)
        if (n > 0 && voce) throw new Error(`Una riga andata a capo sembra una voce d'elenco: "${riga}"`)
        const apre = n > 0 ? null : voce ? 'voce' : r === 0 ? 'paragrafo' : 'riga'
        righe.push({ testo: riga, apre, stacco: p > 0 && r === 0 && n === 0 })
      }
  return righe
}
