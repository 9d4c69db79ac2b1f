import { CHIAVI_FILTRO, type FiltroPiano } from '../servizi/quadro/filtri.ts'

/** The addresses of the pages, built here and in each page's own file, and nowhere else. */

/** The plan of a view, narrowed as `filtro` says. */
export const indirizzoElenco = (vista: string, filtro: FiltroPiano = {}): string => {
  const q = new URLSearchParams()
  for (const chiave of CHIAVI_FILTRO) {
    const valore = filtro[chiave]
    if (valore) q.set(chiave, valore)
  }
  const base = `/piani/${encodeURIComponent(vista)}`
  return q.size === 0 ? base : `${base}?${q}`
}

export const indirizzoScheda = (vista: string, codice: string): string =>
  `/piani/${encodeURIComponent(vista)}/obiettivi/${encodeURIComponent(codice)}`

export const indirizzoStampaScheda = (vista: string, codice: string): string =>
  `${indirizzoScheda(vista, codice)}/stampa.pdf`
