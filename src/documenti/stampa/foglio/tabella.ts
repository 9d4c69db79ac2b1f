import type { Cell, CellValue, WriteSheet } from 'hucre'
import { centesimiToNumber } from '../../../dominio/valori/centesimi.ts'
import { CARATTERI_MASSIMI, lettere } from '../../tracciato/foglio/colonne.ts'
import { STILE_TESTATA, STILI, toCellaData, toCellaTesto } from './celle.ts'
import { scriviCartella } from './scrivi.ts'

/** A column of a plain table: what its cells hold says how they are written and shown. */
export interface ColonnaTabella {
  readonly titolo: string
  /** A text, a whole number, a percentage in hundredths, an ISO day. */
  readonly tipo: 'testo' | 'intero' | 'percento' | 'data'
  /** In characters. */
  readonly larghezza: number
}

/** A cell as the domain has it; null is not known, and an empty cell. */
export type ValoreTabella = string | number | null

/** A table to take away: a sheet of rows, and one that says what was asked for. */
export interface TabellaDaScrivere {
  /** Of the sheet: at most 31 characters. */
  readonly nome: string
  /** Of the workbook. */
  readonly titolo: string
  readonly colonne: readonly ColonnaTabella[]
  readonly righe: readonly (readonly ValoreTabella[])[]
  /** Name and value, on a sheet of their own. */
  readonly parametri: readonly (readonly [string, string])[]
}

const toCella = (valore: ValoreTabella, tipo: ColonnaTabella['tipo']): CellValue => {
  if (valore === null) return null
  if (typeof valore === 'number') return tipo === 'percento' ? centesimiToNumber(valore) : valore
  return tipo === 'data' ? toCellaData(valore) : toCellaTesto(valore.slice(0, CARATTERI_MASSIMI))
}

/** The workbook's bytes: real numbers and dates, headings that stay in sight. `now` is its date of creation. */
export const componiTabella = (t: TabellaDaScrivere, now: Date): Promise<Uint8Array> =>
  scriviCartella([toFoglio(t), toParametri(t.parametri)], t.titolo, now)

const toFoglio = ({ nome, colonne, righe }: TabellaDaScrivere): WriteSheet => ({
  name: nome,
  columns: colonne.map((c) => ({ width: c.larghezza, style: STILI[c.tipo] })),
  rows: [
    colonne.map((c) => c.titolo),
    ...righe.map((riga) => colonne.map((c, i) => toCella(riga[i] ?? null, c.tipo))),
  ],
  cells: testate(colonne.map((c) => c.titolo)),
  freezePane: { rows: 1, columns: 1 },
  autoFilter: { range: `A1:${lettere(colonne.length - 1)}${righe.length + 1}` },
  rowDefs: new Map([[0, { height: 30 }]]),
  pageSetup: {
    paperSize: 'a4',
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
  },
  a11y: { headerRow: 0 },
})

const TESTATE_PARAMETRI = ['Parametro', 'Valore']

const toParametri = (voci: TabellaDaScrivere['parametri']): WriteSheet => ({
  name: 'Parametri',
  columns: [
    { width: 28, style: STILI.testo },
    { width: 80, style: STILI.testo },
  ],
  rows: [TESTATE_PARAMETRI, ...voci.map(([n, v]) => [toCellaTesto(n), toCellaTesto(v)])],
  cells: testate(TESTATE_PARAMETRI),
  freezePane: { rows: 1, columns: 0 },
  a11y: { headerRow: 0 },
})

const testate = (titoli: readonly string[]): Map<string, Partial<Cell>> =>
  new Map(titoli.map((value, c) => [`0,${c}`, { value, style: STILE_TESTATA }]))
