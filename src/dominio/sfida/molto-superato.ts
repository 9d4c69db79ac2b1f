import { computeRapporto, findVerso, isSiNo } from '../coerenza/misura.ts'
import type { Indicatore } from '../scheda/scheda.ts'
import { type Giudizio, NO, nonGiudicabile, SI } from './giudizio.ts'

/** From how many times the target on, a result makes one ask how the target was set. */
export const VOLTE = 3

/**
 * Was the target beaten more than three times over? Where less is better it is the target that must be over three
 * times the result. Where the words don't say which way is better, an answer is given only if both would agree.
 */
export const giudicaMoltoSuperato = (x: Indicatore): Giudizio => {
  if (isSiNo(x)) return nonGiudicabile('si-no')
  const volte = computeRapporto(x.valoreRaggiunto, x.valoreAtteso)
  if (volte === null) return nonGiudicabile('senza-valori')
  const piu = volte.gt(VOLTE)
  const meno = computeRapporto(x.valoreAtteso, x.valoreRaggiunto)?.gt(VOLTE) ?? false
  const verso = findVerso(x)
  if (verso === 'crescente') return piu ? SI : NO
  if (verso === 'decrescente') return meno ? SI : NO
  return piu || meno ? nonGiudicabile('verso-incerto') : NO
}
