/** The addresses of the calendar. */
export const indirizzoCalendario = (anno: number, ancora = ''): string =>
  `/calendario?anno=${anno}${ancora === '' ? '' : `#${ancora}`}`

export const indirizzoIcs = (anno: number): string => `/calendario/${anno}.ics`

export const indirizzoImpostazioni = (anno: number): string => `/calendario/impostazioni?anno=${anno}`

/** Where the address of one's own calendar is made and taken back. */
export const INDIRIZZO_ABBONAMENTO = '/calendario/abbonamento'

/** One's own calendar, by the secret part of its address. */
export const indirizzoFeed = (codice: string): string => `/calendario/mio/${codice}.ics`
