import { findEnte } from '../archivio/query/enti.ts'
import { listViste } from '../archivio/query/viste.ts'
import type { NonApplicabile } from '../dominio/coerenza/controllo.ts'
import type { Rilievo } from '../dominio/coerenza/rilievo.ts'
import { requirePermesso } from '../dominio/permessi/permessi.ts'
import type { DataIso } from '../dominio/valori/data.ts'
import type { Contesto, Rifiuto } from './contesto.ts'
import { rifiutaArchivioVuoto, rifiutaVista } from './rifiuti.ts'
import { type ConteggioRilievi, computeRilievi, countRilievi } from './rilievi/rilievi.ts'

export type { ConteggioRilievi, NonApplicabile, Rilievo }

/** The findings of one view, in plan order. */
export interface ControlloVista {
  readonly vista: string
  readonly rilievi: readonly Rilievo[]
  readonly nonApplicabili: readonly NonApplicabile[]
}

export type EsitoControllo =
  | {
      readonly ok: true
      readonly viste: readonly ControlloVista[]
      /** Those of every view, one after the other. */
      readonly rilievi: readonly Rilievo[]
      readonly conteggio: ConteggioRilievi
    }
  | Rifiuto<'archivio-vuoto' | 'vista-sconosciuta'>

/**
 * Asks the coherence questions of one view, or of all. `al` is the reporting date; without it each card is asked at
 * its own (the date of its last narrative, else 31/12 of its year).
 */
export const checkSchede = async (
  ctx: Contesto,
  { vista, al }: { readonly vista?: string | undefined; readonly al?: DataIso | undefined } = {},
): Promise<EsitoControllo> => {
  requirePermesso(ctx.attore, 'piano:controlla')
  const { ente, viste } = await ctx.archivio.read(async (tx) => {
    const ente = await findEnte(tx)
    return { ente, viste: ente === null ? [] : await listViste(tx, ente.enteId) }
  })
  if (ente === null) return rifiutaArchivioVuoto(ctx)
  const scelte = viste.map((v) => v.codice).filter((c) => vista === undefined || c === vista)
  if (scelte.length === 0 && vista !== undefined) return rifiutaVista(vista, viste)
  const esiti: ControlloVista[] = []
  for (const codice of scelte) {
    const { rilievi, nonApplicabili } = await computeRilievi(ctx, ente, codice, al ?? null)
    esiti.push({ vista: codice, rilievi, nonApplicabili })
  }
  const rilievi = esiti.flatMap((e) => e.rilievi)
  return { ok: true, viste: esiti, rilievi, conteggio: countRilievi(rilievi) }
}
