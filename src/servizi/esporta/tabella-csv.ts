import { stringify } from 'csv-stringify/sync'
import type { ColonnaTabella, ValoreTabella } from '../../documenti/stampa/foglio/tabella.ts'
import { printCentesimi } from '../../dominio/valori/centesimi.ts'
import { printData } from '../../dominio/valori/data.ts'

/**
 * A text that a spreadsheet would take for a formula is preceded by an apostrophe: whoever wrote the card must not be
 * able to run anything on the computer of who opens the file. Full-width signs count too.
 */
export const toTestoCsv = (t: string | null): string =>
  t === null ? '' : /^[\s]*[=+\-@\t\r＝＋－＠]/u.test(t) ? `'${t}` : t

/** How a spreadsheet in Italian opens a file: `;`, UTF-8 with its mark, CRLF. */
export const FORMA_CSV = { delimiter: ';', record_delimiter: 'windows', bom: true } as const

/** A table as a spreadsheet in Italian opens it: decimal comma, dates gg/mm/aaaa; what is not known is empty. */
export const toTabellaCsv = (
  colonne: readonly ColonnaTabella[],
  righe: readonly (readonly ValoreTabella[])[],
): string =>
  stringify(
    [
      colonne.map((c) => toTestoCsv(c.titolo)),
      ...righe.map((riga) => colonne.map((c, i) => toCella(riga[i] ?? null, c.tipo))),
    ],
    FORMA_CSV,
  )

const toCella = (valore: ValoreTabella, tipo: ColonnaTabella['tipo']): string => {
  if (valore === null) return ''
  // No thousands separator: a spreadsheet must read a number.
  if (typeof valore === 'number')
    return tipo === 'percento' ? printCentesimi(valore).replaceAll('.', '') : String(valore)
  return tipo === 'data' ? printData(valore) : toTestoCsv(valore)
}
