import { findEnte } from '../../archivio/query/enti.ts'
import { loadSchede } from '../../archivio/query/leggi-schede.ts'
import { listViste } from '../../archivio/query/viste.ts'
import { createModello } from '../../documenti/stampa/foglio/modello.ts'
import { TIPO_XLSX, toXlsx } from '../../documenti/stampa/foglio/to-xlsx.ts'
import { requirePermesso } from '../../dominio/permessi/permessi.ts'
import { annoDi } from '../../dominio/valori/data.ts'
import type { Contesto, Rifiuto } from '../contesto.ts'
import { rifiutaArchivioVuoto, rifiutaVista } from '../rifiuti.ts'

/** A workbook to save. */
export interface FoglioDaSalvare {
  readonly ok: true
  readonly contenuto: Uint8Array
  readonly tipo: string
  readonly nomeFile: string
  readonly schede: number
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
    schede: 0,
    avvisi: [],
  }
}

/** The cards of a view, or of all, as the workbook that can be corrected and brought back. */
export const exportFogli = async (
  ctx: Contesto,
  { vista }: { readonly vista?: string | undefined },
): Promise<FoglioDaSalvare | Rifiuto<'archivio-vuoto' | 'vista-sconosciuta'>> => {
  requirePermesso(ctx.attore, 'piano:esporta')
  const letto = await ctx.archivio.read(async (tx) => {
    const ente = await findEnte(tx)
    if (ente === null) return rifiutaArchivioVuoto(ctx)
    const viste = await listViste(tx, ente.enteId)
    const scelte = vista === undefined ? viste : viste.filter((v) => v.codice === vista)
    if (vista !== undefined && scelte.length === 0) return rifiutaVista(vista, viste)
    const schede = await loadSchede(tx, ente.enteId, vista === undefined ? {} : { vista })
    return { ok: true as const, dati: { ente: ente.nome, viste: scelte, schede } }
  })
  if (!letto.ok) return letto
  const { contenuto, avvisi } = await toXlsx(letto.dati, new Date(ctx.adesso))
  return {
    ok: true,
    contenuto,
    tipo: TIPO_XLSX,
    nomeFile: `${['schede', vista]
      .filter((p) => p !== undefined)
      .join('-')
      .replace(/[^\w.-]+/g, '_')}.xlsx`,
    schede: letto.dati.schede.length,
    avvisi,
  }
}
