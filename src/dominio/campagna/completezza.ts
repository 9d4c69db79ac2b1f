import type { Scheda } from '../scheda/scheda.ts'
import type { DataIso } from '../valori/data.ts'

/** Something a round asks of a card and the card lacks: which field, of which row (from 0; null is the card itself). */
export interface DaCompletare {
  readonly campo:
    | 'fasi.avanzamento'
    | 'fasi.inizioEffettivo'
    | 'fasi.fineEffettiva'
    | 'indicatori.valoreRaggiunto'
    | 'statoDiAttuazione'
  readonly indice: number | null
}

const CENTO = 10_000

/**
 * What a card still has to say at the reporting date `al`: the progress of every phase, the day a phase began once it
 * has progressed, the day it ended once it is complete, the value of every indicator, and a narrative of that date.
 * A phase planned wholly after `al` has nothing to say yet.
 */
export const findDaCompletare = (scheda: Scheda, al: DataIso): readonly DaCompletare[] => {
  const mancano: DaCompletare[] = []
  for (const [indice, f] of scheda.fasi.entries()) {
    const futura = f.inizioPrevisto !== null && f.inizioPrevisto > al
    if (f.avanzamento === null) {
      if (!futura) mancano.push({ campo: 'fasi.avanzamento', indice })
      continue
    }
    if (f.avanzamento > 0 && f.inizioEffettivo === null)
      mancano.push({ campo: 'fasi.inizioEffettivo', indice })
    if (f.avanzamento === CENTO && f.fineEffettiva === null)
      mancano.push({ campo: 'fasi.fineEffettiva', indice })
  }
  for (const [indice, i] of scheda.indicatori.entries())
    if (i.valoreRaggiunto === null) mancano.push({ campo: 'indicatori.valoreRaggiunto', indice })
  const narrata = scheda.statoDiAttuazione.some((s) => s.al === al && s.testo.trim() !== '')
  if (!narrata) mancano.push({ campo: 'statoDiAttuazione', indice: null })
  return mancano
}
