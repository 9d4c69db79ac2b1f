import { CENTO, type Centesimi } from '../valori/centesimi.ts'
import type { DataIso } from '../valori/data.ts'
import type { Decimale } from '../valori/decimale.ts'
import type { Scaglione } from './scaglioni.ts'

/**
 * What a T of 0 means where the formula would divide by it. There is no neutral answer, so it is a choice of the
 * entity: not computable until someone states a rule, 100 when the target is met (0 otherwise), or not assessable.
 */
export type SeAttesoZero = 'non-calcolabile' | 'cento-se-raggiunto' | 'non-valutabile'

/** How an achieved value R is compared with the expected one T. Values of the rule itself are part of the data. */
export type Formula =
  /** The more the better: R ÷ T. */
  | { readonly tipo: 'crescente'; readonly seAttesoZero: SeAttesoZero }
  /** The less the better: T ÷ R, or (2T − R) ÷ T, which falls in a straight line and reaches 0 at R = 2T. */
  | {
      readonly tipo: 'decrescente'
      readonly forma: 'T/R' | '(2T-R)/T'
      readonly seAttesoZero: SeAttesoZero
    }
  /** The way made from a baseline B: (R − B) ÷ (T − B), whichever side T is on. */
  | { readonly tipo: 'da-base'; readonly base: Decimale }
  /** 100 inside, both ends included; outside 0, or a straight line down to 0 at `tolleranza` from the near end. */
  | {
      readonly tipo: 'intervallo'
      readonly minimo: Decimale | null
      readonly massimo: Decimale | null
      readonly tolleranza: Decimale | null
    }
  /** Yes/no, "si=1, no=0": 100 when R = T. Any other value is refused, not rounded. */
  | { readonly tipo: 'booleano' }
  /** R and T are days (two dates, or two numbers of days); steps by days late: R − T, negative when early. */
  | { readonly tipo: 'data'; readonly scaglioni: readonly Scaglione[] }
  /** Steps by R itself, or by R ÷ T in percent. */
  | {
      readonly tipo: 'scaglioni'
      readonly su: 'raggiunto' | 'rapporto'
      readonly scaglioni: readonly Scaglione[]
      readonly seAttesoZero: SeAttesoZero
    }
  /** 100 or 0, as for payment times (D.L. 13/2023 art. 4-bis): R at least T, or R at most T. T may be 0. */
  | { readonly tipo: 'tutto-o-niente'; readonly verso: 'almeno' | 'al-piu' }
  /** The evaluator's percentage is the achievement. */
  | { readonly tipo: 'giudizio' }

/** A rule of achievement as data. The floor is always 0; `tetto` is the cap (usually 100,00). */
export interface RegolaConseguimento {
  readonly formula: Formula
  readonly tetto: Centesimi
}

/** Increasing, cap 100, T = 0 refused until a rule is stated: what applies when nobody chose. */
export const REGOLA_CRESCENTE: RegolaConseguimento = {
  formula: { tipo: 'crescente', seAttesoZero: 'non-calcolabile' },
  tetto: CENTO,
}

/** An expected and an achieved value: decimals, or days for the rule 'data'. Null is not known, never 0. */
export interface Misura {
  readonly atteso: Decimale | DataIso | null
  readonly raggiunto: Decimale | DataIso | null
}

/** Why a rule gives no number. Each is a question for a person, none is a zero. */
export type MotivoNonCalcolabile =
  | 'atteso-mancante'
  | 'atteso-zero-senza-regola'
  | 'atteso-negativo'
  | 'base-uguale-atteso'
  | 'valore-non-booleano'
  | 'valore-non-numerico'
  | 'unita-diverse'
  | 'giudizio-mancante'
  | 'regola-non-valida'
