import { type DataIso, giorniTra } from '../valori/data.ts'
import type { Scadenza } from './scadenza.ts'

/** How a deadline stands on a day. */
export interface StatoScadenza {
  readonly stato: 'fatta' | 'in-scadenza' | 'scaduta' | 'futura'
  /** The day it was done, when it was done by then. */
  readonly fattaIl: DataIso | null
  /** Days to the deadline from `oggi`, or from the day it was done: 0 on the day itself, negative when late. */
  readonly giorni: number
  /** Its date depends on the budget, whose approval is not on record: it can't be late yet. */
  readonly attendeBilancio: boolean
}

/** How many days before its date a deadline is "in scadenza". */
export const PREAVVISO = 30

/**
 * The state of a deadline on the day `oggi`. `fatte` says when each was done, by id; what the settings already say
 * (the budget's approval) comes first. What was done after `oggi` was not done yet on that day.
 * A provisional date that has passed is not late: its term starts with the budget's approval.
 */
export const computeStatoScadenza = (
  s: Scadenza,
  oggi: DataIso,
  fatte: Readonly<Record<string, DataIso>> = {},
  preavviso: number = PREAVVISO,
): StatoScadenza => {
  const fattaIl = s.fattaIl ?? fatte[s.id] ?? null
  if (fattaIl !== null && fattaIl <= oggi)
    return { stato: 'fatta', fattaIl, giorni: giorniTra(fattaIl, s.data), attendeBilancio: false }
  const giorni = giorniTra(oggi, s.data)
  const stato =
    giorni < 0 ? (s.provvisoria ? 'in-scadenza' : 'scaduta') : giorni <= preavviso ? 'in-scadenza' : 'futura'
  return { stato, fattaIl: null, giorni, attendeBilancio: s.provvisoria }
}
