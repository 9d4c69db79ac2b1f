import { Big } from 'big.js'
import type { Centesimi } from '../valori/centesimi.ts'
import { type Decimale, decimaleFrom } from '../valori/decimale.ts'

/**
 * A step: from `da` (included) up to the next step's `da` (excluded) the achievement is `valore`. The first step has
 * `da: null`, no lower end. Only lower ends are written, so a table can have neither gaps nor values in two steps.
 */
export interface Scaglione {
  readonly da: Decimale | null
  readonly valore: Centesimi
}

export type ErroreScaglioni =
  | 'vuoti'
  | 'primo-con-inizio'
  | 'inizio-mancante'
  | 'non-crescenti'
  | 'valore-fuori'

/** What is wrong with a table of steps; null when it can be used. Values go from 0 to `tetto`. */
export const findErroreScaglioni = (
  scaglioni: readonly Scaglione[],
  tetto: Centesimi,
): ErroreScaglioni | null => {
  const [primo, ...altri] = scaglioni
  if (primo === undefined) return 'vuoti'
  if (primo.da !== null) return 'primo-con-inizio'
  if (scaglioni.some((s) => !Number.isSafeInteger(s.valore) || s.valore < 0 || s.valore > tetto))
    return 'valore-fuori'
  let precedente: Big | null = null
  for (const { da } of altri) {
    if (da === null || decimaleFrom(da) === null) return 'inizio-mancante'
    const inizio = new Big(da)
    if (precedente?.gte(inizio)) return 'non-crescenti'
    precedente = inizio
  }
  return null
}

/**
 * The step of `numeratore ÷ denominatore` (denominator above 0), compared as products so that nothing is rounded
 * before choosing: 89,996 % is below 90, not 90,00. The table must be valid.
 */
export const findScaglione = (
  scaglioni: readonly Scaglione[],
  numeratore: Big,
  denominatore: Big = new Big(1),
): Scaglione | null =>
  scaglioni.findLast((s) => s.da === null || numeratore.gte(new Big(s.da).times(denominatore))) ?? null
