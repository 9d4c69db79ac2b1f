import { findEnte } from '../../archivio/query/enti.ts'
import { loadSchede } from '../../archivio/query/leggi-schede.ts'
import { listViste } from '../../archivio/query/viste.ts'
import { createModello } from '../../documenti/stampa/foglio/modello.ts'
import { TIPO_XLSX, toXlsx } from '../../documenti/stampa/foglio/to-xlsx.ts'
import { requirePermesso } from '../../dominio/permessi/permessi.ts'
import { annoDi } from '../../dominio/valori/data.ts'
import type { Contesto, Rifiuto } from '../contesto.ts'
import { rifiutaArchivioVuoto } from '../rifiuti.ts'

/** A workbook to save. */
export interface FoglioDaSalvare {
  readonly ok: true
  readonly contenuto: Uint8Array
  readonly tipo: string
  readonly nomeFile: string
  /** One sentence for each text that a cell could not hold whole. */
  readonly avvisi: readonly string[]
}

/** The empty workbook to fill in, with examples of this year. */
export const getModelloFoglio = async (ctx: Contesto): Promise<FoglioDaSalvare> => {
  requirePermesso(ctx.attore, 'piano:leggi')
  return {
    ok: true,
    contenuto: await createModello(annoDi(ctx.oggi), new Date(ctx.adesso)),
    tipo: TIPO_XLSX,
    nomeFile: 'modello-schede.xlsx',
    avvisi: [],
  }
}

/** The cards of every view as one workbook that can be corrected and brought back. */
export const exportFogli = async (ctx: Contesto): Promise<FoglioDaSalvare | Rifiuto<'archivio-vuoto'>> => {
  requirePermesso(ctx.attore, 'piano:esporta')
  const dati = await ctx.archivio.read(async (tx) => {
    const ente = await findEnte(tx)
    if (ente === null) return null
    return {
      ente: ente.nome,
      viste: await listViste(tx, ente.enteId),
      schede: await loadSchede(tx, ente.enteId),
    }
  })
  if (dati === null) return rifiutaArchivioVuoto(ctx)
  const { contenuto, avvisi } = await toXlsx(dati, new Date(ctx.adesso))
  return { ok: true, contenuto, tipo: TIPO_XLSX, nomeFile: 'schede.xlsx', avvisi }
}
