import { isSiNo, isUguale } from '../coerenza/misura.ts'
import type { Indicatore } from '../scheda/scheda.ts'
import type { Anno } from '../valori/data.ts'
import { type Giudizio, NO, nonGiudicabile, SI } from './giudizio.ts'

/**
 * Was the result exactly the target this year, and the same value in the two years before? A year that differs
 * settles it, whatever the other one was.
 */
export const giudicaSempreUguale = (x: Indicatore, anno: Anno | null): Giudizio => {
  if (anno === null) return nonGiudicabile('senza-anno')
  if (isSiNo(x)) return nonGiudicabile('si-no')
  if (x.valoreAtteso === null || x.valoreRaggiunto === null) return nonGiudicabile('senza-valori')
  if (!isUguale(x.valoreRaggiunto, x.valoreAtteso)) return NO
  const passati = [anno - 1, anno - 2].map((a) => x.storico[String(a)] ?? null)
  const noti = passati.filter((v) => v !== null)
  if (noti.some((v) => !isUguale(v, x.valoreAtteso))) return NO
  if (x.storicoIncerto) return nonGiudicabile('anno-incerto')
  return noti.length < passati.length ? nonGiudicabile('senza-storico') : SI
}
