import type { DataIso } from '../valori/data.ts'

/** A unit of the organisation chart in a span of time. The same unit may stand in several spans, with other names. */
export interface Centro {
  /** "08_S_2020": unit 08 in the 2020 chart. */
  readonly codice: string
  readonly nome: string
  /** Code of the unit above; null at the top. */
  readonly padre: string | null
  readonly dal: DataIso
  /** Last day it existed; null is "still there". */
  readonly al: DataIso | null
  /** Codes of the units it takes over from: a renamed, merged or split unit keeps its history. */
  readonly succedeA: readonly string[]
}

/** Who holds a unit, between two days. One person may hold several, in person or ad interim. */
export interface Incarico {
  readonly persona: string
  readonly centro: string
  readonly ruolo: string
  readonly dal: DataIso
  readonly al: DataIso | null
}

/** The dated chart of an entity. */
export interface Organigramma {
  readonly centri: readonly Centro[]
  readonly incarichi: readonly Incarico[]
  /** Names as prints write them → code of the unit. Explicit: printed names are cut, and similar is not the same. */
  readonly nomiStampati: Readonly<Record<string, string>>
}

const vigente = (quando: { readonly dal: DataIso; readonly al: DataIso | null }, data: DataIso): boolean =>
  quando.dal <= data && (quando.al === null || data <= quando.al)

/** The unit with this code; when it has several spans, the latest. Null when the chart has none. */
export const findCentro = (organigramma: Organigramma, codice: string): Centro | null =>
  organigramma.centri
    .filter((c) => c.codice === codice)
    .toSorted((a, b) => (a.dal < b.dal ? -1 : 1))
    .at(-1) ?? null

/** The units that exist on a day, in the chart's order. */
export const centriAlla = (organigramma: Organigramma, data: DataIso): readonly Centro[] =>
  organigramma.centri.filter((c) => vigente(c, data))

/** The posts held on a day in a unit. */
export const incarichiAlla = (
  organigramma: Organigramma,
  centro: string,
  data: DataIso,
): readonly Incarico[] => organigramma.incarichi.filter((i) => i.centro === centro && vigente(i, data))

/**
 * A unit's code and those of every unit below it; on a day, or in any time when no day is given. A chart that turns on
 * itself is walked once.
 */
export const discendentiDi = (
  organigramma: Pick<Organigramma, 'centri'>,
  codice: string,
  data?: DataIso,
): readonly string[] => {
  const centri =
    data === undefined ? organigramma.centri : organigramma.centri.filter((c) => vigente(c, data))
  const figli = Map.groupBy(centri, (c) => c.padre)
  const visti = new Set([codice])
  for (const unita of visti) for (const figlio of figli.get(unita) ?? []) visti.add(figlio.codice)
  return [...visti]
}

/** A unit's code and those it comes from, through every renaming and merger, latest first. */
export const storiaDi = (organigramma: Pick<Organigramma, 'centri'>, codice: string): readonly string[] => {
  const predecessori = Map.groupBy(organigramma.centri, (c) => c.codice)
  const visti = new Set([codice])
  for (const unita of visti)
    for (const c of predecessori.get(unita) ?? []) for (const prima of c.succedeA) visti.add(prima)
  return [...visti]
}

/** The unit that a printed name stands for, only where somebody said so; null otherwise, whatever it resembles. */
export const findCentroStampato = (organigramma: Organigramma, nomeStampato: string): Centro | null => {
  const { nomiStampati } = organigramma
  const codice = Object.hasOwn(nomiStampati, nomeStampato) ? nomiStampati[nomeStampato] : undefined
  return codice === undefined ? null : findCentro(organigramma, codice)
}
