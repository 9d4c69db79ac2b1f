/**
 * The order of codes in the plan: runs of digits by their value, the rest by character, so that `1.2` comes before
 * `1.10` where an entity's codes have no fixed width. A total order: only equal codes compare as 0.
 */
export const compareCodici = (a: string, b: string): number => {
  let i = 0
  let j = 0
  while (i < a.length && j < b.length) {
    if (isCifra(a, i) && isCifra(b, j)) {
      const fineA = fineDelleCifre(a, i)
      const fineB = fineDelleCifre(b, j)
      const diverso = compareCifre(a.slice(i, fineA), b.slice(j, fineB))
      if (diverso !== 0) return diverso
      i = fineA
      j = fineB
      continue
    }
    const diverso = a.charCodeAt(i) - b.charCodeAt(j)
    if (diverso !== 0) return diverso
    i++
    j++
  }
  const resto = a.length - i - (b.length - j)
  // "01" and "1" have one value: the raw text breaks the tie, or two codes would be taken for one.
  return resto !== 0 ? resto : a < b ? -1 : a > b ? 1 : 0
}

const isCifra = (s: string, i: number): boolean => s.charCodeAt(i) >= 48 && s.charCodeAt(i) <= 57

const fineDelleCifre = (s: string, da: number): number => {
  let i = da
  while (i < s.length && isCifra(s, i)) i++
  return i
}

/** Compares digits by value without turning them into numbers: they may be longer than a number holds. */
const compareCifre = (a: string, b: string): number => {
  // Codes are mostly of one width, where the order of the characters is that of the values.
  if (a.length === b.length) return a < b ? -1 : a > b ? 1 : 0
  const x = a.replace(/^0+(?=\d)/, '')
  const y = b.replace(/^0+(?=\d)/, '')
  if (x.length !== y.length) return x.length - y.length
  return x < y ? -1 : x > y ? 1 : 0
}
