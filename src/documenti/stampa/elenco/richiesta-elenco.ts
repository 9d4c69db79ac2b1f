import type { Intervallo } from '../../../dominio/avanzamento/intervallo.ts'
import type { DataIso } from '../../../dominio/valori/data.ts'

/** What a cell of a printed list holds: words, a number set right, or a percentage drawn as a bar. */
export type CellaElenco =
  | { readonly tipo: 'testo'; readonly testo: string }
  | { readonly tipo: 'numero'; readonly testo: string }
  | { readonly tipo: 'barra'; readonly valore: Intervallo }

export interface ColonnaElenco {
  readonly titolo: string
  /** In points; what is left of the page is the objective's. */
  readonly larghezza: number
  readonly aDestra?: boolean
}

/** A row: a card, or what stands above cards (a node of the plan, a group) with what it comes to. */
export interface RigaElenco {
  readonly tipo: 'scheda' | 'sopra'
  /** Depth from 0, shown as an indent. */
  readonly livello: number
  /** "Obiettivo di missione", above the title of a node; "" for none. */
  readonly sopra: string
  readonly codice: string
  readonly titolo: string
  /** One for each column. */
  readonly celle: readonly CellaElenco[]
}

/** A list of objectives to print: plain data, already filtered, ordered and gathered. */
export interface RichiestaElenco {
  readonly ente: string
  readonly titolo: string
  readonly sottotitolo: string
  readonly dataElaborazione: DataIso
  /** Name and value: the view, the filters, the order. */
  readonly parametri: readonly (readonly [string, string])[]
  /** "31 obiettivi su 120, avanzamento 97,40 %". */
  readonly riassunto: string
  readonly colonnaObiettivo: string
  readonly colonne: readonly ColonnaElenco[]
  readonly righe: readonly RigaElenco[]
}
