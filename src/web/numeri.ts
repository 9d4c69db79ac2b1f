import { type Centesimi, printCentesimi } from '../dominio/valori/centesimi.ts'

/** Hundredths as a page shows them: "66,67", and "100" rather than "100,00". */
export const printPunti = (c: Centesimi): string => printCentesimi(c).replace(/,00$/, '')

/** "1.234": a count, grouped as Italians write it. */
export const printConteggio = (n: number): string => String(n).replace(/\B(?=(\d{3})+(?!\d))/g, '.')

/** A hundredths value as an SVG percentage length: 6667 → "66.67%". */
export const toLunghezza = (c: Centesimi): string => `${Math.min(100, Math.max(0, c / 100))}%`

const MISURA = new Intl.NumberFormat('it', { maximumFractionDigits: 6, useGrouping: true })

/** A value of an axis: "1.500", "0,5"; no useless zeros. */
export const printMisura = (n: number): string => MISURA.format(n)

const MOMENTO = new Intl.DateTimeFormat('it', {
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/Rome',
})

/** An instant as people say it in Italy: "11/03/2024, 10:30". */
export const printMomento = (istante: string): string => MOMENTO.format(new Date(istante))
