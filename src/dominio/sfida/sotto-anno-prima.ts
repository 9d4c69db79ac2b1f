import { Big } from 'big.js'
import { findAnniSuAltraScala } from '../coerenza/indicatori/i07-storico-su-altra-scala.ts'
import { findVerso, isSiNo } from '../coerenza/misura.ts'
import type { Indicatore } from '../scheda/scheda.ts'
import type { Anno } from '../valori/data.ts'
import { type Giudizio, NO, nonGiudicabile, SI, SI_INCERTO } from './giudizio.ts'

/**
 * Does the target of `anno` ask for less than last year's printed result? Less is a lower value where more is better,
 * a higher one where less is better. Where the print lost the column, the value stands under the first past year:
 * judged all the same, and said.
 */
export const giudicaSottoAnnoPrima = (x: Indicatore, anno: Anno | null): Giudizio => {
  if (anno === null) return nonGiudicabile('senza-anno')
  if (isSiNo(x)) return nonGiudicabile('si-no')
  if (x.valoreAtteso === null) return nonGiudicabile('senza-valori')
  const prima = x.storico[String(anno - 1)]
  if (prima === undefined) return nonGiudicabile('senza-storico')
  if (findAnniSuAltraScala(x).length > 0) return nonGiudicabile('altra-scala')
  const verso = findVerso(x)
  if (verso === 'incerto') return nonGiudicabile('verso-incerto')
  const [t, p] = [new Big(x.valoreAtteso), new Big(prima)]
  const meno = verso === 'crescente' ? t.lt(p) : t.gt(p) && p.gt(0)
  if (!meno) return NO
  return x.storicoIncerto ? SI_INCERTO : SI
}
