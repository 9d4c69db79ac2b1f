import { PRIMO_ENTE } from '../../archivio/query/enti.ts'
import { requirePermesso } from '../../dominio/permessi/permessi.ts'
import type { Contesto } from '../contesto.ts'
import { computeAnteprima } from './anteprima.ts'
import { applyConfronto, printEsito } from './applica.ts'
import { readDocumento } from './lettura.ts'
import { findConLucchetto, hasDaScrivere, nessunaDifferenza, record } from './registro.ts'
import type { EsitoImport, RichiestaImport } from './tipi.ts'

export { findAnteprima, previewImport, removeAnteprima } from './anteprime.ts'
export { confirmImport } from './conferma.ts'
export type * from './tipi.ts'

/** Brings a document in at once (the command line): preview and write in one transaction. */
export const importStampa = async (ctx: Contesto, richiesta: RichiestaImport): Promise<EsitoImport> => {
  requirePermesso(ctx.attore, 'piano:importa')
  const lettura = await readDocumento(richiesta)
  return await ctx.archivio.write(async (tx): Promise<EsitoImport> => {
    const ente = await findConLucchetto(ctx, tx)
    const enteId = ente?.enteId ?? PRIMO_ENTE
    const confronto = await computeAnteprima(tx, ente, lettura, richiesta.ente, null)
    const { anteprima } = confronto
    if (!anteprima.puoImportare.ok) return { ...anteprima.puoImportare, anteprima }
    if (!hasDaScrivere(confronto)) return nessunaDifferenza(anteprima)
    const importazioneId = await record(ctx, tx, enteId, lettura, richiesta.ente, confronto, 'applicata')
    await applyConfronto(ctx, tx, ente, lettura, confronto, importazioneId)
    return {
      ok: true,
      scritta: true,
      importazioneId,
      anteprima: { ...anteprima, importazioneId },
      messaggio: printEsito(confronto),
    }
  })
}
