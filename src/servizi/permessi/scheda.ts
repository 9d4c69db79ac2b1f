import { findEnte } from '../../archivio/query/enti.ts'
import { findScheda } from '../../archivio/query/leggi-schede.ts'
import { loadNomiStampati } from '../../archivio/query/testate.ts'
import type { Tx } from '../../archivio/schema/tabelle.ts'
import type { OggettoPermesso } from '../../dominio/permessi/permessi.ts'
import type { Scheda } from '../../dominio/scheda/scheda.ts'
import { toOggetto } from './oggetto.ts'

/** A stored card with itself as permissions look at it; null when there is none. Asks nothing of whoever asks. */
export const loadPermessa = async (
  tx: Tx,
  { vista, codice }: { readonly vista: string; readonly codice: string },
): Promise<{ readonly scheda: Scheda; readonly oggetto: OggettoPermesso } | null> => {
  const ente = await findEnte(tx)
  const scheda = ente === null ? null : await findScheda(tx, ente.enteId, vista, codice)
  if (ente === null || scheda === null) return null
  return { scheda, oggetto: toOggetto(scheda, await loadNomiStampati(tx, ente.enteId)) }
}
