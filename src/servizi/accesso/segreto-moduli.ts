import { randomBytes } from 'node:crypto'
import { PRIMO_ENTE } from '../../archivio/query/enti.ts'
import { keepSegreto } from '../../archivio/query/segreti.ts'
import type { Contesto } from '../contesto.ts'

/**
 * The secret that signs the tokens of the pages' forms: made once and kept with the store, so that a form opened before
 * a restart is still good after it, whichever of several programs on one store receives it. It is in no save.
 */
export const loadSegretoModuli = async (ctx: Pick<Contesto, 'archivio' | 'adesso'>): Promise<Uint8Array> => {
  const valore = randomBytes(32).toString('base64url')
  const tenuto = await ctx.archivio.write((tx) =>
    keepSegreto(tx, PRIMO_ENTE, 'moduli', { valore, adesso: ctx.adesso }),
  )
  return Buffer.from(tenuto, 'base64url')
}
