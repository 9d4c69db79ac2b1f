/** The addresses of the calendar. */
export const indirizzoCalendario = (anno: number, ancora = ''): string =>
  `/calendario?anno=${anno}${ancora === '' ? '' : `#${ancora}`}`

export const indirizzoIcs = (anno: number): string => `/calendario/${anno}.ics`

export const indirizzoImpostazioni = (anno: number): string => `/calendario/impostazioni?anno=${anno}`
