/** Why the store refuses; stable, for code and tests. */
export type MotivoArchivio =
  | 'cartella-non-scrivibile'
  | 'cartella-senza-archivio'
  | 'non-un-archivio'
  | 'archivio-danneggiato'
  | 'archivio-piu-recente'
  | 'schema-diverso'
  | 'migrazione-fallita'
  | 'archivio-occupato'
  | 'disco-pieno'
  | 'indirizzo-errato'
  | 'server-irraggiungibile'
  | 'accesso-negato'
  | 'database-inesistente'
  | 'tempo-scaduto'
  | 'valore-fuori-misura'

/** A refusal of the store. `message` is the sentence for the office: what, where, what to do. Never a password. */
export class ErroreArchivio extends Error {
  readonly motivo: MotivoArchivio
  constructor(motivo: MotivoArchivio, messaggio: string, causa?: unknown) {
    super(messaggio, causa === undefined ? undefined : { cause: causa })
    this.name = 'ErroreArchivio'
    this.motivo = motivo
  }
}
