import type { Tabella } from '../schema/descrizione.ts'
import { VERSIONI } from '../schema/versioni.ts'

const ULTIMA = VERSIONI.at(-1)
if (ULTIMA === undefined) throw new Error('Nessuna versione dello schema')

/** The schema a save is made of, and the only one it is restored into. */
export const SCHEMA_SALVATO = ULTIMA.versione

/**
 * What a save leaves out: the schema's own history (the store that receives it has its own), what is computed again
 * (findings), and what must not come back to life: sessions that were closed, links that open once, addresses of
 * calendars and tokens of programs that were taken back. Nor what the program signs with, which every store makes for itself.
 */
const LASCIATE = new Set([
  'versione_schema',
  'rilievi_vista',
  'rilievi_scheda',
  'sessione',
  'link_monouso',
  'abbonamento_calendario',
  'gettone_api',
  'segreto',
])

/** What a store holds that a save carries, parents first. An index of words is one engine's own, and is made again. */
export const TABELLE_SALVATE: ReadonlyMap<string, Tabella> = new Map(
  Object.entries(ULTIMA.schema).filter(([nome, t]) => t.solo === undefined && !LASCIATE.has(nome)),
)

/** Every table a store is emptied of before a save takes its place, children first. */
export const TABELLE_SVUOTATE: readonly string[] = Object.entries(ULTIMA.schema)
  .filter(([nome, t]) => t.solo === undefined && nome !== 'versione_schema')
  .map(([nome]) => nome)
  .toReversed()
