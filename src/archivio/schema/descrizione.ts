/**
 * The store's schema as data: one description creates the tables, gives Kysely its types, and is compared with what
 * the engine really holds before and after every migration.
 */

/**
 * `testo` and `intero`; a question mark allows NULL ("unknown"). Dates and exact decimals are text. `vettore` is
 * PostgreSQL's `tsvector`.
 */
export type TipoColonna = 'testo' | 'testo?' | 'intero' | 'intero?' | 'vettore'

export type Motore = 'sqlite' | 'postgres'

export interface Riferimento {
  readonly colonne: readonly string[]
  readonly tabella: string
  readonly a: readonly string[]
}

export interface Indice {
  readonly colonne: readonly string[]
  readonly unico?: true
  /** Of words (PostgreSQL's GIN) instead of values. */
  readonly metodo?: 'gin'
}

export interface Tabella {
  readonly colonne: Readonly<Record<string, TipoColonna>>
  /** The primary key. Every table that belongs to an entity begins it with `ente_id`. */
  readonly chiave: readonly string[]
  /** Foreign keys; rows follow their parent when it is removed. */
  readonly riferimenti?: readonly Riferimento[]
  readonly indici?: Readonly<Record<string, Indice>>
  /** The one engine that has the table; both when absent. */
  readonly solo?: Motore
  /** A virtual table of SQLite: its module and arguments as written. The columns are the module's business. */
  readonly virtuale?: string
}

export type Schema = Readonly<Record<string, Tabella>>

type TipoTs<T extends TipoColonna> = T extends 'testo' | 'vettore'
  ? string
  : T extends 'testo?'
    ? string | null
    : T extends 'intero'
      ? number
      : number | null

/** The rows of a described schema, as Kysely wants them. */
export type TabelleDi<S extends Schema> = {
  -readonly [N in keyof S]: { -readonly [C in keyof S[N]['colonne']]: TipoTs<S[N]['colonne'][C]> }
}
