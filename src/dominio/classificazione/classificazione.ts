import type { Anno } from '../valori/data.ts'
import { type RigaMissione, type RigaProgramma, TABELLA } from './tabella.ts'

/** An official mission. `codice` has two digits. */
export interface Missione {
  readonly codice: string
  readonly nome: string
}

/** An official programme in a given year. `codice` has two digits and is unique inside `missione`. */
export interface Programma {
  readonly missione: string
  readonly codice: string
  readonly nome: string
  readonly soloRegioni: boolean
}

export interface OpzioniClassificazione {
  /** True for a Region: also the programmes only Regions have. Default false: a local entity. */
  readonly regioni?: boolean
}

const perCodice = new Map(TABELLA.map((m) => [m.codice, m]))

const isValido = (p: RigaProgramma, anno: Anno, opzioni: OpzioniClassificazione): boolean =>
  (p.dal === undefined || anno >= p.dal) &&
  (p.al === undefined || anno <= p.al) &&
  (p.soloRegioni !== true || opzioni.regioni === true)

const toMissione = ({ codice, nome }: RigaMissione): Missione => ({ codice, nome })
const toProgramma = (missione: string, { codice, nome, soloRegioni }: RigaProgramma): Programma => ({
  missione,
  codice,
  nome,
  soloRegioni: soloRegioni === true,
})

/** The missions of a year's budget, in official order (D.Lgs. 118/2011, all. 14). */
export const listMissioni = (anno: Anno, opzioni: OpzioniClassificazione = {}): readonly Missione[] =>
  TABELLA.filter((m) => m.programmi.some((p) => isValido(p, anno, opzioni))).map(toMissione)

/** The programmes of a mission in a year's budget, in official order; empty when the mission does not exist. */
export const listProgrammi = (
  missione: string,
  anno: Anno,
  opzioni: OpzioniClassificazione = {},
): readonly Programma[] =>
  (perCodice.get(missione)?.programmi ?? [])
    .filter((p) => isValido(p, anno, opzioni))
    .map((p) => toProgramma(missione, p))

/** The mission with that two-digit code in a year's budget; null when there is none. */
export const findMissione = (
  missione: string,
  anno: Anno,
  opzioni: OpzioniClassificazione = {},
): Missione | null => {
  const m = perCodice.get(missione)
  return m?.programmi.some((p) => isValido(p, anno, opzioni)) ? toMissione(m) : null
}

/** The programme with that two-digit code in a year's budget, under the name it has that year; null when there is none. */
export const findProgramma = (
  missione: string,
  programma: string,
  anno: Anno,
  opzioni: OpzioniClassificazione = {},
): Programma | null => {
  const p = perCodice
    .get(missione)
    ?.programmi.find((riga) => riga.codice === programma && isValido(riga, anno, opzioni))
  return p ? toProgramma(missione, p) : null
}
