import { Big } from 'big.js'

/**
 * Weights, progress and scores: integer hundredths (100,00 % = 10000), so that no sum drifts.
 * Halves are rounded away from zero, as offices do by hand.
 */
export type Centesimi = number

export const CENTO: Centesimi = 10_000

/** Numerator over denominator as integer hundredths of the ratio ×100; null when the denominator is 0. */
export const rapporto = (numeratore: number | Big, denominatore: number | Big): Centesimi | null => {
  const d = new Big(denominatore)
  if (d.eq(0)) return null
  return new Big(numeratore).times(CENTO).div(d).round(0, Big.roundHalfUp).toNumber()
}

/** Divides an integer (or exact decimal) number of hundredths, rounding half away from zero. Null on 0. */
export const dividi = (numeratore: number | Big, denominatore: number | Big): Centesimi | null => {
  const d = new Big(denominatore)
  if (d.eq(0)) return null
  return new Big(numeratore).div(d).round(0, Big.roundHalfUp).toNumber()
}

/** 8975 → "89,75". */
export const printCentesimi = (c: Centesimi): string => {
  const segno = c < 0 ? '-' : ''
  const n = Math.abs(c)
  const interi = Math.trunc(n / 100)
    .toString()
    .replace(/\B(?=(\d{3})+(?!\d))/g, '.')
  return `${segno}${interi},${(n % 100).toString().padStart(2, '0')}`
}

/** 8975 → 89.75, the JSON number of an export. */
export const centesimiToNumber = (c: Centesimi): number => c / 100
