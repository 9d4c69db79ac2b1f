import type { Scheda } from '../../dominio/scheda/scheda.ts'
import type { DataIso } from '../../dominio/valori/data.ts'

/** The cover and running facts of a read print; every fact is null when the document does not carry it. */
export interface Frontespizio {
  readonly titolo: string | null
  /** The entity's name in the page header. */
  readonly ente: string | null
  readonly dataElaborazione: DataIso | null
  readonly vista: { readonly codice: string; readonly titolo: string } | null
  readonly livello: string | null
  readonly centro: { readonly codice: string; readonly nome: string } | null
  /** The reporting date of the narratives ("AL 31 DICEMBRE" of the objectives' year). */
  readonly al: DataIso | null
}

/**
 * Something the reader could not read, or read with a doubt. `motivo` is the literal reason (stable, for code and
 * tests); `messaggio` is the sentence for the office: what, where, what to do.
 */
export interface Segnalazione {
  readonly gravita: 'errore' | 'dubbio' | 'nota'
  readonly motivo: string
  readonly pagina: number | null
  readonly riga: number | null
  readonly scheda: string | null
  readonly campo: string | null
  readonly messaggio: string
}

/** What a document gave. A document that is not a print gives zero cards and says what was looked for. */
export interface EsitoLettura {
  readonly formato: 'testo' | 'pdf' | 'pdf-dati' | 'foglio'
  readonly pagine: number
  readonly frontespizio: Frontespizio
  readonly schede: readonly Scheda[]
  readonly segnalazioni: readonly Segnalazione[]
  /** Only of a workbook: every view that its sheets name, with the title given to it. */
  readonly viste?: readonly { readonly codice: string; readonly titolo: string }[]
}
