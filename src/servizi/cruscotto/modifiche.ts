import { listImportazioni } from '../../archivio/query/importazioni.ts'
import type { Tx } from '../../archivio/schema/tabelle.ts'

/** One import as the dashboard tells it. */
export interface Modifica {
  readonly nomeFile: string
  readonly chi: string
  /** ISO instant. */
  readonly quando: string
  /** The view it wrote in; null when the document named several. */
  readonly vista: string | null
  readonly aggiunte: number
  readonly cambiate: number
  /** Cards it was the last to write, when it changed few and added none; else empty. */
  readonly schede: readonly string[]
}

const QUANTE = 5
const ELENCATE = 6

/** The latest imports, what they did, and the cards they changed. */
export const listModifiche = async (tx: Tx, enteId: number): Promise<readonly Modifica[]> => {
  const modifiche: Modifica[] = []
  for (const i of await listImportazioni(tx, enteId, QUANTE)) {
    const { aggiunte = 0, cambiate = 0 } = JSON.parse(i.conteggi) as Partial<Record<string, number>>
    const frontespizio = JSON.parse(i.frontespizio) as { readonly vista?: { readonly codice: string } | null }
    modifiche.push({
      nomeFile: i.nomeFile,
      chi: i.chi,
      quando: i.applicataIl ?? i.creataIl,
      vista: frontespizio.vista?.codice ?? null,
      aggiunte,
      cambiate,
      schede:
        aggiunte === 0 && cambiate > 0 && frontespizio.vista
          ? await listScritte(tx, enteId, frontespizio.vista.codice, i.importazioneId)
          : [],
    })
  }
  return modifiche
}

const listScritte = async (
  tx: Tx,
  enteId: number,
  vista: string,
  importazioneId: number,
): Promise<readonly string[]> =>
  (
    await tx
      .selectFrom('scheda')
      .select('codice')
      .where('ente_id', '=', enteId)
      .where('vista', '=', vista)
      .where('importazione_id', '=', importazioneId)
      .orderBy('ordine')
      .limit(ELENCATE)
      .execute()
  ).map((r) => r.codice)
