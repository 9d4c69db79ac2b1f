import { resolve } from 'node:path'
import { OPERATORE_LOCALE } from '../dominio/permessi/attore.ts'
import { openArchivio } from '../servizi/archivio.ts'
import type { Contesto } from '../servizi/contesto.ts'

/** Where the data are: a folder, or a PostgreSQL address. */
export interface OpzioniDati {
  readonly dati: string
  readonly database?: string
}

/** This machine's day and moment: the only clock of the command line. */
export const leggiOrologio = (): Pick<Contesto, 'oggi' | 'adesso'> => {
  const ora = Temporal.Now.zonedDateTimeISO()
  return { oggi: ora.toPlainDate().toString(), adesso: ora.toInstant().toString() }
}

/** Opens the store, does the work, closes the store whatever happens. */
export const conContesto = async <T>(
  { dati, database }: OpzioniDati,
  lavoro: (ctx: Contesto) => Promise<T>,
): Promise<T> => {
  const archivio = await openArchivio(
    database === undefined ? { cartella: resolve(dati) } : { url: database },
  )
  try {
    return await lavoro({ archivio, attore: OPERATORE_LOCALE, daDove: 'riga di comando', ...leggiOrologio() })
  } finally {
    await archivio.close()
  }
}
