import type { SchedaInEsame } from './contesto.ts'
import { normalizza, senzaCifre } from './testo/normalizza.ts'
import { computeSomiglianza, findRadici } from './testo/parole.ts'

const descrizioneSenzaCifre = (s: SchedaInEsame): string => senzaCifre(normalizza(s.scheda.descrizione))

/**
 * Ties each card to the same objective's card of the year before: same sector and same description (figures
 * aside), else same sector and number with a description that is clearly the same one reworded. A number alone is
 * not enough: offices give it to another objective the year after. Linear in the cards.
 */
export const tiePrecedenti = (schede: readonly SchedaInEsame[]): void => {
  const descrizioni = schede.map(descrizioneSenzaCifre)
  const perTesto = new Map<string, SchedaInEsame | null>()
  const perNumero = new Map<string, SchedaInEsame | null>()
  const put = (mappa: Map<string, SchedaInEsame | null>, chiave: string, s: SchedaInEsame): void => {
    // Two candidates are no candidate.
    mappa.set(chiave, mappa.has(chiave) ? null : s)
  }
  for (const [i, s] of schede.entries()) {
    if (s.anno === null) continue
    put(perTesto, `${s.anno}|${s.settore}|${descrizioni[i]}`, s)
    if (s.seq !== '') put(perNumero, `${s.anno}|${s.settore}|${s.seq}`, s)
  }
  for (const [i, s] of schede.entries()) {
    if (s.anno === null) continue
    const uguale = perTesto.get(`${s.anno - 1}|${s.settore}|${descrizioni[i]}`)
    if (uguale) {
      s.precedente = uguale
      continue
    }
    const stessoNumero = s.seq === '' ? null : perNumero.get(`${s.anno - 1}|${s.settore}|${s.seq}`)
    if (!stessoNumero) continue
    const simile = computeSomiglianza(
      findRadici(s.scheda.descrizione),
      findRadici(stessoNumero.scheda.descrizione),
    )
    if (simile >= 0.5) s.precedente = stessoNumero
  }
}
