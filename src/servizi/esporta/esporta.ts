import { findEnte } from '../../archivio/query/enti.ts'
import { loadSchede } from '../../archivio/query/leggi-schede.ts'
import { listViste } from '../../archivio/query/viste.ts'
import { toEsportazione } from '../../documenti/scambio/esportazione.ts'
import { requirePermesso } from '../../dominio/permessi/permessi.ts'
import { findCentro, listCodiciCentri } from '../centri.ts'
import type { Contesto, Rifiuto } from '../contesto.ts'
import { toNomeFile } from '../nome-file.ts'
import { rifiutaArchivioVuoto, rifiutaCentro, rifiutaVista } from '../rifiuti.ts'
import { toCsv } from './csv.ts'
import { ordinaPerCodici } from './ordine.ts'

export interface RichiestaEsportazione {
  readonly vista?: string | undefined
  /** A centre's code: a cover's, or any unit of the chart with those below it. */
  readonly centro?: string | undefined
  /** Only these cards, in this order. */
  readonly codici?: readonly string[] | undefined
  readonly formato: 'json' | 'csv'
}

export type EsitoEsportazione =
  | {
      readonly ok: true
      readonly testo: string
      /** MIME type, for who serves it. */
      readonly tipo: string
      /** A name to save it with. */
      readonly nomeFile: string
      readonly schede: number
    }
  | Rifiuto<'archivio-vuoto' | 'vista-sconosciuta' | 'centro-sconosciuto'>

/** The cards in their open form (JSON), or as rows for a spreadsheet (CSV), in plan order. */
export const exportDati = async (ctx: Contesto, r: RichiestaEsportazione): Promise<EsitoEsportazione> => {
  requirePermesso(ctx.attore, 'piano:esporta')
  return await ctx.archivio.read(async (tx): Promise<EsitoEsportazione> => {
    const ente = await findEnte(tx)
    if (ente === null) return rifiutaArchivioVuoto(ctx)
    const viste = await listViste(tx, ente.enteId)
    const scelte = r.vista === undefined ? viste : viste.filter((v) => v.codice === r.vista)
    if (r.vista !== undefined && scelte.length === 0) return rifiutaVista(r.vista, viste)
    const centro = r.centro === undefined ? undefined : await findCentro(tx, ente.enteId, r.centro)
    if (r.centro !== undefined && centro === null)
      return rifiutaCentro(r.centro, await listCodiciCentri(tx, ente.enteId))
    const schede = await loadSchede(tx, ente.enteId, {
      ...(r.vista === undefined ? {} : { vista: r.vista }),
      ...(centro ? { centriStampa: centro.codici } : {}),
      ...(r.codici === undefined ? {} : { codici: r.codici }),
    })
    if (r.codici !== undefined) ordinaPerCodici(schede, r.codici)
    const testo =
      r.formato === 'csv'
        ? toCsv(schede)
        : `${JSON.stringify(toEsportazione(ente.nome, scelte, schede), null, 2)}\n`
    return {
      ok: true,
      testo,
      tipo: r.formato === 'csv' ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8',
      nomeFile: `${toNomeFile(['schede', r.vista, r.centro])}.${r.formato}`,
      schede: schede.length,
    }
  })
}
