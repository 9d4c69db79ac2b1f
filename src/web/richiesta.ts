/** Longer than any name or search: what is beyond is cut, not refused. */
const LUNGHEZZA_MASSIMA = 200
/** More values than any page offers boxes for. */
const VALORI_MASSIMI = 200

const valoreDi = (query: unknown, chiave: string): unknown =>
  typeof query === 'object' && query !== null && Object.hasOwn(query, chiave)
    ? (query as Readonly<Record<string, unknown>>)[chiave]
    : undefined

const pulisci = (valore: unknown): string =>
  typeof valore === 'string' ? valore.trim().slice(0, LUNGHEZZA_MASSIMA) : ''

/** One parameter of an address as text; "" when absent. A repeated one counts once. */
export const readTesto = (query: unknown, chiave: string): string => {
  const valore = valoreDi(query, chiave)
  return pulisci(Array.isArray(valore) ? valore[0] : valore)
}

/** A parameter that may be repeated, as texts, each once; empty ones are left out. */
export const readTesti = (query: unknown, chiave: string): readonly string[] => {
  const valore = valoreDi(query, chiave)
  const testi = (Array.isArray(valore) ? valore.slice(0, VALORI_MASSIMI) : [valore]).map(pulisci)
  return [...new Set(testi.filter((t) => t !== ''))]
}

/** The page number of an address, from 1; what isn't one is the first. */
export const readPagina = (query: unknown): number => {
  const testo = readTesto(query, 'pagina')
  return /^[1-9]\d{0,5}$/.test(testo) ? Number(testo) : 1
}
