import type { NomiInOrganigramma } from '../coerenza/contesto.ts'
import type { Anno } from '../valori/data.ts'
import { findCentroStampatoNellAnno, type Organigramma, valeNellAnno } from './organigramma.ts'

/**
 * The printed names that the chart knows, year by year, for the coherence checks. A year in which the chart names
 * nobody is left out: it says nothing of that year's people.
 */
export const listNomiPerAnno = (o: Organigramma, anni: readonly Anno[]): readonly NomiInOrganigramma[] =>
  anni.flatMap((anno) => {
    const persone = new Set(o.incarichi.filter((i) => valeNellAnno(i, anno)).map((i) => i.persona))
    if (persone.size === 0) return []
    const centri = Object.keys(o.nomiStampati).filter(
      (nome) => findCentroStampatoNellAnno(o, nome, anno) !== null,
    )
    return [{ anno, persone: [...persone], centri }]
  })
