import { Big } from 'big.js'
import type { Centesimi } from './centesimi.ts'

/**
 * Indicator values: exact decimals of up to six places, kept as canonical decimal strings ("546045", "89.75":
 * dot as separator, no grouping, no useless zeros). Arithmetic goes through Big; nothing is a float.
 */
export type Decimale = string

export const DECIMALI_MASSIMI = 6
const ITALIANO = /^-?\d{1,3}(?:\.\d{3})+(?:,\d{1,6})?$|^-?\d+(?:,\d{1,6})?$/

/**
 * Reads a number as Italians print it: "3.500,00" → "3500", "89,75" → "89.75".
 * Null when it is not one ("3.50" and "12,3456789" are not: a guess would be an invention).
 */
export const readDecimale = (testo: string): Decimale | null => {
  const t = testo.trim()
  if (!ITALIANO.test(t)) return null
  return canonico(new Big(t.replaceAll('.', '').replace(',', '.')))
}

/** Canonical string of a Big; never "-0", never an exponent. */
export const canonico = (b: Big): Decimale => (b.eq(0) ? '0' : b.toFixed())

/** JSON number or decimal string ("89.75") → canonical decimal; null when it is neither, or has over six places. */
export const decimaleFrom = (valore: number | string): Decimale | null => {
  try {
    const b = new Big(valore)
    return b.round(DECIMALI_MASSIMI).eq(b) ? canonico(b) : null
  } catch {
    return null
  }
}

/** "3500" → "3.500,00"; "0.125" → "0,125": at least two places, more when the value has them. */
export const printDecimale = (d: Decimale): string => {
  const [interi = '0', frazione = ''] = d.replace('-', '').split('.')
  const gruppi = interi.replace(/\B(?=(\d{3})+(?!\d))/g, '.')
  return `${d.startsWith('-') ? '-' : ''}${gruppi},${frazione.padEnd(2, '0')}`
}

/** The JSON number of an export (up to 15 significant digits are exact). */
export const decimaleToNumber = (d: Decimale): number => Number(d)

/**
 * Integer hundredths of a decimal with at most two places; null when it has more, and when it is so large that a
 * number could not hold it exactly (a damaged print gave 999.999.999.999.999.999,99: rounded, it would be invented).
 */
export const centesimiFrom = (d: Decimale): Centesimi | null => {
  const c = new Big(d).times(100)
  return c.round(0).eq(c) && c.abs().lte(Number.MAX_SAFE_INTEGER) ? c.toNumber() : null
}
