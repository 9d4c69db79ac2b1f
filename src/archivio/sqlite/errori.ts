import { ErroreArchivio } from '../errore.ts'

/** SQLite's primary result codes that have a sentence of their own. */
const CODICI: Readonly<Record<number, (dove: string) => ErroreArchivio>> = {
  5: (dove) => occupato(dove),
  6: (dove) => occupato(dove),
  8: (dove) => nonScrivibile(dove),
  10: (dove) =>
    new ErroreArchivio(
      'archivio-danneggiato',
      `Errore del disco su ${dove}: l'operazione è stata annullata. Controlla il disco, poi riprova.`,
    ),
  11: (dove) =>
    new ErroreArchivio(
      'archivio-danneggiato',
      `L'archivio ${dove} è danneggiato: ripristina l'ultima copia e non scriverci altro.`,
    ),
  13: (dove) =>
    new ErroreArchivio(
      'disco-pieno',
      `Il disco che contiene ${dove} è pieno: l'operazione è stata annullata. Libera spazio, poi riprova.`,
    ),
  14: (dove) => nonScrivibile(dove),
  26: (dove) =>
    new ErroreArchivio(
      'non-un-archivio',
      `${dove} non è un archivio di Obiettivo Comune: scegli un'altra cartella, o sposta quel file.`,
    ),
}

const occupato = (dove: string): ErroreArchivio =>
  new ErroreArchivio(
    'archivio-occupato',
    `L'archivio ${dove} è occupato da un altro programma che sta scrivendo: riprova tra poco.`,
  )

export const nonScrivibile = (dove: string): ErroreArchivio =>
  new ErroreArchivio(
    'cartella-non-scrivibile',
    `Non posso scrivere in ${dove}: controlla che la cartella esista e che tu abbia il permesso di scriverci, o indicane un'altra.`,
  )

/** The runtime's SQLite error as a refusal of the store; null when it is a bug of ours. */
export const toErroreSqlite = (errore: unknown, dove: string): ErroreArchivio | null => {
  const codice = (errore as { errcode?: unknown } | null)?.errcode
  if (typeof codice !== 'number') return null
  // The low byte is the primary code, the rest a detail.
  return CODICI[codice & 0xff]?.(dove) ?? null
}
