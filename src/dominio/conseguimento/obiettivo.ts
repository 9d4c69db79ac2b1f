import {
  type Avanzamento,
  computeAvanzamento,
  type FasePesata,
  printAvanzamento,
} from '../avanzamento/avanzamento.ts'
import { type Intervallo, mediaPesata, pesato } from '../avanzamento/intervallo.ts'
import { CENTO, printCentesimi } from '../valori/centesimi.ts'
import type { GiudizioValutatore } from './indicatore.ts'
import { printPercentuale, type Riga } from './parole.ts'
import { sintetizzaIndicatori } from './sintesi.ts'
import type { ProfiloSmvp } from './smvp.ts'
import { type IndicatoreMisurato, righeVoce, type SceltaVoce, toVoce, type Voce } from './voce.ts'

/** Decisions on a card: by position of the indicator, and the evaluator's percentage on the whole. */
export interface ScelteScheda {
  readonly indicatori?: readonly (SceltaVoce | undefined)[]
  readonly valutatore?: GiudizioValutatore | null
}

/** The least a card must carry to be scored. */
export interface SchedaMisurata {
  readonly fasi: readonly FasePesata[]
  readonly indicatori: readonly IndicatoreMisurato[]
}

/** The score of a card: computed, with its reasons and arithmetic; the evaluator's percentage stands beside it. */
export interface ConseguimentoObiettivo {
  /** The score and its bounds; null when nothing on the card can be assessed, and it leaves every mean. */
  readonly risultato: Intervallo | null
  readonly motivo: 'non-valutabile' | 'senza-indicatori' | 'senza-fasi' | null
  readonly indicatori: readonly Voce[]
  readonly fasi: Avanzamento
  readonly valutatore: GiudizioValutatore | null
  readonly profilo: { readonly nome: string; readonly versione: string }
  /** The whole arithmetic, in order: every printed number follows from the printed ones above it. */
  readonly righe: readonly Riga[]
}

/**
 * Score of an objective: α·fasi + (1−α)·indicatori under the profile. Each line is rounded to hundredths and the next
 * starts from it, so that whoever redoes the sum from the printed numbers gets the printed result.
 * What is not known stays inside the bounds with its weight; what is not assessable is excluded, and a line says so.
 */
export const computeConseguimentoObiettivo = (
  scheda: SchedaMisurata,
  profilo: ProfiloSmvp,
  scelte: ScelteScheda = {},
): ConseguimentoObiettivo => {
  const voci = scheda.indicatori.map((indicatore, i) => toVoce(indicatore, profilo, scelte.indicatori?.[i]))
  const fasi = computeAvanzamento(scheda.fasi)
  const righe: Riga[] = [{ testo: `Regola: ${profilo.nome}`, valore: `versione ${profilo.versione}` }]
  const usaIndicatori = profilo.alfa < CENTO
  const usaFasi = profilo.alfa > 0
  if (usaIndicatori) righe.push(...voci.flatMap((v, i) => righeVoce(v, i, profilo)))
  const sintesi = usaIndicatori ? sintetizzaIndicatori(voci, profilo) : null
  if (sintesi !== null) righe.push(...sintesi.righe)
  if (usaFasi) righe.push({ testo: 'Avanzamento delle fasi', valore: printAvanzamento(fasi) })
  const risultato = combina(usaFasi ? fasi : null, sintesi?.valore ?? null, profilo, righe)
  const valutatore = scelte.valutatore ?? null
  if (valutatore !== null)
    righe.push({
      testo: `Percentuale del valutatore, accanto al calcolo (${valutatore.nota})`,
      valore: `${printCentesimi(valutatore.percentuale)} %`,
    })
  return {
    risultato,
    motivo: findMotivo(risultato, usaIndicatori && voci.length === 0, usaFasi && scheda.fasi.length === 0),
    indicatori: voci,
    fasi,
    valutatore,
    profilo: { nome: profilo.nome, versione: profilo.versione },
    righe,
  }
}

const findMotivo = (
  risultato: Intervallo | null,
  senzaIndicatori: boolean,
  senzaFasi: boolean,
): ConseguimentoObiettivo['motivo'] => {
  if (risultato === null) return 'non-valutabile'
  if (senzaIndicatori) return 'senza-indicatori'
  return senzaFasi ? 'senza-fasi' : null
}

const soloLimiti = ({ almeno, alPiu, quotaIgnota }: Intervallo): Intervallo => ({
  almeno,
  alPiu,
  quotaIgnota,
})

/** α·fasi + (1−α)·indicatori; a side with nothing to assess gives its share to the other, and a line says so. */
const combina = (
  fasi: Intervallo | null,
  indicatori: Intervallo | null,
  { alfa }: ProfiloSmvp,
  righe: Riga[],
): Intervallo | null => {
  if (fasi === null || alfa === 0) return indicatori
  if (alfa === CENTO) return soloLimiti(fasi)
  if (indicatori === null) {
    righe.push({
      testo: 'Nessun indicatore valutabile: contano solo le fasi',
      valore: printPercentuale(fasi),
    })
    return soloLimiti(fasi)
  }
  const totale = mediaPesata([pesato(fasi, alfa), pesato(indicatori, CENTO - alfa)])
  if (totale !== null)
    righe.push({
      testo: `${printCentesimi(alfa)} % delle fasi + ${printCentesimi(CENTO - alfa)} % degli indicatori`,
      valore: printPercentuale(totale),
    })
  return totale
}
