import { Big } from 'big.js'
import type { CellValue } from 'hucre'
import { type DataIso, printData, readData } from '../../../dominio/valori/data.ts'
import { canonico, DECIMALI_MASSIMI, type Decimale, readDecimale } from '../../../dominio/valori/decimale.ts'

/** What a cell gave: a value (null is "empty"), perhaps with a doubt to tell; or why it could not be read. */
export type Letto<T> =
  | { readonly ok: true; readonly valore: T | null; readonly dubbio?: string }
  | { readonly ok: false; readonly perche: string; readonly rimedio: string }

const letto = <T>(valore: T | null, dubbio?: string): Letto<T> =>
  dubbio === undefined ? { ok: true, valore } : { ok: true, valore, dubbio }

/** A day as the library gives it (midnight UTC of the day as seen in the sheet, hours left out). */
const giorno = (d: Date): DataIso | null =>
  Number.isNaN(d.getTime()) ? null : readData(d.toISOString().slice(0, 10))

/** Text as typed: outer white space off, line ends as "\n". A number or a date in a column of text is its text. */
export const leggiTesto = (v: CellValue): string | null => {
  const testo =
    v === null
      ? ''
      : v instanceof Date
        ? printData(giorno(v))
        : typeof v === 'number'
          ? String(Number(v.toPrecision(15)))
          : typeof v === 'boolean'
            ? v
              ? 'Sì'
              : 'No'
            : v
  return testo.replace(/\r\n?/g, '\n').trim() || null
}

/** A real date, or a day typed as text: 31/12/2026, 31-12-2026, 31.12.2026, 2026-12-31. */
export const leggiData = (v: CellValue): Letto<DataIso> => {
  if (v instanceof Date) {
    const g = giorno(v)
    return g === null
      ? { ok: false, perche: 'la data non esiste', rimedio: 'Scrivere una data come 31/12/2026.' }
      : letto(g)
  }
  if (typeof v === 'number')
    return {
      ok: false,
      perche: `c’è il numero ${v}, non una data`,
      rimedio: 'Dare alla cella il formato «data» e controllare il giorno.',
    }
  const testo = leggiTesto(v)
  if (testo === null) return letto<DataIso>(null)
  const g = readData(testo.replace(/^(\d{1,2})[-.](\d{1,2})[-.](\d{4})$/, '$1/$2/$3'))
  return g === null
    ? {
        ok: false,
        perche: `"${testo.slice(0, 40)}" non è una data, o quel giorno non esiste`,
        rimedio: 'Scrivere una data come 31/12/2026.',
      }
    : letto(g)
}

/**
 * An exact decimal of at most `decimali` places. A spreadsheet keeps fifteen digits: what comes after is noise of its
 * arithmetic (0.30000000000000004) and goes. Text is read as Italians write it. A cell shown as a percentage (0.9 in
 * the format "0%") is read as it is seen: 90.
 */
export const leggiNumero = (v: CellValue, decimali: number, percentuale: boolean): Letto<Decimale> => {
  const male = (perche: string): Letto<Decimale> => ({
    ok: false,
    perche,
    rimedio: 'Scrivere solo il numero, con la virgola per i decimali (3.500,00 oppure 3500).',
  })
  if (v instanceof Date)
    return {
      ok: false,
      perche: `c’è una data (${printData(giorno(v))}), non un numero`,
      rimedio: 'Dare alla cella il formato «numero» e riscrivere il valore.',
    }
  if (typeof v === 'number') {
    if (!Number.isFinite(v) || Math.abs(v) > Number.MAX_SAFE_INTEGER) return male('il numero è troppo grande')
    const n = new Big(v.toPrecision(15)).times(percentuale ? 100 : 1)
    const tondo = n.round(decimali, Big.roundHalfUp)
    const scritto = canonico(tondo)
    return tondo.eq(n)
      ? letto(scritto)
      : letto(
          scritto,
          `il numero ha più di ${decimali} decimali: è stato arrotondato a ${scritto.replace('.', ',')}`,
        )
  }
  const testo = leggiTesto(v)
  if (testo === null || typeof v === 'boolean')
    return testo === null ? letto<Decimale>(null) : male(`c’è "${testo}"`)
  const d = readDecimale(testo.replace(/\s*%$/, '').replace(/[\u00a0\u202f ]/g, ''))
  if (d === null) return male(`"${testo.slice(0, 40)}" non è un numero`)
  const tondo = new Big(d).round(decimali, Big.roundHalfUp)
  return tondo.eq(d)
    ? letto(d)
    : letto(
        canonico(tondo),
        `il numero ha più di ${decimali} decimali: è stato arrotondato a ${canonico(tondo).replace('.', ',')}`,
      )
}

export const DECIMALI_INDICATORE = DECIMALI_MASSIMI
/** Weights and progress are hundredths. */
export const DECIMALI_PERCENTO = 2

/** "Sì", "X", VERO; "No", FALSO. Empty is empty. */
export const leggiSiNo = (v: CellValue): Letto<boolean> => {
  if (typeof v === 'boolean') return letto(v)
  const testo = leggiTesto(v)?.toLowerCase() ?? null
  if (testo === null) return letto<boolean>(null)
  if (['sì', 'si', 's', 'x', 'vero', '1'].includes(testo)) return letto(true)
  if (['no', 'n', 'falso', '0'].includes(testo)) return letto(false)
  return { ok: false, perche: `"${testo.slice(0, 40)}" non è né Sì né No`, rimedio: 'Scrivere Sì o No.' }
}
