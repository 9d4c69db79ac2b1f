import type { Archivio } from './contratto.ts'
import type { ErroreArchivio } from './errore.ts'
import type { Motore } from './schema/descrizione.ts'
import type { EsitoMigrazione } from './schema/migra.ts'
import type { Db } from './schema/tabelle.ts'

interface Parti {
  readonly db: Db
  readonly motore: Motore
  readonly dove: string
  readonly migrazione: EsitoMigrazione
  /** The engine's errors as refusals; null leaves the error as it is. */
  readonly toErrore: (errore: unknown) => ErroreArchivio | null
}

/** The same store over either engine. */
export const createArchivio = ({ db, motore, dove, migrazione, toErrore }: Parti): Archivio => {
  const traduci = async <T>(lavoro: Promise<T>): Promise<T> => {
    try {
      return await lavoro
    } catch (errore) {
      throw toErrore(errore) ?? errore
    }
  }
  const lettura = db.transaction().setAccessMode('read only')
  const letturaFerma = motore === 'postgres' ? lettura.setIsolationLevel('repeatable read') : lettura
  return {
    motore,
    dove,
    migrazione,
    read: (lavoro) => traduci(letturaFerma.execute(lavoro)),
    write: (lavoro) => traduci(db.transaction().execute(lavoro)),
    close: () => db.destroy(),
  }
}
