import type { EsitoVerifica } from '../../dominio/registro/verifica.ts'

/**
 * A save is a gzip of lines of JSON, so that any tool can look inside and either engine can take it back:
 * - the head (`Testa`);
 * - for each table its name and columns (`InizioTabella`), then its rows, each a list of values in that order;
 * - for each stored file its path and size (`InizioFile`), its bytes in pieces (base64, as texts), its digest;
 * - the foot (`Piede`): what must be there, and the digest of every byte before it.
 */
export const FORMATO = 'obiettivo-comune-salvataggio'
export const VERSIONE_FORMATO = 1

export interface Testa {
  readonly formato: typeof FORMATO
  readonly versione: number
  /** Of the store's schema. */
  readonly schema: number
  readonly motore: string
  readonly ente: string | null
  /** ISO instant. */
  readonly salvato_il: string
}

export interface InizioTabella {
  readonly tabella: string
  readonly colonne: readonly string[]
}

export interface InizioFile {
  readonly file: string
  readonly byte: number
}

export interface FineFile {
  readonly sha256: string
}

export interface Piede {
  readonly fine: true
  readonly righe: Readonly<Record<string, number>>
  readonly file: number
  /** The history as it was found when saving. */
  readonly storia: EsitoVerifica
  /** SHA-256 (hex) of the bytes before this line, uncompressed. */
  readonly sha256: string
}

/** What a save holds, once it has been read whole and found right. */
export interface Contenuto {
  readonly testa: Testa
  readonly piede: Piede
}

/** Why a file can't be taken back. */
export type MotivoSalvataggio =
  | 'file-inesistente'
  | 'non-un-salvataggio'
  | 'formato-piu-recente'
  | 'schema-diverso'
  | 'troncato'
  | 'alterato'

const FRASI: Readonly<Record<MotivoSalvataggio, (file: string) => string>> = {
  'file-inesistente': (f) => `Il file ${f} non c’è, o non si può leggere: controllare il nome e i permessi.`,
  'non-un-salvataggio': (f) => `${f} non è un salvataggio di Obiettivo Comune. Nulla è cambiato.`,
  'formato-piu-recente': (f) =>
    `${f} è stato scritto da una versione più recente del programma: aggiornare il programma, poi ripristinare. Nulla è cambiato.`,
  'schema-diverso': (f) =>
    `${f} è di un archivio con un’altra struttura: ripristinarlo con la versione del programma che l’ha scritto, poi aggiornare il programma. Nulla è cambiato.`,
  troncato: (f) =>
    `${f} finisce prima del dovuto: è stato tagliato, o la copia non è stata completata. Usare un altro salvataggio. Nulla è cambiato.`,
  alterato: (f) =>
    `${f} non è più come è stato scritto: si è guastato, o qualcuno l’ha modificato. Usare un altro salvataggio. Nulla è cambiato.`,
}

/** A file that isn't a save, or not a whole one. `message` is the sentence for the office. */
export class SalvataggioNonValido extends Error {
  readonly motivo: MotivoSalvataggio
  constructor(motivo: MotivoSalvataggio, file: string, causa?: unknown) {
    super(FRASI[motivo](file), causa === undefined ? undefined : { cause: causa })
    this.name = 'SalvataggioNonValido'
    this.motivo = motivo
  }
}
