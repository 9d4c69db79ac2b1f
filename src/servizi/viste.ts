import { countPerVista } from '../archivio/query/elenco.ts'
import { listViste as listVisteArchiviate } from '../archivio/query/viste.ts'
import { requirePermesso } from '../dominio/permessi/permessi.ts'
import type { Vista } from '../dominio/piano/vista.ts'
import type { Contesto } from './contesto.ts'
import { readConEnte } from './ente.ts'
import { memo } from './memo.ts'

/** A view and how much it holds. */
export interface VistaConConteggio extends Vista {
  readonly schede: number
  readonly fasi: number
  readonly indicatori: number
}

/** The views of the plan, the most recent period first. */
export const listViste = async (ctx: Contesto): Promise<readonly VistaConConteggio[]> => {
  requirePermesso(ctx.attore, 'piano:leggi')
  return await readConEnte<readonly VistaConConteggio[]>(ctx, [], async (tx, { enteId, revisione }) => {
    const viste = await listVisteArchiviate(tx, enteId)
    const conteggi = await memo(ctx.archivio, 'conteggi', [enteId, revisione], () =>
      countPerVista(tx, enteId),
    )
    return viste.map((v) => ({
      ...v,
      ...(conteggi.get(v.codice) ?? { schede: 0, fasi: 0, indicatori: 0 }),
    }))
  })
}
