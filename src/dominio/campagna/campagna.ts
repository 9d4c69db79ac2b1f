import type { Ciclo } from '../ciclo/ciclo.ts'
import type { DataIso } from '../valori/data.ts'
import type { StatoCompilazione } from './compilazione.ts'

/** A monitoring round: opens at a reporting date, collects, closes, freezes. */
export type StatoCampagna = 'da-aprire' | 'aperta' | 'chiusa' | 'riaperta'

export type AzioneCampagna = 'apri' | 'chiudi' | 'riapri'

export interface Campagna {
  readonly vista: string
  /** The reporting date it collects ("2021-06-30"). */
  readonly al: DataIso
  /** Last day to send a card. */
  readonly scadenza: DataIso
  /** Codes of the centres it asks, with those below them; null is every card of the view. */
  readonly centri: readonly string[] | null
}

/** A card in the round. */
export interface SchedaDovuta {
  readonly codice: string
  readonly stato: StatoCompilazione
  /** Why it is let off, and who decided; null when it is due. */
  readonly esonero: { readonly motivo: string; readonly chi: string } | null
}

/** What the guards of a round look at. */
export interface FattiCampagna {
  readonly campagna: Campagna
  readonly schede: readonly SchedaDovuta[]
  readonly oggi: DataIso
  /** Other rounds of the same view that are open at the same reporting date. */
  readonly altreAperte: number
}

export type MotivoCampagna =
  | { readonly tipo: 'nessuna-scheda' }
  | { readonly tipo: 'scadenza-passata'; readonly scadenza: DataIso }
  | { readonly tipo: 'gia-aperta-un-altra' }
  | { readonly tipo: 'scheda-non-acquisita'; readonly codice: string; readonly stato: StatoCompilazione }

type Guardia = (f: FattiCampagna) => readonly MotivoCampagna[]

const haSchede: Guardia = ({ schede }) => (schede.length > 0 ? [] : [{ tipo: 'nessuna-scheda' }])
const nonScaduta: Guardia = ({ campagna: { scadenza }, oggi }) =>
  oggi <= scadenza ? [] : [{ tipo: 'scadenza-passata', scadenza }]
const unaAllaVolta: Guardia = ({ altreAperte }) =>
  altreAperte === 0 ? [] : [{ tipo: 'gia-aperta-un-altra' }]
/** Closing refuses while cards are open, unless each is excused with a reason. */
const tutteAcquisite: Guardia = ({ schede }) =>
  schede
    .filter((s) => s.stato !== 'acquisita' && (s.esonero === null || s.esonero.motivo.trim() === ''))
    .map(({ codice, stato }) => ({ tipo: 'scheda-non-acquisita', codice, stato }))

/** Rounds are the entity's own (TUEL art. 147 and 147-ter: periodic control of the state of programmes). */
export const CICLO_CAMPAGNA: Ciclo<StatoCampagna, AzioneCampagna, FattiCampagna, MotivoCampagna> = [
  { azione: 'apri', da: ['da-aprire'], a: 'aperta', guardie: [haSchede, nonScaduta, unaAllaVolta] },
  { azione: 'chiudi', da: ['aperta', 'riaperta'], a: 'chiusa', guardie: [tutteAcquisite] },
  { azione: 'riapri', da: ['chiusa'], a: 'riaperta', guardie: [unaAllaVolta], vuoleMotivo: true },
]

/** Does the round take cards in? */
export const isInRaccolta = (stato: StatoCampagna): boolean => stato === 'aperta' || stato === 'riaperta'
