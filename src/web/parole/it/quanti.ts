/** "1 scheda", "8 schede": a count with its noun. */
export const di = (n: number, uno: string, molti: string): string => (n === 1 ? `1 ${uno}` : `${n} ${molti}`)
