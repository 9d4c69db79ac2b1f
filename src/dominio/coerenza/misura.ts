import { Big } from 'big.js'
import type { Indicatore } from '../scheda/scheda.ts'
import type { Decimale } from '../valori/decimale.ts'
import { normalizza } from './testo/normalizza.ts'

/** Which way an indicator is meant to go, as far as its words tell; `incerto` when they do not. */
export type Verso = 'crescente' | 'decrescente' | 'incerto'

const DECRESCENTE =
  /\btemp[oi] medi[oi]?\b|\bgiorni medi\b|\britardo medio\b|\bnon (?:superior[ei]|oltre|piu di)\b|\bal massimo\b|\btasso di (?:assen|morosit|evasione|insolut|infortun)|^(?:numero|n\.?|n°)?\s*(?:di |dei |degli )?(?:reclami|ricorsi|errori|sinistri|infortuni|contenziosi|disservizi)\b|\btempestivita dei pagamenti\b|<=|≤/
const DUBBIO =
  /\briduzion|\bridurr|\bdiminu|\bcontenimento|\bcontenere|\babbatt|\britard|\breclam|\bricorsi\b|\berror|\bsinistr|\binfortun|\bassenteism|\bmoros|\binsolut|\bevasione\b|\barretrat|\bgiacenz|\bconsumi\b|\bmassim[oai]\b/
const TESTA_DUBBIA = /^data\b|^(?:[a-z']+ ){0,2}(?:tempo|tempi|giorni|costo|costi|spesa|spese|durata)\b/

/** Reads the direction from the words of the description. Used to stay silent where less is better. */
export const findVerso = (indicatore: Pick<Indicatore, 'descrizione'>): Verso => {
  const t = normalizza(indicatore.descrizione)
  if (DECRESCENTE.test(t)) return 'decrescente'
  if (DUBBIO.test(t)) return 'incerto'
  if (TESTA_DUBBIA.test(t) && !t.startsWith('rispetto')) return 'incerto'
  return 'crescente'
}

const SI_UGUALE = /\bsi\s{0,2}[=:]\s{0,2}(\d{1,3})/
const NO_UGUALE = /\bno\s{0,2}[=:]\s{0,2}(\d{1,3})/
const UGUALE_SI = /\b(\d{1,3})\s{0,2}=\s{0,2}si\b/
const UGUALE_NO = /\b(\d{1,3})\s{0,2}=\s{0,2}no\b/
const SI_O_NO = /\bsi\s{0,2}\/\s{0,2}no\b|\(on\s?\/\s?off\)/

/**
 * The two values a yes/no indicator may take, as its text (or note) declares them: "si=1, no=0" → ["1", "0"].
 * Null when it is not declared a yes/no.
 */
export const findValoriSiNo = (
  i: Pick<Indicatore, 'descrizione' | 'nota'>,
): readonly [Decimale, Decimale] | null => {
  for (const testo of [i.descrizione, i.nota ?? '']) {
    const t = normalizza(testo)
    const si = (SI_UGUALE.exec(t) ?? UGUALE_SI.exec(t))?.[1]
    const no = (NO_UGUALE.exec(t) ?? UGUALE_NO.exec(t))?.[1]
    if (si !== undefined && no !== undefined) return [String(Number(si)), String(Number(no))]
    if (SI_O_NO.test(t)) return ['1', '0']
  }
  return null
}

export const isSiNo = (i: Pick<Indicatore, 'descrizione' | 'nota'>): boolean => findValoriSiNo(i) !== null

/** True when the description speaks of a percentage. */
export const isPercentuale = (i: Pick<Indicatore, 'descrizione'>): boolean =>
  /%|\bpercentual[ei]\b|\bper cento\b/.test(normalizza(i.descrizione))

/** R/T, or null when either is unknown or T is not positive. */
export const computeRapporto = (raggiunto: Decimale | null, atteso: Decimale | null): Big | null => {
  if (raggiunto === null || atteso === null) return null
  const t = new Big(atteso)
  return t.gt(0) ? new Big(raggiunto).div(t) : null
}

/** True when both are known and of the same value. */
export const isUguale = (a: Decimale | null, b: Decimale | null): boolean =>
  a !== null && b !== null && new Big(a).eq(b)
