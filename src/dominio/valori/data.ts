/**
 * Dates are strings of their real grain: a day is "2021-06-30", a year is "2021".
 * This module owns their parsing, printing and arithmetic; nothing else builds a date.
 */

/** A calendar day, "YYYY-MM-DD", always a day that exists. */
export type DataIso = string
/** A year, four digits. A year is a year, not a date: never "2021-12-31". */
export type Anno = number

const GIORNO_ITALIANO = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/
const GIORNO_ISO = /^(\d{4})-(\d{2})-(\d{2})$/

const plain = (anno: number, mese: number, giorno: number): DataIso | null => {
  try {
    return Temporal.PlainDate.from(
      { year: anno, month: mese, day: giorno },
      { overflow: 'reject' },
    ).toString()
  } catch {
    return null
  }
}

/** Reads "31/12/2021" or "2021-12-31". Null when it is not a date or the day does not exist (31/02/2021). */
export const readData = (testo: string): DataIso | null => {
  const t = testo.trim()
  const it = GIORNO_ITALIANO.exec(t)
  if (it) return plain(Number(it[3]), Number(it[2]), Number(it[1]))
  const iso = GIORNO_ISO.exec(t)
  if (iso) return plain(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  return null
}

/** "2021-12-31" → "31/12/2021"; null → "". */
export const printData = (data: DataIso | null): string =>
  data === null ? '' : `${data.slice(8, 10)}/${data.slice(5, 7)}/${data.slice(0, 4)}`

/** Year of a day. */
export const annoDi = (data: DataIso): Anno => Number(data.slice(0, 4))

/** Days from `da` to `a`: 0 for the same day, negative when `a` comes before. */
export const giorniTra = (da: DataIso, a: DataIso): number => ordinale(a) - ordinale(da)

/**
 * Days since a fixed origin in the Gregorian calendar, on integers: a roll-up asks for a hundred thousand of them,
 * and Temporal takes ten times as long. The year is counted from March, so that the leap day comes last.
 */
const ordinale = (data: DataIso): number => {
  const mese = Number(data.slice(5, 7))
  const anno = Number(data.slice(0, 4)) - (mese <= 2 ? 1 : 0)
  const giornoDellAnno = Math.floor((153 * ((mese + 9) % 12) + 2) / 5) + Number(data.slice(8, 10))
  return anno * 365 + Math.floor(anno / 4) - Math.floor(anno / 100) + Math.floor(anno / 400) + giornoDellAnno
}

/** The day `giorni` after (or, negative, before) `data`. */
export const addGiorni = (data: DataIso, giorni: number): DataIso =>
  Temporal.PlainDate.from(data).add({ days: giorni }).toString()

export const primoGiorno = (anno: Anno): DataIso => `${anno}-01-01`
export const ultimoGiorno = (anno: Anno): DataIso => `${anno}-12-31`
