/**
 * A deadline of the year as data: what, who, by which article, and how its date is found.
 * `esercizio` is the financial year the deadline serves: the DUP presented in July 2025 serves 2026.
 */

/** A day of any year, "MM-DD". "02-29" is the 28th where there is no 29th. */
export type GiornoDellAnno = string

/** How a date is found. `anni` is added to the financial year: -1 is the year before it. */
export type Calcolo =
  | { readonly tipo: 'giorno-fisso'; readonly giorno: GiornoDellAnno; readonly anni: number }
  | { readonly tipo: 'fine-mese'; readonly mese: number; readonly anni: number }
  /** 31 December of the year before, or the term a decree puts in its place. */
  | { readonly tipo: 'termine-bilancio' }
  /** Days after the budget is approved; until it is, after its term, and the date is provisional. */
  | { readonly tipo: 'dopo-approvazione-bilancio'; readonly giorni: number }
  /** A fixed day, or days after the budget's deferred term where a decree defers it. */
  | {
      readonly tipo: 'dopo-differimento'
      readonly giorni: number
      readonly senza: { readonly giorno: GiornoDellAnno; readonly anni: number }
    }
  /** One deadline for each monitoring round the entity has chosen. */
  | { readonly tipo: 'monitoraggi' }
  /** The day the entity has chosen for closing last year's report. */
  | { readonly tipo: 'chiusura-rendicontazione'; readonly anni: number }

/** Where the deadline comes from. `daVerificare`: known, but not yet checked on the text in force; it must be shown. */
export interface Fonte {
  readonly norma: string
  readonly daVerificare: boolean
}

export interface RegolaScadenza {
  /** Stable: it is part of the deadline's id and of the UID in people's calendars. */
  readonly id: string
  readonly cosa: string
  readonly chi: string
  /** 'legge': the law sets the date. 'ente': the entity chooses it. */
  readonly natura: 'legge' | 'ente'
  readonly fonti: readonly Fonte[]
  readonly calcolo: Calcolo
  /** The financial years in which the rule exists; null is without limit. */
  readonly dal: number | null
  readonly al: number | null
  /** What else to know, always shown. */
  readonly note: readonly string[]
  /** Shown when the entity has fewer than 50 employees, or has not said how many it has. */
  readonly notaPiccoli: string | null
  /** What must be published afterwards, and where; null when nothing. */
  readonly pubblicazione: string | null
}
