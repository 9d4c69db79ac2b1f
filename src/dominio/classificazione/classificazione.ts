import type { Anno } from '../valori/data.ts'
import { MISSIONI, type Missione, PROGRAMMI, type Programma } from './tabella.ts'

export type { Missione, Programma } from './tabella.ts'

/** Who reads the table: a region has programmes that a municipality never uses. */
export interface OpzioniClassificazione {
  readonly regioni?: boolean
}

/** Is this programme in the classification of that budget year? */
const vale = (p: Programma, anno: Anno, opzioni: OpzioniClassificazione): boolean =>
  (p.dal === null || p.dal <= anno) &&
  (p.al === null || anno <= p.al) &&
  (opzioni.regioni === true || !p.soloRegioni)

/**
 * The mission with this two-digit code; null when there is none. Missions have not changed since the harmonised
 * budget began (D.Lgs. 118/2011, all. 14): the year is asked so that callers don't change when one does.
 */
export const findMissione = (codice: string, _anno: Anno): Missione | null =>
  MISSIONI.find((m) => m.codice === codice) ?? null

/**
 * The programme of a mission as that budget year names it; null when it doesn't exist in that year (12.11 before
 * 2026) or, for a municipality, when only regions use it.
 */
export const findProgramma = (
  missione: string,
  programma: string,
  anno: Anno,
  opzioni: OpzioniClassificazione = {},
): Programma | null =>
  PROGRAMMI.find((p) => p.missione === missione && p.codice === programma && vale(p, anno, opzioni)) ?? null

/** The missions that have at least one programme in that budget year, in order of code. */
export const listMissioni = (anno: Anno, opzioni: OpzioniClassificazione = {}): readonly Missione[] =>
  MISSIONI.filter((m) => listProgrammi(m.codice, anno, opzioni).length > 0)

/** The programmes of a mission in that budget year, in order of code. */
export const listProgrammi = (
  missione: string,
  anno: Anno,
  opzioni: OpzioniClassificazione = {},
): readonly Programma[] => PROGRAMMI.filter((p) => p.missione === missione && vale(p, anno, opzioni))
