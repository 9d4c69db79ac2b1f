import { findEnte } from '../../archivio/query/enti.ts'
import { findRilieviVista } from '../../archivio/query/rilievi.ts'
import type { Rilievo } from '../../dominio/coerenza/rilievo.ts'
import { requirePermesso } from '../../dominio/permessi/permessi.ts'
import type { Contesto } from '../contesto.ts'
import { ensureRilievi } from './rilievi.ts'

/** The findings about a view as a whole (no single card is questioned), each card at its own date. */
export const listRilieviInsieme = async (ctx: Contesto, vista: string): Promise<readonly Rilievo[]> => {
  requirePermesso(ctx.attore, 'piano:leggi')
  const ente = await ctx.archivio.read(findEnte)
  if (ente === null) return []
  await ensureRilievi(ctx, ente, vista)
  const tenuti = await ctx.archivio.read((tx) => findRilieviVista(tx, ente.enteId, vista))
  return tenuti === null ? [] : (JSON.parse(tenuti.insieme) as Rilievo[])
}
