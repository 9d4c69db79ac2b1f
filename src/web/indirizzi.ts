/** The addresses of the pages, built here and nowhere else. */

/** What narrows the list; an empty string or absent is "all". */
export interface FiltroElenco {
  readonly testo?: string
  readonly centro?: string
  readonly responsabile?: string
  readonly assessorato?: string
  readonly areaTematica?: string
}

/** The filters in the order they stand in an address. */
export const CHIAVI_FILTRO = ['testo', 'centro', 'responsabile', 'assessorato', 'areaTematica'] as const

const conParametri = (base: string, filtro: FiltroElenco, altri: readonly (readonly [string, string])[]) => {
  const q = new URLSearchParams()
  for (const chiave of CHIAVI_FILTRO) {
    const valore = filtro[chiave]
    if (valore) q.set(chiave, valore)
  }
  for (const [chiave, valore] of altri) q.set(chiave, valore)
  const testo = q.toString()
  return testo ? `${base}?${testo}` : base
}

export const indirizzoElenco = (vista: string, filtro: FiltroElenco = {}, pagina = 1): string =>
  conParametri(`/piani/${encodeURIComponent(vista)}`, filtro, pagina > 1 ? [['pagina', String(pagina)]] : [])

export const indirizzoEsporta = (vista: string, filtro: FiltroElenco, formato: 'json' | 'csv'): string =>
  conParametri(`/piani/${encodeURIComponent(vista)}/esporta.${formato}`, filtro, [])

export const indirizzoScheda = (vista: string, codice: string): string =>
  `/piani/${encodeURIComponent(vista)}/obiettivi/${encodeURIComponent(codice)}`

export const indirizzoStampaScheda = (vista: string, codice: string): string =>
  `${indirizzoScheda(vista, codice)}/stampa.pdf`
