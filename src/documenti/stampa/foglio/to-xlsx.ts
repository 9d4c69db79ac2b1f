import { type DatiFoglio, toTabelle } from './righe.ts'
import { scriviCartella, toFoglio } from './scrivi.ts'

export interface FoglioStampato {
  readonly contenuto: Uint8Array
  /** One sentence for each text that a cell could not hold whole; empty is the rule. */
  readonly avvisi: readonly string[]
}

export const TIPO_XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/**
 * The cards as a workbook, in the order given: sheets Viste, Schede, Fasi, Indicatori, Stato di attuazione and
 * Collegamenti, with real numbers and real dates. `readFoglio` reads it back field by field; what is not known is an
 * empty cell. `now` is the workbook's date of creation.
 */
export const toXlsx = async (dati: DatiFoglio, now: Date): Promise<FoglioStampato> => {
  const { tabelle, avvisi } = toTabelle(dati)
  const fogli = tabelle.map((t) => toFoglio(t, { esempi: false, compilabili: 0 }))
  const titolo = `Schede di obiettivo${dati.ente === null ? '' : ` · ${dati.ente}`}`
  return { contenuto: await scriviCartella(fogli, titolo, now), avvisi }
}
