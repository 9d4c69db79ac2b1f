import { type Anno, type DataIso, primoGiorno, ultimoGiorno } from '../valori/data.ts'

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

/** Who holds a political delegation, between two days. `assessorato` is its name as prints write it. */
export interface Delega {
  readonly assessorato: string
  readonly persona: string
  readonly dal: DataIso
  readonly al: DataIso | null
}

/** The dated chart of an entity. */
export interface Organigramma {
  readonly centri: readonly Centro[]
  readonly incarichi: readonly Incarico[]
  readonly deleghe: readonly Delega[]
  /** Names as prints write them → code of the unit. Explicit: printed names are cut, and similar is not the same. */
  readonly nomiStampati: Readonly<Record<string, string>>
}

const vigente = (quando: { readonly dal: DataIso; readonly al: DataIso | null }, data: DataIso): boolean =>
  quando.dal <= data && (quando.al === null || data <= quando.al)

/** Does it hold on at least one day of the year? */
export const valeNellAnno = (
  { dal, al }: { readonly dal: DataIso; readonly al: DataIso | null },
  anno: Anno,
): boolean => dal <= ultimoGiorno(anno) && (al === null || primoGiorno(anno) <= al)

/** The units of a year, one for each code (the latest of its spans in that year), by code. */
export const centriNellAnno = (o: Pick<Organigramma, 'centri'>, anno: Anno): readonly Centro[] => {
  const perCodice = new Map<string, Centro>()
  for (const c of o.centri)
    if (valeNellAnno(c, anno) && (perCodice.get(c.codice)?.dal ?? '') < c.dal) perCodice.set(c.codice, c)
  return [...perCodice.values()].toSorted((a, b) => (a.codice < b.codice ? -1 : 1))
}

/** The codes a unit directly comes from. */
export const predecessoriDi = (o: Pick<Organigramma, 'centri'>, codice: string): readonly string[] => [
  ...new Set(o.centri.filter((c) => c.codice === codice).flatMap((c) => c.succedeA)),
]

/** The codes that directly take over from a unit. */
export const successoriDi = (o: Pick<Organigramma, 'centri'>, codice: string): readonly string[] => [
  ...new Set(o.centri.filter((c) => c.succedeA.includes(codice)).map((c) => c.codice)),
]

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

/**
 * The unit that a printed name stands for in a year: the one it was tied to when it exists that year, else the only one
 * of that year among those it comes from or that took over from it (a chart renews its codes, prints keep their names).
 * Null when nobody tied the name, and when two units of the year might be meant.
 */
export const findCentroStampatoNellAnno = (
  o: Organigramma,
  nomeStampato: string,
  anno: Anno,
): Centro | null => {
  const legato = findCentroStampato(o, nomeStampato)
  if (legato === null) return null
  const dellAnno = (codici: readonly string[]): readonly Centro[] =>
    centriNellAnno({ centri: o.centri.filter((c) => codici.includes(c.codice)) }, anno)
  const [proprio] = dellAnno([legato.codice])
  if (proprio !== undefined) return proprio
  const parenti = dellAnno([...storiaDi(o, legato.codice), ...discendenzaDi(o, legato.codice)])
  return parenti.length === 1 ? (parenti[0] ?? null) : null
}

/** A unit's code and those that come from it, through every renaming, merger and split. */
export const discendenzaDi = (o: Pick<Organigramma, 'centri'>, codice: string): readonly string[] => {
  const visti = new Set([codice])
  for (const unita of visti) for (const dopo of successoriDi(o, unita)) visti.add(dopo)
  return [...visti]
}
