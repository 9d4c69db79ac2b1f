import type { ColonnaTabella, ValoreTabella } from '../../documenti/stampa/foglio/tabella.ts'
import { isCerto } from '../../dominio/avanzamento/avanzamento.ts'
import type { Intervallo } from '../../dominio/avanzamento/intervallo.ts'
import type { Vista } from '../../dominio/piano/vista.ts'
import { CENTO } from '../../dominio/valori/centesimi.ts'
import type { Ordinamento } from './ordina.ts'
import type { SintesiScheda } from './sintesi.ts'

/** The columns that a table of cards may have; the levels of the plan come after ("livello:missione"). */
export const COLONNE_FISSE = [
  'centro',
  'responsabile',
  'assessorato',
  'areaTematica',
  'avanzamento',
  'atteso',
  'tempi',
  'conseguimento',
  'indicatori',
  'segnali',
  'mancanze',
  'rilievi',
  'etichette',
] as const
export type ColonnaFissa = (typeof COLONNE_FISSE)[number]
export type Colonna = ColonnaFissa | `livello:${string}`

/** Code and objective always stand first. */
export const COLONNE_PREDEFINITE: readonly ColonnaFissa[] = [
  'centro',
  'responsabile',
  'avanzamento',
  'indicatori',
  'segnali',
  'rilievi',
]

/** What clicking a column's heading orders by; a column that is not here has no order of its own. */
export const ORDINAMENTO_COLONNA: Readonly<Partial<Record<Colonna | 'obiettivo', Ordinamento>>> = {
  obiettivo: 'codice',
  centro: 'centro',
  responsabile: 'responsabile',
  assessorato: 'assessorato',
  areaTematica: 'areaTematica',
  avanzamento: 'avanzamento',
  atteso: 'atteso',
  tempi: 'scarto',
  conseguimento: 'conseguimento',
  indicatori: 'indicatori',
  rilievi: 'rilievi',
}

/** Those of a view: the fixed ones, then one for each level above the cards. */
export const listColonne = (vista: Vista): readonly Colonna[] => [
  ...COLONNE_FISSE,
  ...vista.livelli.slice(0, -1).map((l): Colonna => `livello:${l.chiave}`),
]

/** The columns asked for that the view has, in its order; the usual ones when none is. */
export const scegliColonne = (vista: Vista, chieste: readonly string[]): readonly Colonna[] => {
  const scelte = listColonne(vista).filter((c) => chieste.includes(c))
  return scelte.length > 0 ? scelte : COLONNE_PREDEFINITE
}

/** The node of a level that a card hangs on, as printed; null when it names none. */
export const nodoDelLivello = (
  s: SintesiScheda,
  vista: Vista,
  chiave: string,
): { readonly codice: string; readonly titolo: string } | null => {
  const nome = vista.livelli.find((l) => l.chiave === chiave)?.nome
  return s.collegamenti.find((c) => c.livello === nome) ?? null
}

/** The words that an exported table needs; the edge has them. */
export interface ParoleElenco {
  readonly titolo: (colonna: Colonna | 'codice' | 'obiettivo') => string
  readonly almeno: (titolo: string) => string
  readonly alPiu: (titolo: string) => string
  readonly totali: string
  readonly gravita: Readonly<Record<'E' | 'W' | 'I', string>>
  readonly segnale: (s: SintesiScheda['segnali'][number]) => string
  readonly mancanza: (m: SintesiScheda['mancanze'][number]) => string
  readonly tempi: (t: SintesiScheda['tempi']) => string
}

/** A column of an exported table, and what it holds of a card. */
export interface ColonnaEsportata extends ColonnaTabella {
  readonly cella: (s: SintesiScheda) => ValoreTabella
}

const testo = (
  titolo: string,
  larghezza: number,
  leggi: (s: SintesiScheda) => string | null,
): ColonnaEsportata => ({
  titolo,
  tipo: 'testo',
  larghezza,
  cella: leggi,
})
const intero = (titolo: string, leggi: (s: SintesiScheda) => number | null): ColonnaEsportata => ({
  titolo,
  tipo: 'intero',
  larghezza: 12,
  cella: leggi,
})

const ignota = (i: Intervallo): boolean => i.almeno === 0 && i.alPiu === CENTO && !isCerto(i)

/** A percentage with bounds takes two columns, so that a spreadsheet has numbers; wholly unknown is two empty cells. */
const percentuale = (
  titolo: string,
  p: ParoleElenco,
  leggi: (s: SintesiScheda) => Intervallo | null,
): readonly ColonnaEsportata[] =>
  (['almeno', 'alPiu'] as const).map((estremo) => ({
    titolo: p[estremo](titolo),
    tipo: 'percento',
    larghezza: 14,
    cella: (s) => {
      const i = leggi(s)
      return i === null || ignota(i) ? null : i[estremo]
    },
  }))

const FISSE: Readonly<
  Record<ColonnaFissa, (titolo: string, p: ParoleElenco) => readonly ColonnaEsportata[]>
> = {
  centro: (t) => [testo(t, 28, (s) => s.centro)],
  responsabile: (t) => [testo(t, 28, (s) => s.responsabile)],
  assessorato: (t) => [testo(t, 28, (s) => s.assessorato)],
  areaTematica: (t) => [testo(t, 28, (s) => s.areaTematica)],
  avanzamento: (t, p) => percentuale(t, p, (s) => s.avanzamento),
  atteso: (t, p) => percentuale(t, p, (s) => s.atteso),
  tempi: (t, p) => [testo(t, 26, (s) => p.tempi(s.tempi))],
  conseguimento: (t, p) => percentuale(t, p, (s) => s.conseguimento),
  indicatori: (t, p) => [
    intero(t, (s) => s.indicatori.raggiunti),
    intero(p.totali, (s) => s.indicatori.totali),
  ],
  segnali: (t, p) => [testo(t, 30, (s) => s.segnali.map(p.segnale).join('; ') || null)],
  mancanze: (t, p) => [testo(t, 30, (s) => s.mancanze.map(p.mancanza).join('; ') || null)],
  rilievi: (t, p) =>
    (['E', 'W', 'I'] as const).map((g) => intero(`${t}: ${p.gravita[g]}`, (s) => s.rilievi[g])),
  etichette: (t) => [testo(t, 24, (s) => s.etichette.join('; ') || null)],
}

/** The columns of an exported table: code and objective, then those chosen, each as one or more typed columns. */
export const toColonneEsportate = (
  vista: Vista,
  colonne: readonly Colonna[],
  p: ParoleElenco,
): readonly ColonnaEsportata[] => [
  testo(p.titolo('codice'), 16, (s) => s.codice),
  testo(p.titolo('obiettivo'), 60, (s) => s.descrizione),
  ...colonne.flatMap((c) => {
    if (!c.startsWith('livello:')) return FISSE[c as ColonnaFissa](p.titolo(c), p)
    const chiave = c.slice('livello:'.length)
    return [
      testo(p.titolo(c), 36, (s) => {
        const nodo = nodoDelLivello(s, vista, chiave)
        return nodo === null ? null : `${nodo.codice} ${nodo.titolo}`.trim()
      }),
    ]
  }),
]
