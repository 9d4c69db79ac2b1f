import type { AvvisoStampa } from './caratteri/avvisi.ts'
import type { RichiestaElenco } from './elenco/richiesta-elenco.ts'
import type { RichiestaStampa } from './richiesta.ts'

/** What the parent asks of the printing child: cards (or nodes), or a list of them. */
export type Ordine = OrdineSchede | OrdineElenco

export interface OrdineElenco {
  readonly elenco: RichiestaElenco
  readonly destinazione: string | null
}

export interface OrdineSchede {
  readonly richiesta: RichiestaStampa
  /** Path of the PDF to write (volumes get a suffix); null sends the bytes back. */
  readonly destinazione: string | null
  readonly schedePerVolume: number
}

export interface VolumeStampato {
  /** What the volume holds when the print has several (a centre, a range of codes); "" when it is the only one. */
  readonly nome: string
  readonly pagine: number
  readonly schede: number
  /** Where it was written; null when `pdf` carries it. */
  readonly file: string | null
  readonly pdf: Uint8Array | null
}

/** What the child answers: progress and volumes as they come, then one "fine" or "errore". */
export type Messaggio =
  | { readonly tipo: 'avanzamento'; readonly fatto: number; readonly totale: number }
  | ({ readonly tipo: 'volume'; readonly avvisi: readonly AvvisoStampa[] } & VolumeStampato)
  | { readonly tipo: 'fine' }
  | { readonly tipo: 'errore'; readonly dettaglio: string }
