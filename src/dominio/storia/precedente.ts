import { normalizza, senzaCifre } from '../coerenza/testo/normalizza.ts'
import { computeSomiglianza, findRadici } from '../coerenza/testo/parole.ts'
import type { Anno } from '../valori/data.ts'

/** What tells that two cards of different years are of the same objective. */
export interface Ricorrente {
  readonly anno: Anno | null
  /** As the code says; "" when the grammar has none. */
  readonly settore: string
  readonly seq: string
  readonly descrizione: string
}

/** From this share of common words on, the same number with another text is the same objective reworded. */
const SOMIGLIANZA = 0.5

/**
 * Ties each card to the same objective's card of the year before: same sector and same description (figures
 * aside), else same sector and number with a description that is clearly the same one reworded. A number alone is
 * not enough: offices give it to another objective the year after. Two candidates are no candidate.
 * Answers by position in `schede`: the position of the card before, or null. Linear in the cards.
 */
export const findPrecedenti = (schede: readonly Ricorrente[]): readonly (number | null)[] => {
  const descrizioni = schede.map((s) => senzaCifre(normalizza(s.descrizione)))
  const perTesto = new Map<string, number | null>()
  const perNumero = new Map<string, number | null>()
  const put = (mappa: Map<string, number | null>, chiave: string, i: number): void => {
    mappa.set(chiave, mappa.has(chiave) ? null : i)
  }
  for (const [i, s] of schede.entries()) {
    if (s.anno === null) continue
    put(perTesto, `${s.anno}|${s.settore}|${descrizioni[i]}`, i)
    if (s.seq !== '') put(perNumero, `${s.anno}|${s.settore}|${s.seq}`, i)
  }
  return schede.map((s, i) => {
    if (s.anno === null) return null
    const uguale = perTesto.get(`${s.anno - 1}|${s.settore}|${descrizioni[i]}`) ?? null
    if (uguale !== null) return uguale
    const stessoNumero = s.seq === '' ? null : (perNumero.get(`${s.anno - 1}|${s.settore}|${s.seq}`) ?? null)
    const altra = stessoNumero === null ? undefined : schede[stessoNumero]
    if (altra === undefined) return null
    const simile = computeSomiglianza(findRadici(s.descrizione), findRadici(altra.descrizione))
    return simile >= SOMIGLIANZA ? stessoNumero : null
  })
}
