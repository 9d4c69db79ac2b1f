import { isUguale } from '../coerenza/misura.ts'
import { normalizza, senzaCifre } from '../coerenza/testo/normalizza.ts'
import { computeSomiglianza, countComuni, findRadici } from '../coerenza/testo/parole.ts'
import type { Indicatore } from '../scheda/scheda.ts'
import type { Anno } from '../valori/data.ts'

/**
 * How an indicator is the one of the year before: written the same (figures and punctuation aside), reworded, or only
 * in its place: `posto` says that another text stands where this one is now, not that the two measure one thing.
 */
export type ModoAbbinamento = 'stesso' | 'riformulato' | 'posto'

export interface IndicatoreAbbinato {
  /** Position in the card of the year before. */
  readonly indice: number
  readonly modo: ModoAbbinamento
}

/** Above this share of common words a changed text is the same indicator reworded, not a new one. */
const SOMIGLIANZA = 0.7

/** Values that too many indicators share to tell one from another. */
const COMUNI = new Set(['0', '1', '100'])

/** The history this year prints for last year is last year's result: the two are one indicator, whatever the words. */
const isContinuazione = (x: Indicatore, ieri: Indicatore, anno: Anno): boolean => {
  const storico = x.storicoIncerto ? undefined : x.storico[String(anno)]
  return storico !== undefined && !COMUNI.has(storico) && isUguale(storico, ieri.valoreRaggiunto)
}

const toChiave = (x: Indicatore): string =>
  senzaCifre(normalizza(x.descrizione).replace(/[^a-z0-9#%]+/g, ' ')).trim()

/**
 * Pairs the indicators of a card with those of the same objective's card of the year before (`anno`): by description
 * (equal ones in their order), then by likeness or because this year's history repeats last year's result, then by
 * position among what is left. Answers by position in `oggi`; null is "none there".
 */
export const abbinaIndicatori = (
  oggi: readonly Indicatore[],
  ieri: readonly Indicatore[],
  anno: Anno,
): readonly (IndicatoreAbbinato | null)[] => {
  const chiavi = oggi.map(toChiave)
  const prima = ieri.map((x, indice) => ({
    x,
    indice,
    chiave: toChiave(x),
    radici: findRadici(x.descrizione),
  }))
  const presi = new Set<number>()
  const prendi = (trovato: { readonly indice: number } | undefined, modo: ModoAbbinamento) => {
    if (trovato === undefined) return null
    presi.add(trovato.indice)
    return { indice: trovato.indice, modo }
  }
  const stessi = chiavi.map((c) =>
    prendi(
      prima.find((y) => y.chiave === c && !presi.has(y.indice)),
      'stesso',
    ),
  )
  // A text that this year still has belongs to its own: it is never taken for a reworded one.
  const rimasti = prima.filter((y) => !chiavi.includes(y.chiave))
  const riformulati = oggi.map((x, i) => {
    if (stessi[i]) return stessi[i]
    const radici = findRadici(x.descrizione)
    const liberi = rimasti.filter((y) => !presi.has(y.indice))
    return prendi(
      liberi.find((y) => computeSomiglianza(radici, y.radici) >= SOMIGLIANZA) ??
        liberi.find((y) => isContinuazione(x, y.x, anno) && countComuni(radici, y.radici) > 0),
      'riformulato',
    )
  })
  return riformulati.map((r, i) => r ?? prendi(presi.has(i) ? undefined : prima[i], 'posto'))
}
