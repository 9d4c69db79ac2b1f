import type { DataIso } from './data.ts'

/** Where the offices are: a day begins and ends at their midnight. */
const FUSO = 'Europe/Rome'

/**
 * The instant at which a day begins, without its "Z": as text it comes before every instant of that day, whatever the
 * fractions of a second these are written with.
 */
export const inizioGiorno = (giorno: DataIso): string =>
  Temporal.PlainDate.from(giorno).toZonedDateTime(FUSO).toInstant().toString().replace('Z', '')

/** The same, of the day after: what comes before it is of that day or earlier. */
export const fineGiorno = (giorno: DataIso): string =>
  inizioGiorno(Temporal.PlainDate.from(giorno).add({ days: 1 }).toString())

/** The day of an instant, for the offices. */
export const giornoDi = (istante: string): DataIso =>
  Temporal.Instant.from(istante).toZonedDateTimeISO(FUSO).toPlainDate().toString()
