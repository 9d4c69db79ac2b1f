import { ErroreArchivio, type MotivoArchivio } from '../errore.ts'

const IRRAGGIUNGIBILE = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ECONNRESET',
  'EPIPE',
  'ENOENT',
  'EACCES',
  '57P01',
  '57P02',
  '57P03',
  '08000',
  '08001',
  '08003',
  '08004',
  '08006',
])

/** Sentences by SQLSTATE; the server's own message may carry data, so it is kept as the cause and not printed. */
const FRASI: Readonly<Record<string, readonly [MotivoArchivio, (dove: string) => string]>> = {
  '28P01': [
    'accesso-negato',
    (d) =>
      `Il server ${d} ha rifiutato il nome utente o la password: controllali nell'indirizzo del database.`,
  ],
  '28000': [
    'accesso-negato',
    (d) => `Il server ${d} non ammette questo utente da questo computer: chiedi a chi amministra il server.`,
  ],
  '42501': [
    'accesso-negato',
    (d) => `L'utente non ha i permessi necessari su ${d}: chiedi a chi amministra il server.`,
  ],
  '3D000': [
    'database-inesistente',
    (d) => `Il database ${d} non esiste: crealo, o correggi il nome in fondo all'indirizzo.`,
  ],
  '57014': [
    'tempo-scaduto',
    (d) => `Il server ${d} non ha risposto in tempo e l'operazione è stata annullata: riprova.`,
  ],
  '55P03': [
    'archivio-occupato',
    (d) => `L'archivio ${d} è occupato da un'altra operazione: riprova tra poco.`,
  ],
  '40001': [
    'archivio-occupato',
    (d) => `Un'altra operazione ha scritto su ${d} nello stesso momento: riprova.`,
  ],
  '40P01': [
    'archivio-occupato',
    (d) => `Un'altra operazione ha scritto su ${d} nello stesso momento: riprova.`,
  ],
  '23505': [
    'archivio-occupato',
    (d) => `Un'altra operazione ha scritto su ${d} nello stesso momento: riprova.`,
  ],
  '53100': ['disco-pieno', (d) => `Il disco del server ${d} è pieno: l'operazione è stata annullata.`],
  '53300': [
    'archivio-occupato',
    (d) => `Il server ${d} non accetta altre connessioni in questo momento: riprova tra poco.`,
  ],
}

/** pg's error as a refusal of the store; null when it is a bug of ours. */
export const toErrorePostgres = (errore: unknown, dove: string): ErroreArchivio | null => {
  const { code, message } = (errore ?? {}) as { code?: unknown; message?: unknown }
  const codice = typeof code === 'string' ? code : ''
  const frase = FRASI[codice]
  if (frase !== undefined) return new ErroreArchivio(frase[0], frase[1](dove), errore)
  const testo = typeof message === 'string' ? message : ''
  if (/password must be a string|no password supplied|SASL/i.test(testo))
    return new ErroreArchivio(
      'accesso-negato',
      `Il server ${dove} chiede una password che l'indirizzo non ha, o non la accetta: controllala.`,
    )
  if (IRRAGGIUNGIBILE.has(codice) || /timeout|Connection terminated|connection.*(closed|ended)/i.test(testo))
    return new ErroreArchivio(
      'server-irraggiungibile',
      `Non raggiungo il server ${dove}: controlla che sia acceso, che l'indirizzo e la porta siano giusti e che la rete lo permetta.`,
      errore,
    )
  return null
}
