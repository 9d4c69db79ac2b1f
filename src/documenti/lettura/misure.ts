/** The smallest value that has at least two more within a twentieth of it, and three in a hundred; null when none has. */
export const minimoRicorrente = (valori: readonly number[]): number | null => {
  const v = valori.toSorted((a, b) => a - b)
  const quanti = Math.max(2, Math.floor(v.length * 0.03))
  for (let i = 0; i + quanti < v.length; i++)
    if ((v[i + quanti] as number) <= (v[i] as number) * 1.05) return v[i] as number
  return v[0] ?? null
}
