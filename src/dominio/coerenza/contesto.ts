import { annoDelCodice } from '../codici/domande.ts'
import { GRAMMATICA_PREDEFINITA, type GrammaticaCodici, readCodice } from '../codici/grammatica.ts'
import type { Scheda, StatoDiAttuazione } from '../scheda/scheda.ts'
import { findPrecedenti } from '../storia/precedente.ts'
import { type Anno, annoDi, type DataIso, primoGiorno, ultimoGiorno } from '../valori/data.ts'
import { normalizza } from './testo/normalizza.ts'

/**
 * The printed names that the entity's explicit mapping ties to the organisation chart of a year. Names are never
 * joined by likeness: a name that is not listed is a name nobody has tied yet.
 */
export interface NomiInOrganigramma {
  readonly anno: Anno
  readonly persone: readonly string[]
  readonly centri: readonly string[]
}

/** A programme objective of the plan, for the check that every programme has a card. */
export interface ProgrammaDelPiano {
  readonly vista: string
  readonly codice: string
  readonly titolo: string
}

/** Everything a run of the checks may look at, as data. Only `schede` is needed. */
export interface ContestoControlli {
  /** In plan order; last year's cards may be among them (X06 and X07 then apply). */
  readonly schede: readonly Scheda[]
  /** Reporting date. Default: the last narrative's date of each card, else 31/12 of the objective's year. */
  readonly al?: DataIso | null
  readonly grammatica?: GrammaticaCodici
  /** The cards come from a print filtered by centre. Default: each card says so with `centroStampa`. */
  readonly filtroCentro?: boolean
  /** One entry per year known; S10 applies to the years listed. */
  readonly organigramma?: readonly NomiInOrganigramma[] | null
  /** The programmes of the plan, when the plan itself is known and not only its cards. */
  readonly programmi?: readonly ProgrammaDelPiano[] | null
}

/** A card with the facts every check needs, computed once. */
export interface SchedaInEsame {
  readonly scheda: Scheda
  readonly anno: Anno | null
  /** Sector as its code says; "" when the grammar has none. */
  readonly settore: string
  readonly seq: string
  readonly al: DataIso | null
  /** The year (or the explicit date) has been reported on: progress, results or narratives are due. */
  readonly rendicontata: boolean
  /** Reported at the year's end or later: results are final. */
  readonly finale: boolean
  readonly filtrata: boolean
  /** The narrative at the reporting date, null when the card has none. */
  readonly narrativa: StatoDiAttuazione | null
  /** The same text as the checks compare it; "" when there is none. */
  readonly narrativaNormale: string
  /** The same objective's card of the year before, when it is in the set. */
  precedente: SchedaInEsame | null
}

export interface ContestoEsame {
  readonly schede: readonly SchedaInEsame[]
  readonly grammatica: GrammaticaCodici
  readonly organigramma: ReadonlyMap<Anno, NomiInOrganigramma>
  readonly programmi: readonly ProgrammaDelPiano[] | null
  readonly filtrato: boolean
}

/** Year of an objective: from its code, else from its narrative, else from its first planned date. */
const findAnno = (s: Scheda, grammatica: GrammaticaCodici): Anno | null => {
  const daCodice = annoDelCodice(grammatica, s.codice)
  if (daCodice !== null) return daCodice
  const al = s.statoDiAttuazione.at(-1)?.al
  if (al) return annoDi(al)
  const inizio = s.fasi.find((f) => f.inizioPrevisto ?? f.finePrevista)
  const data = inizio?.inizioPrevisto ?? inizio?.finePrevista
  return data ? annoDi(data) : null
}

const hasRendiconto = (s: Scheda): boolean =>
  s.statoDiAttuazione.some((n) => n.testo.trim() !== '') ||
  s.fasi.some((f) => (f.avanzamento ?? 0) > 0 || f.inizioEffettivo !== null || f.fineEffettiva !== null) ||
  s.indicatori.some((i) => i.valoreRaggiunto !== null)

const findNarrativa = (s: Scheda, al: DataIso | null): StatoDiAttuazione | null => {
  let ultima: StatoDiAttuazione | null = null
  for (const n of s.statoDiAttuazione)
    if ((al === null || n.al <= al) && (ultima === null || n.al >= ultima.al)) ultima = n
  return ultima
}

/**
 * Prepares a run. A year in which no card carries any progress, result, actual date or narrative is a plan, not a
 * report: unless the date is given, what a report owes is not asked of it.
 */
export const prepareContesto = (c: ContestoControlli): ContestoEsame => {
  const grammatica = c.grammatica ?? GRAMMATICA_PREDEFINITA
  const anni = c.schede.map((s) => {
    const parti = readCodice(grammatica, s.codice)?.parti
    return { parti, anno: findAnno(s, grammatica) }
  })
  const rendicontati = new Set<Anno | null>()
  for (const [i, s] of c.schede.entries()) if (hasRendiconto(s)) rendicontati.add(anni[i]?.anno ?? null)

  const schede = c.schede.map((scheda, i): SchedaInEsame => {
    const anno = anni[i]?.anno ?? null
    const parti = anni[i]?.parti
    const propria = scheda.statoDiAttuazione.reduce<DataIso | null>(
      (max, n) => (max === null || n.al > max ? n.al : max),
      null,
    )
    const al = c.al ?? propria ?? (anno === null ? null : ultimoGiorno(anno))
    const cominciata = anno === null || al === null || al >= primoGiorno(anno)
    const rendicontata = cominciata && (c.al ? true : rendicontati.has(anno))
    const narrativa = findNarrativa(scheda, al)
    return {
      scheda,
      anno,
      settore: parti?.settore ?? '',
      seq: parti?.seq ?? '',
      al,
      rendicontata,
      finale: rendicontata && anno !== null && al !== null && al >= ultimoGiorno(anno),
      filtrata: c.filtroCentro ?? scheda.centroStampa !== null,
      narrativa,
      narrativaNormale: narrativa === null ? '' : normalizza(narrativa.testo),
      precedente: null,
    }
  })
  tiePrecedenti(schede)
  return {
    schede,
    grammatica,
    organigramma: new Map((c.organigramma ?? []).map((o) => [o.anno, o])),
    programmi: c.programmi ?? null,
    filtrato: schede.some((s) => s.filtrata),
  }
}

/** Ties each card of a run to the same objective's card of the year before, when it is in the run. */
const tiePrecedenti = (schede: readonly SchedaInEsame[]): void => {
  const precedenti = findPrecedenti(
    schede.map(({ anno, settore, seq, scheda }) => ({ anno, settore, seq, descrizione: scheda.descrizione })),
  )
  for (const [i, s] of schede.entries()) {
    const p = precedenti[i] ?? null
    if (p !== null) s.precedente = schede[p] ?? null
  }
}
