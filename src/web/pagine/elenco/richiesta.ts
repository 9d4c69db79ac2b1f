import { CHIAVI_FILTRO, type FiltroElenco } from '../../indirizzi.ts'

/** Longer than any name or search: what is beyond is cut, not refused. */
const LUNGHEZZA_MASSIMA = 200

/** One parameter of an address as text; "" when absent. A repeated one counts once. */
export const readTesto = (query: unknown, chiave: string): string => {
  if (typeof query !== 'object' || query === null || !Object.hasOwn(query, chiave)) return ''
  const valore: unknown = (query as Readonly<Record<string, unknown>>)[chiave]
  const primo: unknown = Array.isArray(valore) ? valore[0] : valore
  return typeof primo === 'string' ? primo.trim().slice(0, LUNGHEZZA_MASSIMA) : ''
}

/** The filters that an address carries; empty ones are absent. */
export const readFiltro = (query: unknown): FiltroElenco =>
  Object.fromEntries(CHIAVI_FILTRO.map((c) => [c, readTesto(query, c)]).filter(([, v]) => v !== ''))

/** The page number of an address, from 1; what isn't one is the first. */
export const readPagina = (query: unknown): number => {
  const testo = readTesto(query, 'pagina')
  return /^[1-9]\d{0,5}$/.test(testo) ? Number(testo) : 1
}
