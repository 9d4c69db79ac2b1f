import { Big } from 'big.js'

/**
 * Weights, progress and scores: integer hundredths (100,00 % = 10000), so that no sum drifts.
 * Halves are rounded away from zero, as offices do by hand.
 */
export type Centesimi = number

export const CENTO: Centesimi = 10_000

/** Numerator over denominator as integer hundredths of the ratio ×100; null when the denominator is 0. */
export const rapporto = (numeratore: number | Big, denominatore: number | Big): Centesimi | null =>
  typeof numeratore === 'number' && Number.isSafeInteger(numeratore * CENTO) && Number.isInteger(numeratore)
    ? dividi(numeratore * CENTO, denominatore)
    : dividi(new Big(numeratore).times(CENTO), denominatore)

/** Divides an integer (or exact decimal) number of hundredths, rounding half away from zero. Null on 0. */
export const dividi = (numeratore: number | Big, denominatore: number | Big): Centesimi | null => {
  if (Number.isSafeInteger(numeratore) && Number.isSafeInteger(denominatore))
    return dividiInteri(numeratore as number, denominatore as number)
  const d = new Big(denominatore)
  if (d.eq(0)) return null
  const q = new Big(numeratore).div(d).round(0, Big.roundHalfUp).toNumber()
  return q === 0 ? 0 : q
}

/** The same on safe integers, where remainder and quotient are exact: a roll-up of 20,000 cards divides 60,000 times. */
const dividiInteri = (n: number, d: number): Centesimi | null => {
  if (d === 0) return null
  const resto = n % d
  const quoziente = (n - resto) / d
  const arrotondato = 2 * Math.abs(resto) >= Math.abs(d) ? quoziente + Math.sign(n) * Math.sign(d) : quoziente
  return arrotondato === 0 ? 0 : arrotondato
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
