import type { AddressInfo } from 'node:net'
import { setFlagsFromString } from 'node:v8'
import { OPERATORE_LOCALE } from '../dominio/permessi/attore.ts'
import { loadSegretoModuli } from '../servizi/accesso/segreto-moduli.ts'
import type { Archivio } from '../servizi/archivio.ts'
import type { Contesto } from '../servizi/contesto.ts'
import { createServer, type OpzioniServer } from './server.ts'

export interface OpzioniWeb
  extends Omit<OpzioniServer, 'contesto' | 'ascolto' | 'apriServer' | 'segretoModuli'> {
  readonly archivio: Archivio
  /** 0 lets the machine choose a free one. */
  readonly porta: number
  /** Where to listen; without sign-in only 127.0.0.1. */
  readonly indirizzo?: string
}

export type EsitoAvvio =
  | { readonly ok: true; readonly url: string; readonly close: () => Promise<void> }
  | {
      readonly ok: false
      readonly motivo:
        | 'indirizzo-non-ammesso'
        | 'url-pubblico-mancante'
        | 'porta-occupata'
        | 'porta-non-permessa'
      readonly messaggio: string
    }

const INDIRIZZO_LOCALE = '127.0.0.1'

/**
 * Opens the pages on an already open store. Without sign-in whoever reaches them is the operator at this machine, so
 * any other address is refused: nobody would have to say who they are. With it any address will do, as long as it is
 * known by which name people will call: a name that nobody declared is not answered. Closing does not close the store.
 */
export const startWeb = async (opzioni: OpzioniWeb): Promise<EsitoAvvio> => {
  const { archivio, porta, indirizzo = INDIRIZZO_LOCALE, ...altre } = opzioni
  const { accesso } = altre
  const ovunque = indirizzo === '0.0.0.0' || indirizzo === '::'
  if (accesso !== undefined && ovunque && accesso.urlPubblico === null)
    return {
      ok: false,
      motivo: 'url-pubblico-mancante',
      messaggio: `Per ascoltare su ${indirizzo} serve l’indirizzo con cui le persone aprono le pagine: aggiungere --url-pubblico, per esempio --url-pubblico https://piano.comune.example`,
    }
  if (accesso === undefined && indirizzo !== INDIRIZZO_LOCALE)
    return {
      ok: false,
      motivo: 'indirizzo-non-ammesso',
      messaggio: `Il programma ascolta solo su ${INDIRIZZO_LOCALE}: senza accesso con credenziali, su ${indirizzo} chiunque potrebbe leggere e modificare i dati. Avviarlo senza indicare un indirizzo, oppure senza l’opzione --senza-accesso.`,
    }
  const contesto = (): Contesto => {
    const ora = Temporal.Now.zonedDateTimeISO()
    return {
      archivio,
      attore: OPERATORE_LOCALE,
      daDove: null,
      oggi: ora.toPlainDate().toString(),
      adesso: ora.toInstant().toString(),
    }
  }
  // Left to itself V8 lets garbage grow to four times what lives before collecting: with 2,000 cards that is 270 MiB
  // resident instead of 206 (measured over 1,000 pages, same speed). Offices run this beside everything else.
  setFlagsFromString('--heap-growing-percent=60')
  const app = createServer({
    ...altre,
    ...(indirizzo === INDIRIZZO_LOCALE || ovunque ? {} : { ascolto: nomeDi(indirizzo) }),
    apriServer: startWeb,
    segretoModuli: await loadSegretoModuli(contesto()),
    contesto,
  })
  try {
    await app.listen({ port: porta, host: indirizzo })
  } catch (errore) {
    await app.close()
    const rifiuto = toRifiuto(errore, porta)
    if (rifiuto) return rifiuto
    throw errore
  }
  const { port } = app.server.address() as AddressInfo
  const url = accesso?.urlPubblico ?? `http://${nomeDi(indirizzo)}:${port}`
  return { ok: true, url, close: () => app.close() }
}

/** An address as it stands in a URL. */
const nomeDi = (indirizzo: string): string => (indirizzo.includes(':') ? `[${indirizzo}]` : indirizzo)

const toRifiuto = (errore: unknown, porta: number): EsitoAvvio | null => {
  const codice = errore instanceof Error && 'code' in errore ? errore.code : null
  if (codice === 'EADDRINUSE')
    return {
      ok: false,
      motivo: 'porta-occupata',
      messaggio: `La porta ${porta} è già usata, forse da questo stesso programma. Aprire http://127.0.0.1:${porta}, oppure avviare con un'altra porta (--porta).`,
    }
  if (codice === 'EACCES')
    return {
      ok: false,
      motivo: 'porta-non-permessa',
      messaggio: `Il sistema non permette di usare la porta ${porta}. Sceglierne una sopra 1024 (--porta).`,
    }
  return null
}
