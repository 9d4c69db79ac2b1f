/** E error, W warning, I information (grouped, hidden by default). */
export type Gravita = 'E' | 'W' | 'I'

/** A finding: a question with its evidence, addressed to the card's owner. */
export interface Rilievo {
  /** The card questioned; null when the finding is about the whole set (X02). */
  readonly codice: string | null
  /** All the cards involved, when more than one (S01, I17, X02). */
  readonly codici?: readonly string[]
  /** Stable id of the rule: "P01". */
  readonly regola: string
  readonly gravita: Gravita
  /** The field questioned: "fasi.peso", "indicatori.valoreAtteso", "statoDiAttuazione", "collegamenti" … */
  readonly campo: string
  /** Position (from 0) in `fasi` or `indicatori`; null when the finding is about the card. */
  readonly indice: number | null
  readonly pagina: number | null
  readonly riga: number | null
  /** The question, in plain Italian. */
  readonly domanda: string
  /** What on the card makes one ask, with the values as printed. */
  readonly evidenza: string
}
