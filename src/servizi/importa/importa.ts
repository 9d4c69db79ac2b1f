import { PRIMO_ENTE } from '../../archivio/query/enti.ts'
import { requirePermesso } from '../../dominio/permessi/permessi.ts'
import type { Contesto } from '../contesto.ts'
import { computeAnteprima } from './anteprima.ts'
import { applyConfronto, printEsito } from './applica.ts'
import { readDocumento } from './lettura.ts'
import { getUnica } from './per-vista.ts'
import { findConLucchetto, hasDaScrivere, nessunaDifferenza, record } from './registro.ts'
import type { EsitoImport, Lettura, RichiestaImport } from './tipi.ts'

export { findAnteprima, previewDocumento, previewImport, removeAnteprima } from './anteprime.ts'
export { confirmImport } from './conferma.ts'
export type * from './tipi.ts'

/**
 * Brings a document in at once (the command line), one outcome for each view of the plan it holds (a print holds one);
 * preview and write of a view stand in one transaction.
 */
export const importDocumento = async (
  ctx: Contesto,
  richiesta: RichiestaImport,
): Promise<readonly EsitoImport[]> => {
  requirePermesso(ctx.attore, 'piano:importa')
  const esiti: EsitoImport[] = []
  for (const lettura of await readDocumento(richiesta))
    esiti.push(await importLettura(ctx, lettura, richiesta.ente))
  return esiti
}

/** The same, of a document that holds one view, as prints do. Throws on one that holds several. */
export const importStampa = async (ctx: Contesto, richiesta: RichiestaImport): Promise<EsitoImport> =>
  getUnica(await importDocumento(ctx, richiesta))

const importLettura = (
  ctx: Contesto,
  lettura: Lettura,
  dichiarato: string | undefined,
): Promise<EsitoImport> =>
  ctx.archivio.write(async (tx): Promise<EsitoImport> => {
    const ente = await findConLucchetto(ctx, tx)
    const enteId = ente?.enteId ?? PRIMO_ENTE
    const confronto = await computeAnteprima(tx, ente, lettura, dichiarato, null)
    const { anteprima } = confronto
    if (!anteprima.puoImportare.ok) return { ...anteprima.puoImportare, anteprima }
    if (!hasDaScrivere(confronto)) return nessunaDifferenza(anteprima)
    const importazioneId = await record(ctx, tx, enteId, lettura, dichiarato, confronto, 'applicata')
    await applyConfronto(ctx, tx, ente, lettura, confronto, importazioneId)
    return {
      ok: true,
      scritta: true,
      importazioneId,
      anteprima: { ...anteprima, importazioneId },
      messaggio: printEsito(confronto),
    }
  })
