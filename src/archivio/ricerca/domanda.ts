import { toForme, toParoleNelTesto, toRadici } from './parole.ts'
import { PAROLE_VUOTE } from './parole-vuote.ts'

/** One word that is sought. */
export interface ParolaCercata {
  readonly forma: string
  /** The roots that its inflections share, itself left out; none for codes, numbers and empty words. */
  readonly radici: readonly string[]
  /** Words that begin with it will do: the last one, that somebody may be still typing. */
  readonly prefisso: boolean
}

/** Words sought together: a card has them all, each anywhere in it. Never empty. */
export type Domanda = readonly ParolaCercata[]

/** More words than anybody types; what comes after is not looked at. */
const PAROLE_MASSIME = 16
/** One letter begins too many words; a number is meant as it is. */
const LETTERE_PREFISSO = 2

/**
 * What a text asks for; null when it has no words. Words that say nothing ("della") are left out, unless there are no
 * others.
 */
export const toDomanda = (testo: string): Domanda | null => {
  const tutte = toParoleNelTesto(testo).map((p) => p.forma)
  const piene = tutte.filter((p) => !PAROLE_VUOTE.has(p))
  const scelte = piene.length === 0 ? tutte : piene
  const ultima = tutte.at(-1)
  const domanda = [...new Set(scelte)].slice(0, PAROLE_MASSIME).map(
    (forma): ParolaCercata => ({
      forma,
      radici: toRadici(forma),
      prefisso: forma === ultima && forma.length >= LETTERE_PREFISSO && /[^0-9]/.test(forma),
    }),
  )
  return domanda.length === 0 ? null : domanda
}

/** Is a word of a text (`forma`, see `toParoleNelTesto`) one that is sought? The same answer as the engines' indexes. */
export const isCercata = ({ forma, radici, prefisso }: ParolaCercata, nelTesto: string): boolean =>
  toForme(nelTesto)
    .flatMap((f) => [f, ...toRadici(f)])
    .some((f) => f === forma || radici.includes(f) || (prefisso && f.startsWith(forma)))
