import { PESO_UNITARIO } from '../avanzamento/aggrega.ts'
import { esatto, type Intervallo, ignoto } from '../avanzamento/intervallo.ts'
import { CENTO, type Centesimi, printCentesimi } from '../valori/centesimi.ts'
import type { Decimale } from '../valori/decimale.ts'
import {
  type ConseguimentoIndicatore,
  computeConseguimentoIndicatore,
  type SceltaIndicatore,
} from './indicatore.ts'
import { printFormula, type Riga } from './parole.ts'
import type { Misura, RegolaConseguimento } from './regola.ts'
import type { ProfiloSmvp } from './smvp.ts'

/** The least an indicator must carry to be scored. */
export interface IndicatoreMisurato {
  readonly valoreAtteso: Decimale | null
  readonly valoreRaggiunto: Decimale | null
}

/** What was decided about one indicator of a card; everything absent falls back on the profile. */
export interface SceltaVoce extends SceltaIndicatore {
  readonly regola?: RegolaConseguimento
  /** Weight in hundredths; absent weighs PESO_UNITARIO, null is not known. */
  readonly peso?: Centesimi | null
  /** Values where the card's own fields can't hold them (days for the rule 'data'). */
  readonly misura?: Misura
}

/** One indicator's place in the score. */
export interface Voce {
  readonly conseguimento: ConseguimentoIndicatore
  readonly regola: RegolaConseguimento
  readonly peso: Centesimi | null
  /** What it contributes; null when it is excluded and its weight goes to the others. */
  readonly contributo: Intervallo | null
}

/** Scores one indicator under its own rule, or the profile's. */
export const toVoce = (
  indicatore: IndicatoreMisurato,
  profilo: ProfiloSmvp,
  scelta: SceltaVoce = {},
): Voce => {
  const regola = scelta.regola ?? profilo.regola
  const misura = scelta.misura ?? { atteso: indicatore.valoreAtteso, raggiunto: indicatore.valoreRaggiunto }
  const conseguimento = computeConseguimentoIndicatore(misura, regola, scelta)
  return {
    conseguimento,
    regola,
    peso: scelta.peso === undefined ? PESO_UNITARIO : scelta.peso,
    contributo: toContributo(conseguimento, regola, profilo),
  }
}

const toContributo = (
  c: ConseguimentoIndicatore,
  regola: RegolaConseguimento,
  profilo: ProfiloSmvp,
): Intervallo | null => {
  if (c.esito === 'non-valutabile') return null
  if (c.esito === 'calcolato') return esatto(c.valore)
  if (c.esito === 'non-rendicontato' && profilo.nonRendicontato === 'zero') return esatto(0)
  return ignoto(regola.tetto > 0 ? regola.tetto : CENTO)
}

/** The lines of one indicator, each headed by its number, weight and formula. */
export const righeVoce = (v: Voce, i: number, profilo: ProfiloSmvp): readonly Riga[] => {
  const peso = v.peso === null ? 'ignoto' : printCentesimi(v.peso)
  const testa = `Indicatore ${i + 1}, peso ${peso}, ${printFormula(v.regola.formula)}`
  const righe = v.conseguimento.righe.map((r) => ({ ...r, testo: `${testa}: ${r.testo}` }))
  const { valutatore } = v.conseguimento
  if (v.conseguimento.esito === 'non-rendicontato' && profilo.nonRendicontato === 'zero')
    righe.push({ testo: `${testa}: non rendicontato vale zero, per scelta dell’ente`, valore: '0,00 %' })
  if (valutatore !== null && v.regola.formula.tipo !== 'giudizio')
    righe.push({
      testo: `${testa}: percentuale del valutatore, accanto al calcolo (${valutatore.nota})`,
      valore: `${printCentesimi(valutatore.percentuale)} %`,
    })
  return righe
}
