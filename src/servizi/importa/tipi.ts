import type { EsitoLettura, Frontespizio, Segnalazione } from '../../documenti/lettura/esito.ts'
import type { Differenze } from '../../dominio/confronto/confronta.ts'
import type { Rifiuto } from '../contesto.ts'

export type {
  CampoCambiato,
  RigaMancante,
  SchedaCambiata,
  SchedaElencata,
} from '../../dominio/confronto/confronta.ts'
export type { Differenze, Frontespizio, Segnalazione }

/** A document to bring in: its bytes, or where it is. */
export type DocumentoDaImportare =
  | { readonly nomeFile: string; readonly contenuto: Uint8Array }
  | { readonly percorso: string }

/** A read document, with what identifies it. */
export interface Lettura extends EsitoLettura {
  readonly nomeFile: string
  readonly sha256: string
  readonly byte: number
}

export type RichiestaImport = DocumentoDaImportare & {
  /** The entity's name, when a person declares whose the print is. */
  readonly ente?: string | undefined
}

/** Why a document can't be brought in as it is. */
export type MotivoNonImportabile =
  | 'nessuna-scheda'
  | 'vista-mancante'
  | 'ente-mancante'
  | 'ente-diverso'
  | 'ente-dichiarato-diverso'

/** What bringing a print in would do, before anything is written. */
export interface AnteprimaImport {
  /** Set when the preview has been kept, to be confirmed later. */
  readonly importazioneId: number | null
  readonly nomeFile: string
  readonly formato: string
  readonly pagine: number
  /** Whose the cards are, or would be; `nuovo` when this import would create it. Null when it can't be said. */
  readonly ente: { readonly nome: string; readonly nuovo: boolean } | null
  readonly frontespizio: Frontespizio
  readonly lette: { readonly schede: number; readonly fasi: number; readonly indicatori: number }
  readonly segnalazioni: readonly Segnalazione[]
  /** Empty when the import is refused before comparing. */
  readonly differenze: Differenze
  /** True when nothing would be written. */
  readonly senzaDifferenze: boolean
  readonly puoImportare: { readonly ok: true } | Rifiuto<MotivoNonImportabile>
}

/** What came of an import. */
export type EsitoImport =
  | {
      readonly ok: true
      /** False when the store already held it all. */
      readonly scritta: boolean
      readonly importazioneId: number | null
      readonly anteprima: AnteprimaImport
      /** One sentence: what was written, or that nothing differed. */
      readonly messaggio: string
    }
  | (Rifiuto<
      MotivoNonImportabile | 'anteprima-inesistente' | 'anteprima-gia-applicata' | 'archivio-cambiato'
    > & {
      /** The preview as it is now; null when there is none. */
      readonly anteprima: AnteprimaImport | null
    })
