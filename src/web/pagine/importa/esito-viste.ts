import type { Contesto } from '../../../servizi/contesto.ts'
import { computeCifre } from '../../../servizi/cruscotto/cifre.ts'
import { getQuadro } from '../../../servizi/quadro/quadro.ts'
import type { EsitoFile } from './lavori.ts'

/** A view that has come in, as it stands now: what there is to look at. */
export interface EsitoVista {
  readonly codice: string
  readonly titolo: string
  readonly schede: number
  readonly inRitardo: number
  readonly sottoAtteso: number
  readonly domande: number
}

/** The views of the documents that were confirmed, each once, in their order. */
export const listEsitiViste = async (
  ctx: Contesto,
  esiti: readonly EsitoFile[],
): Promise<readonly EsitoVista[]> => {
  const codici = new Set(esiti.flatMap((e) => (e.ok && e.vista !== null ? [e.vista] : [])))
  const viste: EsitoVista[] = []
  for (const codice of codici) {
    const quadro = await getQuadro(ctx, { vista: codice })
    if (quadro === null) continue
    const { obiettivi, segnali, rilievi } = computeCifre(quadro.schede)
    viste.push({
      codice,
      titolo: quadro.vista.titolo,
      schede: obiettivi,
      inRitardo: segnali['in-ritardo'],
      sottoAtteso: segnali['sotto-atteso'],
      domande: rilievi.E + rilievi.W,
    })
  }
  return viste
}
