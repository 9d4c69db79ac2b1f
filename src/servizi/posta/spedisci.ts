import { PRIMO_ENTE } from '../../archivio/query/enti.ts'
import {
  listDaInviare,
  type Messaggio,
  takeMessaggio,
  updateEsitoMessaggio,
} from '../../archivio/query/messaggi.ts'
import type { Contesto } from '../contesto.ts'
import type { Posta } from './posta.ts'

/** A letter is tried so many times; then it stays in the log with what the server said. */
export const TENTATIVI_MASSIMI = 4
/** Minutes between two attempts at one letter: whoever is sending it has finished by then. */
export const MINUTI_TRA_TENTATIVI = 10

export interface EsitoInvii {
  readonly inviati: number
  /** Those that the server refused now, with its words. */
  readonly falliti: readonly { readonly a: string; readonly errore: string }[]
}

const troppoPresto = ({ provatoIl }: Messaggio, adesso: string): boolean =>
  provatoIl !== null && Date.parse(adesso) - Date.parse(provatoIl) < MINUTI_TRA_TENTATIVI * 60_000

/**
 * Sends the letters still to be sent that `passa` lets through, those that failed before too. The attempt is written
 * before the letter goes out: whatever happens meanwhile, nobody gets it more times than the attempts allow. No
 * permission is asked here: who calls it has.
 */
export const sendMessaggi = async (
  { archivio, adesso }: Pick<Contesto, 'archivio' | 'adesso'>,
  posta: Posta,
  passa: (m: Messaggio) => boolean,
): Promise<EsitoInvii> => {
  const messaggi = (await archivio.read((tx) => listDaInviare(tx, PRIMO_ENTE, TENTATIVI_MASSIMI))).filter(
    passa,
  )
  let inviati = 0
  const falliti: { a: string; errore: string }[] = []
  for (const m of messaggi) {
    if (troppoPresto(m, adesso)) continue
    if (!(await archivio.write((tx) => takeMessaggio(tx, PRIMO_ENTE, m, adesso)))) continue
    const esito = await posta.invia({ a: m.a, oggetto: m.oggetto, testo: m.testo })
    if (esito.ok) inviati += 1
    else falliti.push({ a: m.a, errore: esito.errore })
    await archivio.write((tx) =>
      updateEsitoMessaggio(
        tx,
        PRIMO_ENTE,
        m.messaggioId,
        esito.ok ? { inviatoIl: adesso } : { errore: esito.errore.slice(0, 500) },
      ),
    )
  }
  return { inviati, falliti }
}
