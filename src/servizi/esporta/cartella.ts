import { findEnte } from '../../archivio/query/enti.ts'
import { loadSchede } from '../../archivio/query/leggi-schede.ts'
import { listViste } from '../../archivio/query/viste.ts'
import { TIPO_XLSX, toXlsx } from '../../documenti/stampa/foglio/to-xlsx.ts'
import { requirePermesso } from '../../dominio/permessi/permessi.ts'
import type { Contesto, Rifiuto } from '../contesto.ts'
import { toNomeFile } from '../nome-file.ts'
import { rifiutaArchivioVuoto, rifiutaVista } from '../rifiuti.ts'
import { ordinaPerCodici } from './ordine.ts'

export type EsitoCartella =
  | {
      readonly ok: true
      readonly contenuto: Uint8Array
      readonly tipo: string
      readonly nomeFile: string
      /** One sentence for each text that a cell could not hold whole. */
      readonly avvisi: readonly string[]
    }
  | Rifiuto<'archivio-vuoto' | 'vista-sconosciuta'>

/** The cards of a view as the workbook that can be corrected and brought back here; `codici`: only these, in this order. */
export const exportCartella = async (
  ctx: Contesto,
  { vista: codice, codici }: { readonly vista: string; readonly codici?: readonly string[] | undefined },
): Promise<EsitoCartella> => {
  requirePermesso(ctx.attore, 'piano:esporta')
  const letto = await ctx.archivio.read(async (tx) => {
    const ente = await findEnte(tx)
    if (ente === null) return rifiutaArchivioVuoto(ctx)
    const viste = await listViste(tx, ente.enteId)
    const vista = viste.find((v) => v.codice === codice)
    if (vista === undefined) return rifiutaVista(codice, viste)
    const schede = await loadSchede(tx, ente.enteId, {
      vista: codice,
      ...(codici === undefined ? {} : { codici }),
    })
    return { ok: true, ente, vista, schede } as const
  })
  if (!letto.ok) return letto
  const { ente, vista, schede } = letto
  if (codici !== undefined) ordinaPerCodici(schede, codici)
  const { contenuto, avvisi } = await toXlsx(
    { ente: ente.nome, viste: [vista], schede },
    new Date(ctx.adesso),
  )
  return {
    ok: true,
    contenuto,
    tipo: TIPO_XLSX,
    nomeFile: `${toNomeFile(['schede', codice])}.xlsx`,
    avvisi,
  }
}
