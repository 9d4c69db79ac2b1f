import { findEnte, PRIMO_ENTE } from '../../archivio/query/enti.ts'
import {
  removeAnteprima as removeAnteprimaArchiviata,
  removeAnteprime,
} from '../../archivio/query/importazioni.ts'
import { requirePermesso } from '../../dominio/permessi/permessi.ts'
import type { Contesto } from '../contesto.ts'
import { computeAnteprima } from './anteprima.ts'
import { readDocumento } from './lettura.ts'
import { getUnica } from './per-vista.ts'
import { loadTenuta, record } from './registro.ts'
import type { AnteprimaImport, Lettura, RichiestaImport } from './tipi.ts'

export type * from './tipi.ts'

/** A preview nobody confirmed is forgotten after this long. */
const ORE_ANTEPRIMA = 48

/**
 * What bringing a document in would do, one preview for each view of the plan it holds (a print holds one). Writes
 * nothing, unless `registra` asks to keep the previews so that they can be confirmed later (the web): then
 * `importazioneId` is set.
 */
export const previewDocumento = async (
  ctx: Contesto,
  richiesta: RichiestaImport & { readonly registra?: boolean },
): Promise<readonly AnteprimaImport[]> => {
  requirePermesso(ctx.attore, 'piano:importa')
  const anteprime: AnteprimaImport[] = []
  for (const lettura of await readDocumento(richiesta))
    anteprime.push(await previewLettura(ctx, lettura, richiesta))
  return anteprime
}

/** The preview of a document that holds one view, as prints do. Throws on one that holds several. */
export const previewImport = async (
  ctx: Contesto,
  richiesta: RichiestaImport & { readonly registra?: boolean },
): Promise<AnteprimaImport> => getUnica(await previewDocumento(ctx, richiesta))

const previewLettura = async (
  ctx: Contesto,
  lettura: Lettura,
  { ente: dichiarato, registra }: Pick<RichiestaImport, 'ente'> & { readonly registra?: boolean },
): Promise<AnteprimaImport> => {
  if (registra !== true)
    return await ctx.archivio.read(
      async (tx) => (await computeAnteprima(tx, await findEnte(tx), lettura, dichiarato, null)).anteprima,
    )
  return await ctx.archivio.write(async (tx) => {
    const ente = await findEnte(tx)
    const enteId = ente?.enteId ?? PRIMO_ENTE
    await removeAnteprime(tx, enteId, scadenza(ctx.adesso))
    const confronto = await computeAnteprima(tx, ente, lettura, dichiarato, null)
    const importazioneId = await record(ctx, tx, enteId, lettura, dichiarato, confronto, 'anteprima')
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
