import { PRIMO_ENTE } from '../archivio/query/enti.ts'
import { deleteLinkScaduti } from '../archivio/query/link.ts'
import { removeMessaggi } from '../archivio/query/messaggi.ts'
import { removeRichiesteFatte } from '../archivio/query/richieste-fatte.ts'
import { deleteSessioniScadute } from '../archivio/query/sessioni.ts'
import { addOre } from '../dominio/accesso/durate.ts'
import type { Contesto } from './contesto.ts'

/** How long what has an end is kept, in hours: what docs/conservazione.md promises. */
export const DURATE_ORE = { richiesteFatte: 48, messaggi: 366 * 24 } as const

/** How many rows went, by table. */
export interface Dimenticati {
  readonly sessioni: number
  readonly link: number
  readonly richieste: number
  readonly messaggi: number
}

/**
 * Forgets what has an end and is past it: sessions, links that open once, the answers kept for who asks again, old
 * letters. The program's own housekeeping, whoever is there: it asks nobody's permission, and nothing of the plan or of
 * its history is touched.
 */
export const forgetScaduti = ({
  archivio,
  adesso,
}: Pick<Contesto, 'archivio' | 'adesso'>): Promise<Dimenticati> =>
  archivio.write(async (tx) => ({
    sessioni: await deleteSessioniScadute(tx, PRIMO_ENTE, adesso),
    link: await deleteLinkScaduti(tx, PRIMO_ENTE, adesso),
    richieste: await removeRichiesteFatte(tx, PRIMO_ENTE, addOre(adesso, -DURATE_ORE.richiesteFatte)),
    messaggi: await removeMessaggi(tx, PRIMO_ENTE, addOre(adesso, -DURATE_ORE.messaggi)),
  }))
