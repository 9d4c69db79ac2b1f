import { listMomenti, listVersioni, type Momento, type VersioneScheda } from '../archivio/query/versioni.ts'
import { requirePermesso } from '../dominio/permessi/permessi.ts'
import type { Contesto } from './contesto.ts'
import { readConEnte } from './ente.ts'

export type { Momento, VersioneScheda }

/** The reporting dates at which cards of a view changed, the latest first. */
export const listMomentiVista = async (ctx: Contesto, vista: string): Promise<readonly Momento[]> => {
  requirePermesso(ctx.attore, 'piano:leggi')
  return await readConEnte<readonly Momento[]>(ctx, [], (tx, { enteId }) => listMomenti(tx, enteId, vista))
}

/** Every state a card has had, the last stored first; none when nothing has this code. */
export const listVersioniScheda = async (
  ctx: Contesto,
  { vista, codice }: { readonly vista: string; readonly codice: string },
): Promise<readonly VersioneScheda[]> => {
  requirePermesso(ctx.attore, 'piano:leggi')
  return await readConEnte<readonly VersioneScheda[]>(ctx, [], (tx, { enteId }) =>
    listVersioni(tx, enteId, vista, codice),
  )
}
