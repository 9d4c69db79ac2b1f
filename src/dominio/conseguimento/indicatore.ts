import { CENTO, type Centesimi, printCentesimi, rapporto } from '../valori/centesimi.ts'
import { computeFormula, type EsitoFormula } from './formule.ts'
import { printMotivo, type Riga } from './parole.ts'
import type { Misura, MotivoNonCalcolabile, RegolaConseguimento } from './regola.ts'

/** What the evaluator gave, and why: kept beside the computed number, never instead of it. */
export interface GiudizioValutatore {
  readonly percentuale: Centesimi
  readonly nota: string
}

/** What people decided about one indicator, besides its values. */
export interface SceltaIndicatore {
  /** Why nothing could be assessed (nothing happened to be measured); null or absent when it can. */
  readonly nonValutabile?: string | null
  readonly valutatore?: GiudizioValutatore | null
}

/** The achievement of one indicator, with its arithmetic and the evaluator's percentage beside it. */
export type ConseguimentoIndicatore = {
  readonly righe: readonly Riga[]
  readonly valutatore: GiudizioValutatore | null
} & (
  | {
      readonly esito: 'calcolato'
      /** Capped, floored and rounded to integer hundredths. */
      readonly valore: Centesimi
      /** Decided on the exact fraction: 99,996 % prints as 100,00 and is still not reached. */
      readonly raggiunto: boolean
    }
  | { readonly esito: 'non-rendicontato' }
  | { readonly esito: 'non-valutabile'; readonly perche: string }
  | { readonly esito: 'non-calcolabile'; readonly motivo: MotivoNonCalcolabile }
)

/**
 * Achievement of an indicator under a rule. In this order: declared not assessable; the evaluator's judgement when it
 * is the rule; no achieved value → 'non-rendicontato' (neither 0 nor 100); the formula, floored at 0 and capped.
 */
export const computeConseguimentoIndicatore = (
  misura: Misura,
  regola: RegolaConseguimento,
  scelta: SceltaIndicatore = {},
): ConseguimentoIndicatore => {
  const valutatore = scelta.valutatore ?? null
  const nonValutabile = (perche: string): ConseguimentoIndicatore => ({
    esito: 'non-valutabile',
    perche,
    valutatore,
    righe: [{ testo: `non valutabile (${perche})`, valore: 'escluso' }],
  })
  const nonCalcolabile = (motivo: MotivoNonCalcolabile): ConseguimentoIndicatore => ({
    esito: 'non-calcolabile',
    motivo,
    valutatore,
    righe: [{ testo: printMotivo[motivo], valore: 'non calcolabile' }],
  })
  if (scelta.nonValutabile !== null && scelta.nonValutabile !== undefined)
    return nonValutabile(scelta.nonValutabile)
  if (!Number.isSafeInteger(regola.tetto) || regola.tetto <= 0) return nonCalcolabile('regola-non-valida')
  if (regola.formula.tipo === 'giudizio') {
    if (valutatore === null) return nonCalcolabile('giudizio-mancante')
    const valore = limita(valutatore.percentuale, regola.tetto)
    const righe = [
      { testo: `giudizio del valutatore: ${valutatore.nota}`, valore: `${printCentesimi(valore)} %` },
    ]
    return { esito: 'calcolato', valore, raggiunto: valore >= CENTO, valutatore, righe }
  }
  if (misura.raggiunto === null)
    return {
      esito: 'non-rendicontato',
      valutatore,
      righe: [{ testo: 'manca il valore raggiunto', valore: 'non rendicontato' }],
    }
  const formula = computeFormula(regola.formula, misura.raggiunto, misura.atteso)
  if (formula.esito === 'non-valutabile') return nonValutabile('atteso 0, per regola')
  if (formula.esito === 'non-calcolabile') return nonCalcolabile(formula.motivo)
  return { esito: 'calcolato', valutatore, ...conTetto(formula, regola.tetto) }
}

const limita = (valore: Centesimi, tetto: Centesimi): Centesimi => Math.min(tetto, Math.max(0, valore))

const conTetto = (
  formula: Extract<EsitoFormula, { esito: 'frazione' | 'massimo' }>,
  tetto: Centesimi,
): { valore: Centesimi; raggiunto: boolean; righe: readonly Riga[] } => {
  const grezzo =
    formula.esito === 'massimo' ? null : (rapporto(formula.numeratore, formula.denominatore) ?? 0)
  const valore = grezzo === null ? tetto : limita(grezzo, tetto)
  const raggiunto = formula.esito === 'massimo' || formula.numeratore.gte(formula.denominatore)
  const righe: Riga[] = [
    { testo: formula.conto, valore: grezzo === null ? 'oltre il tetto' : `${printCentesimi(grezzo)} %` },
  ]
  if (grezzo === null || grezzo > tetto)
    righe.push({ testo: `tetto ${printCentesimi(tetto)}`, valore: `${printCentesimi(valore)} %` })
  if (grezzo !== null && grezzo < 0) righe.push({ testo: 'minimo 0,00', valore: '0,00 %' })
  return { valore, raggiunto, righe }
}

/** Was the target met? Null when nobody can say (not reported, not assessable, not computable). */
export const indicatoreRaggiunto = (c: ConseguimentoIndicatore): boolean | null =>
  c.esito === 'calcolato' ? c.raggiunto : null
