import type { CellStyle, CellValue } from 'hucre'
import type { TipoColonna } from '../../tracciato/foglio/colonne.ts'

/** How each kind of column looks; numbers and dates follow the language of who opens the workbook. */
export const STILI: Readonly<Record<TipoColonna, CellStyle>> = {
  testo: { alignment: { vertical: 'top', wrapText: true } },
  data: { numFmt: 'dd/mm/yyyy', alignment: { vertical: 'top', horizontal: 'center' } },
  percento: { numFmt: '0.00', alignment: { vertical: 'top' } },
  decimale: { numFmt: '#,##0.00####', alignment: { vertical: 'top' } },
  intero: { numFmt: '0', alignment: { vertical: 'top' } },
  'si-no': { alignment: { vertical: 'top', horizontal: 'center' } },
}

/** A font without a name and a size is left to each program's taste. */
const CARATTERE = { name: 'Calibri', size: 11 } as const

export const STILE_TESTATA: CellStyle = {
  font: { ...CARATTERE, bold: true, color: { rgb: 'FFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '004080' } },
  alignment: { vertical: 'center', wrapText: true },
}
export const STILE_ESEMPIO: CellStyle = {
  font: { ...CARATTERE, italic: true, color: { rgb: '595959' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'EDEDED' } },
}

/**
 * A text as a cell holds it. "_x0041_" in a workbook means "A": text that looks so is escaped (ECMA-376 part 1,
 * 22.9.2.19), or it would come back as another text; so is the sign of a text that looks like an error ("#N/A"),
 * which the library would write as one. A text is always written as text: "=1+1" is never a formula.
 */
export const toCellaTesto = (testo: string | null): CellValue =>
  testo === null || testo === ''
    ? null
    : testo
        .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
        .replace(/^#(?=[A-Z])/, '_x0023_')
        .toWellFormed()

/** A day as a cell holds it: midnight UTC, which the library writes as the day's serial in every time zone. */
export const toCellaData = (data: string | null): CellValue =>
  data === null ? null : new Date(`${data}T00:00:00Z`)
