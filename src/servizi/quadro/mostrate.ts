import { type ChiaveGruppo, type Gruppo, raggruppa } from './raggruppa.ts'
import type { SintesiScheda } from './sintesi.ts'

/** A card as it is shown: in a group, or (null) not gathered. */
export interface Mostrata {
  readonly gruppo: Gruppo | null
  readonly scheda: SintesiScheda
}

/** The cards in the order they are shown; gathered by a key, those that stand in several groups come back in each. */
export const listMostrate = (
  schede: readonly SintesiScheda[],
  chiave: ChiaveGruppo | null,
): readonly Mostrata[] =>
  chiave === null
    ? schede.map((scheda) => ({ gruppo: null, scheda }))
    : raggruppa(schede, chiave).flatMap((gruppo) => gruppo.schede.map((scheda) => ({ gruppo, scheda })))

/** Their codes, each once, in the order they are first shown. */
export const listCodiciMostrati = (mostrate: readonly Mostrata[]): readonly string[] => [
  ...new Set(mostrate.map((m) => m.scheda.codice)),
]
