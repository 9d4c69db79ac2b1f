import { MANCANZE, type Mancanza } from '../../dominio/segnali/mancanze.ts'
import { SEGNALI, type Segnale } from '../../dominio/segnali/segnali.ts'
import type { SintesiScheda } from './sintesi.ts'

/** What a plan may be narrowed by, choosing one value among those its cards have. */
export const CRITERI = [
  'centro',
  'responsabile',
  'persona',
  'assessorato',
  'areaTematica',
  'etichetta',
  'segnale',
  'mancanza',
  'questioni',
] as const
export type Criterio = (typeof CRITERI)[number]

/** The filters of a plan, in the order they stand in an address. */
export const CHIAVI_FILTRO = ['testo', 'nodo', ...CRITERI] as const

/** The filters as an address carries them; absent or empty narrows nothing. `centro` is a printed name or a code. */
export type FiltroPiano = Partial<Record<(typeof CHIAVI_FILTRO)[number], string>>

/** The filters with what they stand for looked up. */
export interface FiltroRisolto {
  readonly scelte: Partial<Record<Criterio, string>>
  /** The covers' codes that the chosen centre stands for: its own and those of the units below it. */
  readonly codiciCentro: ReadonlySet<string>
  /** The code of a node of the plan; null is the whole plan. */
  readonly nodo: string | null
  /** The cards whose words answer the search, as `vista|codice`; null when nothing is searched. */
  readonly trovati: ReadonlySet<string> | null
}

/** The values that a card has for each criterion: none, one or several. */
export const VALORI: Readonly<Record<Criterio, (s: SintesiScheda) => readonly string[]>> = {
  centro: (s) => uno(s.centro),
  responsabile: (s) => uno(s.responsabile),
  persona: (s) => s.persone,
  assessorato: (s) => uno(s.assessorato),
  areaTematica: (s) => uno(s.areaTematica),
  etichetta: (s) => s.etichette,
  segnale: (s) => s.segnali,
  mancanza: (s) => s.mancanze,
  questioni: (s) => (s.questioni > 0 ? APERTE : NIENTE),
}

const NIENTE: readonly string[] = []
/** The one value of `questioni`: cards with conversations still open. */
export const QUESTIONI_APERTE = 'aperte'
const APERTE: readonly string[] = [QUESTIONI_APERTE]
const uno = (valore: string | null): readonly string[] => (valore === null ? NIENTE : [valore])

export const isSegnale = (testo: string): testo is Segnale => (SEGNALI as readonly string[]).includes(testo)
export const isMancanza = (testo: string): testo is Mancanza =>
  (MANCANZE as readonly string[]).includes(testo)

const supera = (s: SintesiScheda, criterio: Criterio, { scelte, codiciCentro }: FiltroRisolto): boolean => {
  const scelta = scelte[criterio]
  if (scelta === undefined || VALORI[criterio](s).includes(scelta)) return true
  return criterio === 'centro' && s.centroStampa !== null && codiciCentro.has(s.centroStampa)
}

/** Is it among those searched for, and under the chosen node? These two narrow the counts of every choice as well. */
const inVista = (s: SintesiScheda, { nodo, trovati }: FiltroRisolto): boolean =>
  (trovati === null || trovati.has(`${s.vista}|${s.codice}`)) &&
  (nodo === null || s.collegamenti.some((c) => c.codice === nodo))

/** Does the card pass all the filters? */
export const passa = (s: SintesiScheda, f: FiltroRisolto): boolean =>
  inVista(s, f) && CRITERI.every((c) => supera(s, c, f))

/** A choice of a filter and how many cards it would leave, the other filters standing. */
export interface Scelta {
  readonly valore: string
  readonly schede: number
}

export type Scelte = Readonly<Record<Criterio, readonly Scelta[]>>

export interface Filtrate {
  /** The cards that pass, in the order given. */
  readonly schede: readonly SintesiScheda[]
  readonly scelte: Scelte
  /** For each cover's code, how many cards choosing that code alone (without the units below it) would leave. */
  readonly perCentroStampa: ReadonlyMap<string, number>
}

/**
 * Filters and counts in one pass: a card that fails no filter counts for every choice, one that fails a single filter
 * only for that filter's choices (each is counted with the other filters on and its own off), others for none.
 */
export const filtra = (schede: readonly SintesiScheda[], f: FiltroRisolto): Filtrate => {
  const conteggi = Object.fromEntries(CRITERI.map((c) => [c, new Map<string, number>()])) as Record<
    Criterio,
    Map<string, number>
  >
  const perCentroStampa = new Map<string, number>()
  const conta = (s: SintesiScheda, criterio: Criterio): void => {
    for (const valore of VALORI[criterio](s)) aggiungi(conteggi[criterio], valore)
    if (criterio === 'centro' && s.centroStampa !== null) aggiungi(perCentroStampa, s.centroStampa)
  }
  const passate: SintesiScheda[] = []
  for (const s of schede) {
    if (!inVista(s, f)) continue
    const mancati = CRITERI.filter((c) => !supera(s, c, f))
    const [solo] = mancati
    if (solo === undefined) {
      passate.push(s)
      for (const c of CRITERI) conta(s, c)
    } else if (mancati.length === 1) conta(s, solo)
  }
  return {
    schede: passate,
    scelte: Object.fromEntries(CRITERI.map((c) => [c, toScelte(conteggi[c], c)])) as unknown as Scelte,
    perCentroStampa,
  }
}

const aggiungi = (conteggi: Map<string, number>, valore: string): void => {
  conteggi.set(valore, (conteggi.get(valore) ?? 0) + 1)
}

const ORDINE = new Intl.Collator('it', { numeric: true })
/** Signals and missing data keep the order of their rule, which is that of their weight; names go by name. */
const ORDINATE: Partial<Record<Criterio, readonly string[]>> = { segnale: SEGNALI, mancanza: MANCANZE }

const toScelte = (conteggi: ReadonlyMap<string, number>, criterio: Criterio): readonly Scelta[] => {
  const ordine = ORDINATE[criterio]
  return [...conteggi]
    .map(([valore, schede]) => ({ valore, schede }))
    .sort((a, b) =>
      ordine ? ordine.indexOf(a.valore) - ordine.indexOf(b.valore) : ORDINE.compare(a.valore, b.valore),
    )
}
