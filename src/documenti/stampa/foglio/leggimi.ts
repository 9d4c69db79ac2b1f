import type { Cell, WriteSheet } from 'hucre'
import { type Foglio, LEGGIMI } from '../../tracciato/foglio/colonne.ts'
import { STILE_TESTATA, STILI } from './celle.ts'

/** The sheet of instructions: a title, some sentences, then every column of every sheet with what to write in it. */
export const componiLeggimi = (frasi: readonly string[], fogli: readonly Foglio<string>[]): WriteSheet => {
  const righe: string[][] = frasi.map((f) => [f, '', ''])
  righe.push(['', '', ''], ['Foglio', 'Colonna', 'Che cosa scrivere'])
  const testate = [0, righe.length - 1]
  for (const f of fogli) {
    righe.push([f.nome, '', f.spiegazione])
    for (const c of f.colonne)
      righe.push(['', `${c.titolo}${c.obbligatoria ? ' (obbligatoria)' : ''}`, c.aiuto])
  }
  const cells = new Map<string, Partial<Cell>>()
  for (const r of testate)
    for (const [c, value] of (righe[r] ?? []).entries())
      cells.set(`${r},${c}`, { value, style: STILE_TESTATA })
  return {
    name: LEGGIMI,
    columns: [
      { width: 24, style: STILI.testo },
      { width: 36, style: STILI.testo },
      { width: 80, style: STILI.testo },
    ],
    rows: righe,
    cells,
    merges: frasi.map((_, r) => ({ startRow: r, endRow: r, startCol: 0, endCol: 2 })),
    rowDefs: new Map(frasi.slice(1).map((_, r) => [r + 1, { height: 20 }])),
  }
}
