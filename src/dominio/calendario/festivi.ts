import { addGiorni, annoDi, type DataIso } from '../valori/data.ts'

const FISSI: Readonly<Record<string, string>> = {
  '01-01': 'Capodanno',
  '01-06': 'Epifania',
  '04-25': 'Liberazione',
  '05-01': 'Festa del lavoro',
  '06-02': 'Festa della Repubblica',
  '08-15': 'Assunzione',
  '11-01': 'Ognissanti',
  '12-08': 'Immacolata',
  '12-25': 'Natale',
  '12-26': 'Santo Stefano',
}
/** L. 151/2025: the fourth of October is a holiday again from 2026. */
const SAN_FRANCESCO_DAL = 2026

/** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher's algorithm: exact for every year from 1583). */
export const computePasqua = (anno: number): DataIso => {
  const a = anno % 19
  const b = Math.floor(anno / 100)
  const c = anno % 100
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const n = h + l - 7 * Math.floor((a + 11 * h + 22 * l) / 451) + 114
  const due = (x: number) => String(x).padStart(2, '0')
  return `${anno}-${due(Math.floor(n / 31))}-${due((n % 31) + 1)}`
}

/**
 * Why offices are closed on a day ("sabato", "domenica", "Lunedì dell’Angelo" …); null on a working day. Local patron
 * days are not known. A deadline on such a day is shown with this word and not moved: no rule of the planning cycle
 * says it moves.
 */
export const findFestivo = (data: DataIso): string | null => {
  const anno = annoDi(data)
  const fisso = FISSI[data.slice(5)]
  if (fisso) return fisso
  if (anno >= SAN_FRANCESCO_DAL && data.slice(5) === '10-04') return 'San Francesco'
  const pasqua = computePasqua(anno)
  if (data === pasqua) return 'Pasqua'
  if (data === addGiorni(pasqua, 1)) return 'Lunedì dell’Angelo'
  const giorno = Temporal.PlainDate.from(data).dayOfWeek
  return giorno === 6 ? 'sabato' : giorno === 7 ? 'domenica' : null
}
