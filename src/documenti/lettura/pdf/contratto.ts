/** What travels between the reader and the thread that opens a PDF. Plain data only. */

/** What the thread is asked. */
export interface RichiestaPdf {
  readonly contenuto: Uint8Array
  readonly pagine: number
  readonly pezzi: number
}

/**
 * A page's runs of text in one flat list of numbers and one of strings: x, y (of the baseline, downwards), width and
 * height of the type, four numbers a run, in points of the page as it is seen (rotation applied).
 */
export interface PaginaPdf {
  readonly larghezza: number
  readonly altezza: number
  readonly misure: Float64Array
  readonly testi: readonly string[]
  /** False when the page could not be opened: it has no text and the pages after it are still read. */
  readonly letta: boolean
}

export interface AllegatoPdf {
  readonly nome: string
  readonly contenuto: Uint8Array
}

export type MotivoPdf = 'cifrato' | 'rovinato' | 'troppe-pagine' | 'troppo-testo' | 'tempo' | 'memoria'

export type RispostaPdf =
  | {
      readonly ok: true
      readonly pagine: readonly PaginaPdf[]
      readonly totale: number
      readonly allegati: readonly AllegatoPdf[]
    }
  | { readonly ok: false; readonly motivo: MotivoPdf; readonly dettaglio: string }
