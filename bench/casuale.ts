/** A small seeded generator (mulberry32) of numbers in [0, 1): the same at every run. */
export const casuale = (seme: number) => () => {
  seme = (seme + 0x6d2b79f5) | 0
  let t = Math.imul(seme ^ (seme >>> 15), 1 | seme)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296
}
