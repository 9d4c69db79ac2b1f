import { createAvvisi, sendAvvisi } from '../servizi/commenti/avvisi.ts'
import type { Contesto } from '../servizi/contesto.ts'
import type { Posta } from '../servizi/posta/posta.ts'

/** A minute: letters wait for what comes together anyway. */
const OGNI = 60_000

export interface OpzioniGiro {
  /** The surroundings of this moment. */
  readonly contesto: () => Contesto
  readonly posta: Posta
  /** Where the letters' links lead, without a final slash. */
  readonly indirizzo: string
  readonly onErrore: (errore: unknown) => void
  /** Milliseconds between two rounds. */
  readonly ogni?: number
}

export interface Giro {
  /** Ends after the letter that is leaving, if one is. */
  readonly close: () => Promise<void>
}

/**
 * As long as the pages are open, writes to who is called in comments. A round that fails is told and the next one goes:
 * what was not sent is still to be sent. One round at a time, however slow the mail server.
 */
export const startGiroAvvisi = ({ contesto, posta, indirizzo, onErrore, ogni = OGNI }: OpzioniGiro): Giro => {
  let inCorso: Promise<void> | null = null
  const giro = async (): Promise<void> => {
    try {
      await createAvvisi(contesto(), { indirizzo })
      await sendAvvisi(contesto(), posta)
    } catch (errore) {
      onErrore(errore)
    }
  }
  const orologio = setInterval(() => {
    inCorso ??= giro().finally(() => {
      inCorso = null
    })
  }, ogni)
  orologio.unref()
  return {
    close: async () => {
      clearInterval(orologio)
      await inCorso
    },
  }
}
