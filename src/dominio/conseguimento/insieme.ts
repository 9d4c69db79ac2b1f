import { aggregaAvanzamenti } from '../avanzamento/aggrega.ts'
import type { Avanzamento } from '../avanzamento/avanzamento.ts'
import type { Centesimi } from '../valori/centesimi.ts'
import { indicatoreRaggiunto } from './indicatore.ts'
import {
  type ConseguimentoObiettivo,
  computeConseguimentoObiettivo,
  type ScelteScheda,
  type SchedaMisurata,
} from './obiettivo.ts'
import type { ProfiloSmvp } from './smvp.ts'

/** Indicators by outcome; the parts always add up to `totali`. */
export interface ConteggioIndicatori {
  readonly totali: number
  readonly raggiunti: number
  readonly nonRaggiunti: number
  readonly nonRendicontati: number
  readonly nonValutabili: number
  readonly nonCalcolabili: number
}

/** Objectives by whether all their assessable indicators are met; `nonDeterminabili` have one that nobody can judge. */
export interface ConteggioObiettivi {
  readonly totali: number
  readonly tuttiRaggiunti: number
  readonly nonTuttiRaggiunti: number
  readonly nonDeterminabili: number
}

export interface ConseguimentoInsieme<S> {
  readonly obiettivi: readonly { readonly scheda: S; readonly conseguimento: ConseguimentoObiettivo }[]
  readonly media: Avanzamento
  /** Objectives left out of the mean because nothing on them can be assessed. */
  readonly esclusi: number
  readonly indicatori: ConteggioIndicatori
  readonly conteggio: ConteggioObiettivi
}

/**
 * Mean of objectives' scores, carrying the bounds; weights 1 where none. An objective that is not assessable is left
 * out; one that is not known stays in with its bounds.
 */
export const mediaConseguimento = (
  parti: readonly { readonly conseguimento: ConseguimentoObiettivo; readonly peso?: Centesimi | null }[],
): Avanzamento =>
  aggregaAvanzamenti(
    parti.flatMap(({ conseguimento: { risultato }, peso }) =>
      risultato === null ? [] : [{ avanzamento: risultato, peso: peso ?? null }],
    ),
  )

/** Did the objective meet all its assessable indicators? False as soon as one is missed; null when it can't be said. */
export const obiettivoRaggiunto = (c: ConseguimentoObiettivo): boolean | null => {
  const valutabili = c.indicatori.filter((v) => v.conseguimento.esito !== 'non-valutabile')
  const esiti = valutabili.map((v) => indicatoreRaggiunto(v.conseguimento))
  if (esiti.includes(false)) return false
  return esiti.length === 0 || esiti.includes(null) ? null : true
}

/** Counts indicators by outcome over any number of objectives. */
export const contaIndicatori = (obiettivi: readonly ConseguimentoObiettivo[]): ConteggioIndicatori => {
  const voci = obiettivi.flatMap((o) => o.indicatori.map((v) => v.conseguimento))
  const conta = (esito: string) => voci.filter((c) => c.esito === esito).length
  return {
    totali: voci.length,
    raggiunti: voci.filter((c) => indicatoreRaggiunto(c) === true).length,
    nonRaggiunti: voci.filter((c) => indicatoreRaggiunto(c) === false).length,
    nonRendicontati: conta('non-rendicontato'),
    nonValutabili: conta('non-valutabile'),
    nonCalcolabili: conta('non-calcolabile'),
  }
}

/** Counts objectives by whether all their indicators are met. */
export const contaObiettivi = (obiettivi: readonly ConseguimentoObiettivo[]): ConteggioObiettivi => {
  const esiti = obiettivi.map(obiettivoRaggiunto)
  return {
    totali: esiti.length,
    tuttiRaggiunti: esiti.filter((e) => e === true).length,
    nonTuttiRaggiunti: esiti.filter((e) => e === false).length,
    nonDeterminabili: esiti.filter((e) => e === null).length,
  }
}

/** Scores a set of cards under one profile: each card, the mean, and the counts of what was met. */
export const computeConseguimentoInsieme = <S extends SchedaMisurata>(
  schede: readonly S[],
  profilo: ProfiloSmvp,
  scelteDi: (scheda: S) => ScelteScheda = () => ({}),
): ConseguimentoInsieme<S> => {
  const obiettivi = schede.map((scheda) => ({
    scheda,
    conseguimento: computeConseguimentoObiettivo(scheda, profilo, scelteDi(scheda)),
  }))
  const esiti = obiettivi.map((o) => o.conseguimento)
  return {
    obiettivi,
    media: mediaConseguimento(obiettivi),
    esclusi: esiti.filter((e) => e.risultato === null).length,
    indicatori: contaIndicatori(esiti),
    conteggio: contaObiettivi(esiti),
  }
}
