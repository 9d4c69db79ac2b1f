import { createTransport } from 'nodemailer'

/** A letter in plain text: every mail program shows it, and nothing in it can be a trap. */
export interface Lettera {
  readonly a: string
  readonly oggetto: string
  readonly testo: string
}

export type EsitoInvio =
  | { readonly ok: true }
  | { readonly ok: false; readonly motivo: 'non-inviata'; readonly errore: string }

/** Sends letters. A refusal of the mail server is an answer, not an exception: what to do about it is the caller's. */
export interface Posta {
  readonly invia: (lettera: Lettera) => Promise<EsitoInvio>
  readonly close: () => void
}

export interface OpzioniPosta {
  /** "smtp://utente:segreto@server:587" or "smtps://…". */
  readonly url: string
  /** Who letters come from: "Piano del Comune <piano@comune.example>". */
  readonly mittente: string
}

/** No server may keep a request of ours waiting longer. */
const ATTESA = 15_000

/**
 * A sender over SMTP. The connection is encrypted whenever the server can (STARTTLS), and always with smtps. Throws on
 * an address that isn't one of an SMTP server.
 */
export const createPosta = ({ url, mittente }: OpzioniPosta): Posta => {
  const { protocol } = new URL(url)
  if (protocol !== 'smtp:' && protocol !== 'smtps:')
    throw new Error('L’indirizzo del server di posta comincia con smtp:// o smtps://.')
  const trasporto = createTransport({
    url,
    connectionTimeout: ATTESA,
    greetingTimeout: ATTESA,
    socketTimeout: ATTESA,
    // Never read a file or an address that a letter names.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    invia: async ({ a, oggetto, testo }) => {
      try {
        await trasporto.sendMail({ from: mittente, to: a, subject: oggetto, text: testo })
        return { ok: true }
      } catch (errore) {
        return {
          ok: false,
          motivo: 'non-inviata',
          errore: errore instanceof Error ? errore.message : String(errore),
        }
      }
    },
    close: () => trasporto.close(),
  }
}

/** The sender that the environment names (OBIETTIVO_SMTP, OBIETTIVO_SMTP_DA); null when it names none. */
export const createPostaDaAmbiente = (
  ambiente: Readonly<Record<string, string | undefined>>,
): Posta | null => {
  const url = ambiente.OBIETTIVO_SMTP
  if (url === undefined || url === '') return null
  const mittente = ambiente.OBIETTIVO_SMTP_DA
  if (mittente === undefined || mittente === '')
    throw new Error(
      'Con OBIETTIVO_SMTP serve anche OBIETTIVO_SMTP_DA: l’indirizzo da cui partono i messaggi.',
    )
  return createPosta({ url, mittente })
}
