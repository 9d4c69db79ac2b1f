import { findEnte, PRIMO_ENTE } from '../../archivio/query/enti.ts'
import {
  removeAnteprima as removeAnteprimaArchiviata,
  removeAnteprime,
} from '../../archivio/query/importazioni.ts'
import { requirePermesso } from '../../dominio/permessi/permessi.ts'
import type { Contesto } from '../contesto.ts'
import { computeAnteprima } from './anteprima.ts'
import { readDocumento } from './lettura.ts'
import { loadTenuta, record } from './registro.ts'
import type { AnteprimaImport, RichiestaImport } from './tipi.ts'

export type * from './tipi.ts'

/** A preview nobody confirmed is forgotten after this long. */
const ORE_ANTEPRIMA = 48

/**
 * What bringing a document in would do. Writes nothing, unless `registra` asks to keep the preview so that it can be
 * confirmed later (the web): then `importazioneId` is set.
 */
export const previewImport = async (
  ctx: Contesto,
  richiesta: RichiestaImport & { readonly registra?: boolean },
): Promise<AnteprimaImport> => {
  requirePermesso(ctx.attore, 'piano:importa')
  const lettura = await readDocumento(richiesta)
  if (richiesta.registra !== true)
    return await ctx.archivio.read(
      async (tx) => (await computeAnteprima(tx, await findEnte(tx), lettura, richiesta.ente, null)).anteprima,
    )
  return await ctx.archivio.write(async (tx) => {
    const ente = await findEnte(tx)
    const enteId = ente?.enteId ?? PRIMO_ENTE
    await removeAnteprime(tx, enteId, scadenza(ctx.adesso))
    const confronto = await computeAnteprima(tx, ente, lettura, richiesta.ente, null)
    const importazioneId = await record(ctx, tx, enteId, lettura, richiesta.ente, confronto, 'anteprima')
    return { ...confronto.anteprima, importazioneId }
  })
}

/** A kept preview, compared with the store as it is now; null when it is gone or already applied. */
export const findAnteprima = async (
  ctx: Contesto,
  importazioneId: number,
): Promise<AnteprimaImport | null> => {
  requirePermesso(ctx.attore, 'piano:importa')
  return await ctx.archivio.read(async (tx) => {
    const ente = await findEnte(tx)
    const tenuta = await loadTenuta(tx, ente?.enteId ?? PRIMO_ENTE, importazioneId)
    if (tenuta === null || tenuta === 'applicata') return null
    return (await computeAnteprima(tx, ente, tenuta.lettura, tenuta.dichiarato, importazioneId)).anteprima
  })
}

/** Forgets a kept preview; nothing happens when it is gone or already applied. */
export const removeAnteprima = async (ctx: Contesto, importazioneId: number): Promise<void> => {
  requirePermesso(ctx.attore, 'piano:importa')
  await ctx.archivio.write(async (tx) => {
    const ente = await findEnte(tx)
    await removeAnteprimaArchiviata(tx, ente?.enteId ?? PRIMO_ENTE, importazioneId)
  })
}

const scadenza = (adesso: string): string =>
  Temporal.Instant.from(adesso).subtract({ hours: ORE_ANTEPRIMA }).toString()
