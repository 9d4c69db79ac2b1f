/** "3-7,12": numbers in order, runs joined. They say in an event which others it speaks of. */
export const printNumeri = (numeri: readonly number[]): string => {
  const tratti: [number, number][] = []
  for (const n of [...new Set(numeri)].toSorted((a, b) => a - b)) {
    const ultimo = tratti.at(-1)
    if (ultimo !== undefined && ultimo[1] === n - 1) ultimo[1] = n
    else tratti.push([n, n])
  }
  return tratti.map(([da, a]) => (da === a ? String(da) : `${da}-${a}`)).join(',')
}

/** The runs of "3-7,12", from and to included; null when it isn't one. */
export const readTratti = (testo: string): readonly (readonly [number, number])[] | null => {
  const tratti: [number, number][] = []
  for (const pezzo of testo.split(',')) {
    const m = /^(\d{1,15})(?:-(\d{1,15}))?$/.exec(pezzo)
    if (m === null) return null
    tratti.push([Number(m[1]), Number(m[2] ?? m[1])])
  }
  return tratti
}
