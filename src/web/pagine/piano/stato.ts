import { COLONNE_PREDEFINITE } from '../../../servizi/quadro/colonne.ts'
import { CHIAVI_FILTRO, type FiltroPiano } from '../../../servizi/quadro/filtri.ts'
import { ORDINAMENTI, ORDINE_DEL_PIANO, type Ordine } from '../../../servizi/quadro/ordina.ts'
import { readPagina, readTesti, readTesto } from '../../richiesta.ts'

export const ASPETTI = ['albero', 'tabella', 'gruppi'] as const
export type Aspetto = (typeof ASPETTI)[number]

/** Everything that the plan's address says: a page is this and the data, nothing else. */
export interface StatoPiano {
  readonly filtro: FiltroPiano
  readonly mostra: Aspetto
  /** What the groups share: a criterion, or the key of a level of the plan ("missione"). */
  readonly per: string
  readonly colonne: readonly string[]
  readonly ordine: Ordine
  readonly pagina: number
  /** Codes of nodes (or names of groups) asked open; "tutti" and "nessuno" are all and none of them. */
  readonly aperti: readonly string[]
}

export const TUTTI = 'tutti'
export const NESSUNO = 'nessuno'
export const PER_PREDEFINITO = 'assessorato'

export const STATO_INIZIALE: StatoPiano = {
  filtro: {},
  mostra: 'albero',
  per: PER_PREDEFINITO,
  colonne: COLONNE_PREDEFINITE,
  ordine: ORDINE_DEL_PIANO,
  pagina: 1,
  aperti: [],
}

/** The filters that an address carries; empty ones are absent. */
export const readFiltro = (query: unknown): FiltroPiano =>
  Object.fromEntries(CHIAVI_FILTRO.map((c) => [c, readTesto(query, c)]).filter(([, v]) => v !== ''))

/** The state that an address asks for; what it doesn't say, or says wrong, is as at the beginning. */
export const readStato = (query: unknown): StatoPiano => {
  const mostra = readTesto(query, 'mostra')
  const per = readTesto(query, 'ordine')
  const colonne = readTesti(query, 'colonne')
  const ordinamento = ORDINAMENTI.find((o) => o === per)
  return {
    filtro: readFiltro(query),
    mostra: ASPETTI.find((a) => a === mostra) ?? 'albero',
    per: readTesto(query, 'per') || PER_PREDEFINITO,
    colonne: colonne.length > 0 ? colonne : COLONNE_PREDEFINITE,
    ordine: ordinamento
      ? { per: ordinamento, verso: readTesto(query, 'verso') === 'giu' ? 'giu' : 'su' }
      : ORDINE_DEL_PIANO,
    pagina: readPagina(query),
    aperti: readTesti(query, 'aperti'),
  }
}

const uguali = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((x, i) => x === b[i])

/** The parameters of a state, only those that differ from the beginning, always in the same order. */
export const toParametri = (stato: Partial<StatoPiano>): URLSearchParams => {
  const s = { ...STATO_INIZIALE, ...stato }
  const q = new URLSearchParams()
  for (const chiave of CHIAVI_FILTRO) {
    const valore = s.filtro[chiave]
    if (valore) q.set(chiave, valore)
  }
  if (s.mostra !== 'albero') q.set('mostra', s.mostra)
  if (s.mostra === 'gruppi' || s.per !== PER_PREDEFINITO) q.set('per', s.per)
  if (!uguali(s.colonne, COLONNE_PREDEFINITE)) for (const c of s.colonne) q.append('colonne', c)
  if (s.ordine.per !== 'piano' || s.ordine.verso !== 'su') {
    q.set('ordine', s.ordine.per)
    if (s.ordine.verso === 'giu') q.set('verso', 'giu')
  }
  for (const a of s.aperti) q.append('aperti', a)
  if (s.pagina > 1) q.set('pagina', String(s.pagina))
  return q
}

const conParametri = (base: string, q: URLSearchParams): string => {
  const testo = q.toString()
  return testo === '' ? base : `${base}?${testo}`
}

/** The address of a view of the plan in a state. */
export const indirizzoPiano = (vista: string, stato: Partial<StatoPiano> = {}): string =>
  conParametri(`/piani/${encodeURIComponent(vista)}`, toParametri(stato))

export const FORMATI = [
  'elenco.csv',
  'elenco.xlsx',
  'elenco.pdf',
  'esporta.csv',
  'esporta.json',
  'esporta.xlsx',
] as const
export type Formato = (typeof FORMATI)[number]

/** The address of a file with exactly what the state shows, over all its pages. */
export const indirizzoFile = (vista: string, stato: StatoPiano, formato: Formato): string =>
  conParametri(
    `/piani/${encodeURIComponent(vista)}/${formato}`,
    toParametri({ ...stato, aperti: [], pagina: 1 }),
  )

/** Where the cards shown can be printed and given a tag. */
export const indirizzoAzioni = (vista: string, stato: StatoPiano): string =>
  conParametri(
    `/piani/${encodeURIComponent(vista)}/con-questi`,
    toParametri({ ...stato, aperti: [], pagina: 1 }),
  )
