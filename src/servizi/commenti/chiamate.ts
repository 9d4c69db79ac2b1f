import { type ChiamataAperta, listChiamateAperte, updateLette } from '../../archivio/query/chiamate.ts'
import { PRIMO_ENTE } from '../../archivio/query/enti.ts'
import { requirePermesso } from '../../dominio/permessi/permessi.ts'
import type { Contesto } from '../contesto.ts'
import type { ChiaveScheda } from './commenti.ts'

export type { ChiamataAperta } from '../../archivio/query/chiamate.ts'

/** The comments that call whoever asks and that they haven't read, in the order they were written. */
export const listChiamate = async (ctx: Contesto): Promise<readonly ChiamataAperta[]> => {
  requirePermesso(ctx.attore, 'piano:controlla')
  const { accountId } = ctx.attore
  if (accountId === null) return []
  return await ctx.archivio.read((tx) => listChiamateAperte(tx, PRIMO_ENTE, accountId))
}

/**
 * Whoever asks has read what calls them on a card, up to a comment: what came after they opened the page stays. Only
 * their own mark: nothing of the card changes, so it is no event of its history.
 */
export const markLette = async (
  ctx: Contesto,
  { vista, codice, finoA }: ChiaveScheda & { readonly finoA: number },
): Promise<void> => {
  requirePermesso(ctx.attore, 'piano:controlla')
  const { accountId } = ctx.attore
  if (accountId === null) return
  await ctx.archivio.write(async (tx) => {
    const mie = await listChiamateAperte(tx, PRIMO_ENTE, accountId)
    const commenti = mie
      .filter((c) => c.vista === vista && c.codice === codice && c.commentoId <= finoA)
      .map((c) => c.commentoId)
    await updateLette(tx, PRIMO_ENTE, { accountId, commenti, il: ctx.adesso })
  })
}
