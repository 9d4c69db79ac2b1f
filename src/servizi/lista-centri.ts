import { listCentri as listCentriArchiviati } from '../archivio/query/centri.ts'
import { requirePermesso } from '../dominio/permessi/permessi.ts'
import type { Contesto } from './contesto.ts'
import { readConEnte } from './ente.ts'

/** A centre that can be asked for by its code. */
export interface CentroElencato {
  readonly codice: string
  readonly nome: string
}

/** The centres known by a code (covers' and the chart's), by code; of one that changed name, the latest. */
export const listCentri = async (ctx: Contesto): Promise<readonly CentroElencato[]> => {
  requirePermesso(ctx.attore, 'piano:leggi')
  return await readConEnte<readonly CentroElencato[]>(ctx, [], async (tx, { enteId }) => {
    const nomi = new Map<string, string>()
    for (const { codice, nome } of await listCentriArchiviati(tx, enteId)) nomi.set(codice, nome)
    return [...nomi].map(([codice, nome]) => ({ codice, nome }))
  })
}
