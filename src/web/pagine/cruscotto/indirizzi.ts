import type { Mancanza } from '../../../dominio/segnali/mancanze.ts'
import type { Segnale } from '../../../dominio/segnali/segnali.ts'

/** Which part of the plan the page is about, as its addresses say it. */
export interface AmbitoPagina {
  readonly vista: string
  readonly centro?: string | undefined
  readonly assessorato?: string | undefined
}

/** What narrows the plan's page, as its address says it. */
export interface FiltroPiano {
  readonly centro?: string | undefined
  readonly responsabile?: string | undefined
  readonly assessorato?: string | undefined
  readonly segnale?: Segnale | undefined
  readonly mancanza?: Mancanza | undefined
}

/** An address with the parameters that say something. */
export const conQuery = (base: string, parametri: Readonly<Record<string, string | undefined>>): string => {
  const q = new URLSearchParams(Object.entries(parametri).flatMap(([k, v]) => (v ? [[k, v]] : [])))
  return q.size === 0 ? base : `${base}?${q}`
}

/** The plan of a view, narrowed. */
export const indirizzoPiano = (vista: string, filtro: FiltroPiano = {}): string =>
  conQuery(`/piani/${encodeURIComponent(vista)}`, { ...filtro })

/** The dashboard of a view, or of a part of it. */
export const indirizzoCruscotto = (
  vista: string,
  ambito: { readonly centro?: string | undefined; readonly assessorato?: string | undefined } = {},
): string => conQuery('/', { vista, ...ambito })
