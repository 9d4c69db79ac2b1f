import type { Genere } from '../../../dominio/confronto/generi.ts'
import type { EsitoConfronto } from '../../../dominio/confronto/insiemi.ts'
import type { LatoConfronto } from '../../../servizi/confronto/confronto.ts'

/** What the comparison's address says. */
export interface StatoConfronto {
  readonly prima: LatoConfronto
  readonly dopo: LatoConfronto
  readonly esito?: EsitoConfronto | undefined
  readonly genere?: Genere | undefined
  readonly centro?: string | undefined
  /** The code of the part of the plan shown open, when there are too many differences for one page. */
  readonly nodo?: string | undefined
}

const toParametri = ({ prima, dopo, esito, genere, centro, nodo }: StatoConfronto): string => {
  const q = new URLSearchParams({ vista: prima.vista })
  if (prima.al !== null) q.set('al', prima.al)
  q.set('con', dopo.vista)
  if (dopo.al !== null) q.set('conAl', dopo.al)
  if (esito) q.set('esito', esito)
  if (genere) q.set('genere', genere)
  if (centro) q.set('centro', centro)
  if (nodo) q.set('nodo', nodo)
  return q.toString()
}

export const indirizzoConfronto = (s: StatoConfronto): string => `/confronta?${toParametri(s)}`

export const indirizzoFileConfronto = (s: StatoConfronto, formato: 'csv' | 'xlsx'): string =>
  `/confronta.${formato}?${toParametri({ ...s, nodo: undefined })}`

/** One of the two sides as a form holds it: "DUP_2021_2023" or "DUP_2021_2023@2021-06-30". */
export const toValoreLato = ({ vista, al }: LatoConfronto): string => (al === null ? vista : `${vista}@${al}`)
