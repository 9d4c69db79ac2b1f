import { PRIMO_ENTE } from '../../archivio/query/enti.ts'
import {
  markApplicata,
  removeAnteprima as removeAnteprimaArchiviata,
  updateImpronta,
} from '../../archivio/query/importazioni.ts'
import { requirePermesso } from '../../dominio/permessi/permessi.ts'
import type { Contesto } from '../contesto.ts'
import { computeAnteprima } from './anteprima.ts'
import { applyConfronto, printEsito } from './applica.ts'
import { findConLucchetto, hasDaScrivere, loadTenuta, nessunaDifferenza, toConteggi } from './registro.ts'
import type { EsitoImport } from './tipi.ts'

export type * from './tipi.ts'

const RIFIUTI = {
  'anteprima-inesistente':
    'Questa anteprima non c’è più: è stata annullata o è scaduta. Carica di nuovo il documento.',
  'anteprima-gia-applicata': 'Questa importazione è già stata scritta: non c’è altro da confermare.',
  'archivio-cambiato':
    'Nel frattempo l’archivio è cambiato e le differenze non sono più quelle mostrate: controlla la nuova anteprima e conferma di nuovo.',
} as const

const rifiuta = <M extends keyof typeof RIFIUTI>(motivo: M) =>
  ({ ok: false, motivo, messaggio: RIFIUTI[motivo], anteprima: null }) as const

/**
 * Writes a kept preview, all or nothing. If the store has changed since, so that the differences are no longer those
 * shown, nothing is written: the answer carries the new preview, which can be confirmed in turn.
 */
export const confirmImport = async (ctx: Contesto, importazioneId: number): Promise<EsitoImport> => {
  requirePermesso(ctx.attore, 'piano:importa')
  return await ctx.archivio.write(async (tx): Promise<EsitoImport> => {
    const ente = await findConLucchetto(ctx, tx)
    const enteId = ente?.enteId ?? PRIMO_ENTE
    const tenuta = await loadTenuta(tx, enteId, importazioneId)
    if (tenuta === null) return rifiuta('anteprima-inesistente')
    if (tenuta === 'applicata') return rifiuta('anteprima-gia-applicata')
    const { lettura, dichiarato, impronta } = tenuta
    const confronto = await computeAnteprima(tx, ente, lettura, dichiarato, importazioneId)
    const { anteprima } = confronto
    if (!anteprima.puoImportare.ok) return { ...anteprima.puoImportare, anteprima }
    if (confronto.impronta !== impronta) {
      await updateImpronta(tx, enteId, importazioneId, confronto.impronta)
      return { ...rifiuta('archivio-cambiato'), anteprima }
    }
    if (!hasDaScrivere(confronto)) {
      await removeAnteprimaArchiviata(tx, enteId, importazioneId)
      return nessunaDifferenza(anteprima)
    }
    await applyConfronto(ctx, tx, ente, lettura, confronto, importazioneId)
    await markApplicata(tx, enteId, importazioneId, { adesso: ctx.adesso, conteggi: toConteggi(confronto) })
    return { ok: true, scritta: true, importazioneId, anteprima, messaggio: printEsito(confronto) }
  })
}
