import type { DataIso } from '../valori/data.ts'
import type { Fonte, RegolaScadenza } from './regola.ts'

/** A deadline with its date. */
export interface Scadenza {
  /** Stable whatever the date becomes: "peg-2026", "monitoraggio-2026-06-30". */
  readonly id: string
  readonly regola: RegolaScadenza['id']
  /** The financial year it serves. */
  readonly esercizio: number
  readonly cosa: string
  readonly chi: string
  readonly natura: RegolaScadenza['natura']
  readonly data: DataIso
  /** True while the date rests on the budget's term because its approval is not on record: it may move. */
  readonly provvisoria: boolean
  /** How the date was found, for the reader. */
  readonly spiegazione: string
  readonly fonti: readonly Fonte[]
  /** True when at least one source is still to be checked on the text in force. */
  readonly daVerificare: boolean
  readonly note: readonly string[]
  readonly pubblicazione: string | null
  /** Why offices are closed on that day; null on a working day. */
  readonly festivo: string | null
  /** The day it was done, where the settings themselves say so (the budget's approval). */
  readonly fattaIl: DataIso | null
}
