import type { Cell, DataValidation, WriteSheet } from 'hucre'
import { writeXlsx } from 'hucre/xlsx'
import { type Colonna, lettere } from '../../tracciato/foglio/colonne.ts'
import { STILE_ESEMPIO, STILE_TESTATA, STILI } from './celle.ts'
import type { Tabella } from './righe.ts'

/** A sheet of any name: ours, or another list that people take away. */
export type TabellaDaScrivere = Omit<Tabella, 'nome'> & { readonly nome: string }

/** A table as a sheet: headings in a frozen row, typed cells, help and limits beside the cells of `compilabili` rows. */
export const toFoglio = (
  t: TabellaDaScrivere,
  opzioni: { esempi: boolean; compilabili: number },
): WriteSheet => {
  const cells = new Map<string, Partial<Cell>>()
  for (const [c, colonna] of t.colonne.entries())
    cells.set(`0,${c}`, { value: colonna.titolo, style: STILE_TESTATA })
  // The columns carry the style of their cells; only examples look otherwise.
  if (opzioni.esempi)
    for (const [r, riga] of t.righe.entries())
      for (const [c, colonna] of t.colonne.entries())
        cells.set(`${r + 1},${c}`, {
          value: riga[colonna.campo] ?? null,
          style: { ...STILI[colonna.tipo], ...STILE_ESEMPIO },
        })
  const ultima = lettere(t.colonne.length - 1)
  return {
    name: t.nome,
    columns: t.colonne.map((c) => ({ width: c.larghezza, style: STILI[c.tipo] })),
    rows: [
      t.colonne.map((c) => c.titolo),
      ...t.righe.map((riga) => t.colonne.map((c) => riga[c.campo] ?? null)),
    ],
    cells,
    freezePane: { rows: 1, columns: 1 },
    autoFilter: { range: `A1:${ultima}${t.righe.length + 1}` },
    rowDefs: new Map([[0, { height: 30 }]]),
    dataValidations: t.colonne.flatMap((c, n) => toConvalida(c, lettere(n), opzioni.compilabili)),
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
    a11y: { headerRow: 0 },
  }
}

const toConvalida = (c: Colonna, colonna: string, compilabili: number): DataValidation[] => {
  if (compilabili === 0) return []
  const base = {
    range: `${colonna}2:${colonna}${compilabili + 1}`,
    allowBlank: true,
    showInputMessage: true,
    inputTitle: c.titolo.slice(0, 32),
    inputMessage: c.aiuto.slice(0, 255),
    showErrorMessage: true,
    errorTitle: 'Valore non valido',
  } as const
  switch (c.tipo) {
    case 'data':
      return [
        {
          ...base,
          type: 'date',
          operator: 'between',
          formula1: '32874',
          formula2: '73415',
          errorMessage: 'Scrivere una data, per esempio 31/12/2026.',
        },
      ]
    case 'percento':
      return [
        {
          ...base,
          type: 'decimal',
          operator: 'between',
          formula1: '0',
          formula2: '100',
          errorMessage: 'Scrivere un numero da 0 a 100, senza il segno %.',
        },
      ]
    case 'decimale':
      return [
        {
          ...base,
          type: 'decimal',
          operator: 'between',
          formula1: '-999999999999999',
          formula2: '999999999999999',
          errorMessage: 'Scrivere un numero; le note vanno nella colonna Nota.',
        },
      ]
    case 'intero':
      return [
        {
          ...base,
          type: 'whole',
          operator: 'greaterThan',
          formula1: '0',
          errorMessage: 'Scrivere un numero intero: 1, 2, 3 …',
        },
      ]
    case 'si-no':
      return [{ ...base, type: 'list', values: ['Sì', 'No'], errorMessage: 'Scegliere Sì o No.' }]
    case 'testo':
      return [
        {
          ...base,
          type: 'textLength',
          operator: 'lessThan',
          formula1: '32767',
          errorMessage: 'Testo troppo lungo.',
        },
      ]
  }
}

/**
 * The bytes of a workbook with these sheets; the headings repeat on every printed page. `now` is its date of creation.
 * The library would name the repeated rows without quotes around a sheet's name, and a spreadsheet then calls the file
 * damaged ("Stato di attuazione!$1:$1"): the name is given here, quoted.
 */
export const scriviCartella = (sheets: WriteSheet[], titolo: string, now: Date): Promise<Uint8Array> =>
  writeXlsx({
    sheets,
    properties: { title: titolo, creator: 'Obiettivo Comune', created: now, modified: now },
    namedRanges: sheets
      .filter((s) => s.freezePane !== undefined)
      .map((s) => ({ name: '_xlnm.Print_Titles', range: `'${s.name}'!$1:$1`, scope: s.name })),
  })
