import {
  deleteAbbonamento,
  findAbbonamento,
  replaceAbbonamento,
  touchAbbonamento,
} from '../../../archivio/query/abbonamenti.ts'
import { PRIMO_ENTE } from '../../../archivio/query/enti.ts'
import type { Attore } from '../../../dominio/permessi/attore.ts'
import type { DataIso } from '../../../dominio/valori/data.ts'
import { loadAttore } from '../../accesso/attore.ts'
import { requireAccount } from '../../accesso/chi.ts'
import { createCodice, isCodice, toImpronta } from '../../accesso/codici.ts'
import { recordAccesso } from '../../accesso/eventi.ts'
import type { Contesto } from '../../contesto.ts'

/** The address of one's own calendar, of which only this is known afterwards. */
export interface MioAbbonamento {
  readonly creatoIl: string
  /** The day a calendar last read it; null until then. */
  readonly lettoIl: DataIso | null
}

/** One's own address, without its secret; null when there is none. */
export const getAbbonamento = async (ctx: Contesto): Promise<MioAbbonamento | null> => {
  const accountId = requireAccount(ctx.attore)
  return await ctx.archivio.read((tx) => findAbbonamento(tx, PRIMO_ENTE, { accountId }))
}

/**
 * Makes the address of one's own calendar and answers its secret part, which is not kept and is not told again. The
 * address there was before is worth nothing from now on.
 */
export const createAbbonamento = async (ctx: Contesto): Promise<string> => {
  const accountId = requireAccount(ctx.attore)
  const codice = createCodice()
  await ctx.archivio.write(async (tx) => {
    await replaceAbbonamento(tx, PRIMO_ENTE, {
      accountId,
      impronta: toImpronta(codice),
      creatoIl: ctx.adesso,
    })
    await recordAccesso(tx, ctx, accountId, 'crea-calendario')
  })
  return codice
}

/** Takes one's own address back; false when there was none. */
export const removeAbbonamento = async (ctx: Contesto): Promise<boolean> => {
  const accountId = requireAccount(ctx.attore)
  return await ctx.archivio.write(async (tx) => {
    const tolto = await deleteAbbonamento(tx, PRIMO_ENTE, accountId)
    if (tolto) await recordAccesso(tx, ctx, accountId, 'revoca-calendario')
    return tolto
  })
}

/**
 * Whose calendar is at an address. Null for what nobody was given, was taken back, or is of somebody who may not come
 * in (suspended): one can't tell which.
 */
export const findAbbonato = async (ctx: Contesto, codice: string): Promise<Attore | null> => {
  if (!isCodice(codice)) return null
  const trovato = await ctx.archivio.read(async (tx) => {
    const abbonamento = await findAbbonamento(tx, PRIMO_ENTE, { impronta: toImpronta(codice) })
    const attore = abbonamento === null ? null : await loadAttore(ctx, tx, abbonamento.accountId)
    return abbonamento === null || attore === null ? null : { abbonamento, attore }
  })
  if (trovato === null) return null
  const { accountId, lettoIl } = trovato.abbonamento
  // Programs ask every hour: the day is enough, and a write a day.
  if (lettoIl !== ctx.oggi)
    await ctx.archivio.write((tx) => touchAbbonamento(tx, PRIMO_ENTE, accountId, ctx.oggi))
  return trovato.attore
}
