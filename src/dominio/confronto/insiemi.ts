import { annoDelCodice } from '../codici/domande.ts'
import { type GrammaticaCodici, readCodice } from '../codici/grammatica.ts'
import type { Scheda } from '../scheda/scheda.ts'
import { findPrecedenti, type Ricorrente } from '../storia/precedente.ts'
import { type CampoCambiato, compareScheda } from './confronta-scheda.ts'
import { GENERI, GENERI_RENDICONTATI, type Genere, genereDelCampo } from './generi.ts'

export type EsitoConfronto = 'aggiunta' | 'tolta' | 'cambiata' | 'invariata'

export const ESITI: readonly EsitoConfronto[] = ['aggiunta', 'tolta', 'cambiata', 'invariata']

/** One objective in two plans; `prima` or `dopo` is null where it isn't. */
export interface VoceConfronto {
  readonly esito: EsitoConfronto
  readonly prima: Scheda | null
  readonly dopo: Scheda | null
  readonly campi: readonly CampoCambiato[]
  /** The kinds of what changed, in the order of `GENERI`. */
  readonly generi: readonly Genere[]
}

/** Two dates of one plan, where a card is known by its code; or two plans of different years. */
export type ModoConfronto = 'date' | 'anni'

/**
 * Compares two sets of cards: those of `dopo` in their order, then those that only `prima` has. In two dates of one
 * plan every difference is a change. In two years the dates, the results and the narratives are always others: they
 * are listed, but a card has changed only when what it promises has.
 */
export const compareInsiemi = (
  prima: readonly Scheda[],
  dopo: readonly Scheda[],
  modo: ModoConfronto,
  grammatica: GrammaticaCodici,
): readonly VoceConfronto[] => {
  const abbinate = modo === 'date' ? abbinaPerCodice(prima, dopo) : abbinaAnni(prima, dopo, grammatica)
  const prese = new Set(abbinate)
  return [
    ...dopo.map((d, i): VoceConfronto => {
      const p = abbinate[i] ?? null
      const altra = p === null ? undefined : prima[p]
      return altra === undefined ? voceSola('aggiunta', null, d) : voceDoppia(altra, d, modo)
    }),
    ...prima.flatMap((p, i) => (prese.has(i) ? [] : [voceSola('tolta', p, null)])),
  ]
}

const voceSola = (esito: 'aggiunta' | 'tolta', prima: Scheda | null, dopo: Scheda | null): VoceConfronto => ({
  esito,
  prima,
  dopo,
  campi: [],
  generi: [],
})

const voceDoppia = (prima: Scheda, dopo: Scheda, modo: ModoConfronto): VoceConfronto => {
  const { campi, righeMancanti } = compareScheda(prima, dopo, dopo)
  const tutti: readonly CampoCambiato[] = [
    ...campi,
    ...righeMancanti.map((r) => ({
      campo: r.campo,
      indice: null,
      etichetta: r.campo === 'fasi' ? 'Fase' : 'Indicatore',
      prima: r.descrizione,
      dopo: null,
    })),
  ]
  const rilevanti = (modo === 'date' ? tutti : traAnni(tutti, prima, dopo)).toSorted(
    (a, b) => postoDelGenere(a) - postoDelGenere(b),
  )
  const presenti = new Set(rilevanti.map((c) => genereDelCampo(c.campo)))
  const generi = GENERI.filter((g) => presenti.has(g))
  const cambiata = modo === 'date' ? generi.length > 0 : generi.some((g) => !GENERI_RENDICONTATI.has(g))
  return { esito: cambiata ? 'cambiata' : 'invariata', prima, dopo, campi: rilevanti, generi }
}

const postoDelGenere = (c: CampoCambiato): number => GENERI.indexOf(genereDelCampo(c.campo))

/**
 * From a year to another the cover's code carries its year and says nothing of who answers for the card; and the
 * narratives are of other dates: the last of each stands against the other.
 */
const traAnni = (campi: readonly CampoCambiato[], prima: Scheda, dopo: Scheda): readonly CampoCambiato[] => {
  const altri = campi.filter((c) => c.campo !== 'centroStampa' && c.campo !== 'statoDiAttuazione')
  const narrativa = (s: Scheda) => s.statoDiAttuazione.at(-1)?.testo ?? null
  return narrativa(prima) === narrativa(dopo)
    ? altri
    : [
        ...altri,
        {
          campo: 'statoDiAttuazione',
          indice: null,
          etichetta: 'Stato di attuazione',
          prima: narrativa(prima),
          dopo: narrativa(dopo),
        },
      ]
}

/** For each card of `dopo`, the place in `prima` of the one it is; null when there is none. */
const abbinaPerCodice = (prima: readonly Scheda[], dopo: readonly Scheda[]): readonly (number | null)[] => {
  const posti = new Map(prima.map((s, i) => [s.codice, i]))
  return dopo.map((s) => posti.get(s.codice) ?? null)
}

/**
 * The same objective in two years, by the rule that ties a card to the year before's; a card of both keeps its code.
 * Years are shifted so that the last of one plan comes right before the last of the other, whatever lies between.
 */
const abbinaAnni = (
  prima: readonly Scheda[],
  dopo: readonly Scheda[],
  grammatica: GrammaticaCodici,
): readonly (number | null)[] => {
  const uguali = abbinaPerCodice(prima, dopo)
  const prese = new Set(uguali)
  const ricorrente = (s: Scheda, anno: number | null): Ricorrente => {
    const parti = readCodice(grammatica, s.codice)?.parti
    return { anno, settore: parti?.settore ?? '', seq: parti?.seq ?? '', descrizione: s.descrizione }
  }
  const annoDi = (s: Scheda) => annoDelCodice(grammatica, s.codice)
  const ultimo = (schede: readonly Scheda[]) => Math.max(...schede.map((s) => annoDi(s) ?? 0), 0)
  const distanza = ultimo(dopo) - ultimo(prima)
  // Even years for one plan, odd ones for the other: a card is never taken for one of its own plan.
  const prime = prima.map((s, i) => {
    const anno = annoDi(s)
    return ricorrente(s, anno === null || prese.has(i) ? null : 2 * (anno + distanza))
  })
  const seconde = dopo.map((s, i) => {
    const anno = annoDi(s)
    return ricorrente(s, anno === null || (uguali[i] ?? null) !== null ? null : 2 * anno + 1)
  })
  const trovate = findPrecedenti([...prime, ...seconde]).slice(prime.length)
  const usate = new Set<number>()
  return dopo.map((_, i) => {
    const uguale = uguali[i] ?? null
    if (uguale !== null) return uguale
    const p = trovate[i] ?? null
    // A card has one continuation: the first that claims it.
    if (p === null || p >= prime.length || usate.has(p)) return null
    usate.add(p)
    return p
  })
}
