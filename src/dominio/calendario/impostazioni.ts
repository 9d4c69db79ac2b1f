import { type DataIso, readData } from '../valori/data.ts'
import type { GiornoDellAnno } from './regola.ts'

/** What is known of one financial year's budget. */
export interface BilancioDiPrevisione {
  /** The term set by decree in the place of 31 December; null when no decree defers it. */
  readonly termineDifferito: DataIso | null
  /** The decree, as the page shows it; null when not recorded. */
  readonly decreto: string | null
  /** The day the council approved it; null until then. */
  readonly approvazione: DataIso | null
}

/** The entity's settings of the calendar. */
export interface ImpostazioniCalendario {
  /** By financial year; a year that is absent has no deferral and no approval on record. */
  readonly bilanci: Readonly<Record<number, BilancioDiPrevisione>>
  /** Null: the entity has not said. */
  readonly menoDi50Dipendenti: boolean | null
  /** The dates the monitoring rounds refer to. */
  readonly monitoraggi: readonly GiornoDellAnno[]
  /** Last day, in the year after, for the report at 31 December. */
  readonly chiusuraRendicontazione: GiornoDellAnno
}

/** Rounds at 30/06, 30/09 and 31/12, report closed by 30 April with the accounts. */
export const IMPOSTAZIONI_PREDEFINITE: ImpostazioniCalendario = {
  bilanci: {},
  menoDi50Dipendenti: null,
  monitoraggi: ['06-30', '09-30', '12-31'],
  chiusuraRendicontazione: '04-30',
}

const BILANCIO_IGNOTO: BilancioDiPrevisione = { termineDifferito: null, decreto: null, approvazione: null }

export const findBilancio = (i: ImpostazioniCalendario, esercizio: number): BilancioDiPrevisione =>
  i.bilanci[esercizio] ?? BILANCIO_IGNOTO

/** Reads "30/06" (or "30/6"): "06-30". Null when no year has that day. 29/02 is accepted: see `giornoNellAnno`. */
export const readGiornoDellAnno = (testo: string): GiornoDellAnno | null =>
  readData(`${testo.trim()}/2024`)?.slice(5) ?? null

/** The day in a year; 29 February is the 28th where there is none. Throws on a day that no year has. */
export const giornoNellAnno = (giorno: GiornoDellAnno, anno: number): DataIso => {
  const data = readData(`${anno}-${giorno}`) ?? (giorno === '02-29' ? `${anno}-02-28` : null)
  if (data === null) throw new RangeError(`"${giorno}" non è un giorno dell'anno`)
  return data
}

/** What is wrong with the settings; the words are chosen at the edge. */
export type ErroreImpostazioni =
  | { readonly motivo: 'monitoraggio-non-valido'; readonly giorno: string }
  | { readonly motivo: 'monitoraggio-ripetuto'; readonly giorno: GiornoDellAnno }
  | { readonly motivo: 'chiusura-non-valida'; readonly giorno: string }
  /** A deferral only moves the term forward, beyond 31 December of the year before. */
  | { readonly motivo: 'differimento-non-successivo'; readonly esercizio: number; readonly data: DataIso }
  | { readonly motivo: 'data-non-valida'; readonly esercizio: number; readonly data: string }

const valido = (g: string): boolean => /^\d{2}-\d{2}$/.test(g) && readData(`2024-${g}`) !== null

/** Every error of the settings, in the order of the form. Empty: they can be kept. */
export const findErroriImpostazioni = (i: ImpostazioniCalendario): readonly ErroreImpostazioni[] => {
  const errori: ErroreImpostazioni[] = []
  for (const [n, giorno] of i.monitoraggi.entries()) {
    if (!valido(giorno)) errori.push({ motivo: 'monitoraggio-non-valido', giorno })
    else if (i.monitoraggi.indexOf(giorno) < n) errori.push({ motivo: 'monitoraggio-ripetuto', giorno })
  }
  if (!valido(i.chiusuraRendicontazione))
    errori.push({ motivo: 'chiusura-non-valida', giorno: i.chiusuraRendicontazione })
  for (const [chiave, b] of Object.entries(i.bilanci)) {
    const esercizio = Number(chiave)
    for (const data of [b.termineDifferito, b.approvazione])
      if (data !== null && readData(data) !== data)
        errori.push({ motivo: 'data-non-valida', esercizio, data })
    if (b.termineDifferito !== null && b.termineDifferito <= `${esercizio - 1}-12-31`)
      errori.push({ motivo: 'differimento-non-successivo', esercizio, data: b.termineDifferito })
  }
  return errori
}
