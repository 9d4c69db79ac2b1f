import { findEnte } from '../../archivio/query/enti.ts'
import { listViste } from '../../archivio/query/viste.ts'
import { requirePermesso } from '../../dominio/permessi/permessi.ts'
import type { Contesto } from '../contesto.ts'
import { ensureRilievi } from './rilievi.ts'

/**
 * Makes the findings of every view ready, after an import: a year that comes in changes the questions of the next one
 * too. Views whose findings are up to date cost a look. `avanza` is told how many views are done, of how many.
 */
export const prepareRilievi = async (
  ctx: Contesto,
  avanza: (fatte: number, totale: number) => void = () => {},
): Promise<void> => {
  requirePermesso(ctx.attore, 'piano:controlla')
  const { ente, viste } = await ctx.archivio.read(async (tx) => {
    const trovato = await findEnte(tx)
    return { ente: trovato, viste: trovato === null ? [] : await listViste(tx, trovato.enteId) }
  })
  if (ente === null) return
  for (const [i, { codice }] of viste.entries()) {
    avanza(i, viste.length)
    await ensureRilievi(ctx, ente, codice)
  }
}
