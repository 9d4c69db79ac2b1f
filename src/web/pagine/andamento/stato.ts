import { type DataIso, readData } from '../../../dominio/valori/data.ts'
import { RAGGRUPPAMENTI, type Raggruppamento } from '../../../servizi/andamento/richiesta.ts'
import type { FiltroPiano } from '../../../servizi/quadro/filtri.ts'
import { readTesto } from '../../richiesta.ts'
import { indirizzoPiano } from '../piano/stato.ts'

/** The filters of the charts, in the order they stand in an address. */
export const CRITERI_ANDAMENTO = [
  'centro',
  'assessorato',
  'areaTematica',
  'responsabile',
  'etichetta',
] as const
export type CriterioAndamento = (typeof CRITERI_ANDAMENTO)[number]

export const PAGINE = ['grafici', 'sfida'] as const
export type PaginaAndamento = (typeof PAGINE)[number]

/** Everything that the address of a chart page says. */
export interface StatoAndamento {
  readonly vista: string
  readonly al: DataIso | null
  readonly per: Raggruppamento
  readonly filtro: Readonly<Partial<Record<CriterioAndamento, string>>>
}

/** The state that an address asks for; what it doesn't say, or says wrong, is as at the beginning. */
export const readStato = (query: unknown, vista: string): StatoAndamento => {
  const per = readTesto(query, 'per')
  return {
    vista,
    al: readData(readTesto(query, 'al')),
    per: RAGGRUPPAMENTI.find((r) => r === per) ?? 'centro',
    filtro: Object.fromEntries(
      CRITERI_ANDAMENTO.map((c) => [c, readTesto(query, c)]).filter(([, valore]) => valore !== ''),
    ),
  }
}

const BASI: Readonly<Record<PaginaAndamento, string>> = { grafici: '/andamento', sfida: '/andamento/sfida' }

/** The address of a chart page in a state. */
export const indirizzoAndamento = (pagina: PaginaAndamento, s: StatoAndamento): string => {
  const q = new URLSearchParams({ vista: s.vista })
  if (s.al !== null) q.set('al', s.al)
  if (s.per !== 'centro') q.set('per', s.per)
  for (const c of CRITERI_ANDAMENTO) {
    const valore = s.filtro[c]
    if (valore) q.set(c, valore)
  }
  return `${BASI[pagina]}?${q}`
}

/** The plan's page with the cards a bar is made of. */
export const indirizzoSchede = ({ vista, filtro }: StatoAndamento, altri: FiltroPiano = {}): string =>
  indirizzoPiano(vista, { filtro: { ...filtro, ...altri }, mostra: 'tabella' })
