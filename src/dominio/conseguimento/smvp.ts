import { Big } from 'big.js'
import { CENTO, type Centesimi } from '../valori/centesimi.ts'
import type { Anno } from '../valori/data.ts'
import { decimaleFrom } from '../valori/decimale.ts'
import { type Fascia, findErroreFasce } from './fasce.ts'
import { REGOLA_CRESCENTE, type RegolaConseguimento } from './regola.ts'
import { findErroreScaglioni } from './scaglioni.ts'

/**
 * The entity's own scoring rules (Sistema di misurazione e valutazione della performance, D.Lgs. 150/2009 art. 7),
 * as data with the years it is in force. A score always names the profile and the version it was computed with.
 */
export interface ProfiloSmvp {
  readonly nome: string
  readonly versione: string
  /** First and last year in force, both included; `al` null while it is the current one. */
  readonly dal: Anno
  readonly al: Anno | null
  /** Share of the phases in an objective's score: α·fasi + (1−α)·indicatori, in hundredths (5000 = 0,5). */
  readonly alfa: Centesimi
  readonly sintesi: 'media' | 'peggiore'
  /** 'limiti': a missing value leaves the score between its bounds. 'zero': the entity's stated choice, and it shows. */
  readonly nonRendicontato: 'limiti' | 'zero'
  /** The rule of every indicator that has none of its own. */
  readonly regola: RegolaConseguimento
  /** Bands of the final score; empty when the entity uses none. */
  readonly fasce: readonly Fascia[]
}

/** What applies until an entity enters its own: increasing, cap 100, equal weights, indicators only. */
export const PROFILO_PREDEFINITO: ProfiloSmvp = {
  nome: 'Profilo predefinito',
  versione: '1',
  dal: 0,
  al: null,
  alfa: 0,
  sintesi: 'media',
  nonRendicontato: 'limiti',
  regola: REGOLA_CRESCENTE,
  fasce: [],
}

export type RicercaProfilo =
  | { readonly ok: true; readonly profilo: ProfiloSmvp }
  | { readonly ok: false; readonly motivo: 'nessun-profilo' | 'profili-sovrapposti' }

/** The profile in force in a year. Two in force is a refusal, not a choice of the first. */
export const findProfilo = (profili: readonly ProfiloSmvp[], anno: Anno): RicercaProfilo => {
  const [primo, ...altri] = profili.filter((p) => p.dal <= anno && (p.al === null || anno <= p.al))
  if (primo === undefined) return { ok: false, motivo: 'nessun-profilo' }
  return altri.length > 0 ? { ok: false, motivo: 'profili-sovrapposti' } : { ok: true, profilo: primo }
}

export interface ErroreProfilo {
  readonly campo: string
  readonly motivo: string
}

/** Everything wrong with a rule; empty when it can be used. */
export const listErroriRegola = ({ formula, tetto }: RegolaConseguimento): readonly ErroreProfilo[] => {
  const errori: ErroreProfilo[] = []
  if (!Number.isSafeInteger(tetto) || tetto <= 0) errori.push({ campo: 'tetto', motivo: 'non-positivo' })
  if (formula.tipo === 'data' || formula.tipo === 'scaglioni') {
    const motivo = findErroreScaglioni(formula.scaglioni, tetto)
    if (motivo !== null) errori.push({ campo: 'scaglioni', motivo })
  }
  if (formula.tipo === 'da-base' && decimaleFrom(formula.base) === null)
    errori.push({ campo: 'base', motivo: 'non-numerico' })
  if (formula.tipo === 'intervallo') {
    const { minimo, massimo, tolleranza } = formula
    const valori = [minimo, massimo, tolleranza].filter((v) => v !== null)
    if (valori.some((v) => decimaleFrom(v) === null))
      errori.push({ campo: 'intervallo', motivo: 'non-numerico' })
    else if (minimo === null && massimo === null)
      errori.push({ campo: 'intervallo', motivo: 'senza-estremi' })
    else if (minimo !== null && massimo !== null && new Big(minimo).gt(massimo))
      errori.push({ campo: 'intervallo', motivo: 'rovesciato' })
    else if (tolleranza !== null && new Big(tolleranza).lte(0))
      errori.push({ campo: 'intervallo', motivo: 'tolleranza-non-positiva' })
  }
  return errori
}

/** Everything wrong with a profile; empty when it can be put in force. */
export const listErroriProfilo = (p: ProfiloSmvp): readonly ErroreProfilo[] => {
  const errori: ErroreProfilo[] = [...listErroriRegola(p.regola)]
  if (p.nome.trim() === '') errori.push({ campo: 'nome', motivo: 'vuoto' })
  if (p.versione.trim() === '') errori.push({ campo: 'versione', motivo: 'vuota' })
  if (p.al !== null && p.al < p.dal) errori.push({ campo: 'al', motivo: 'prima-di-dal' })
  if (!Number.isSafeInteger(p.alfa) || p.alfa < 0 || p.alfa > CENTO)
    errori.push({ campo: 'alfa', motivo: 'fuori-da-0-1' })
  const fasce = p.fasce.length === 0 ? null : findErroreFasce(p.fasce, Math.max(p.regola.tetto, CENTO))
  if (fasce !== null) errori.push({ campo: `fasce.${fasce.indice}`, motivo: fasce.motivo })
  return errori
}
