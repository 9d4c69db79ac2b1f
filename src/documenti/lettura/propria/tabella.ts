import { NOTA } from '../../tracciato/scheda-stampata.ts'
import type { Pezzo, Riga } from '../righe.ts'
import { assegna, type Colonna } from './colonne.ts'
import { testoDi } from './pagine.ts'

/** A row of a table of ours: its cells by column, its note, and the line it begins on. */
export interface RigaTabella {
  readonly riga: Riga
  readonly celle: ReadonlyMap<string, readonly Pezzo[]>
  readonly nota: string | null
}

interface InCostruzione {
  readonly riga: Riga
  readonly celle: Map<string, Pezzo[]>
  nota: Pezzo[]
  /** Left edge of the note's text, once its label has been met. */
  xNota: number | null
}

/** How far right of the column's texts the note's label stands, at least and at most. */
const RIENTRO_NOTA = { minimo: 2.5, massimo: 6 }

/**
 * Rows of a table: a new one begins exactly where the first column has the next number. The heading repeated on every
 * page ends with the line that begins with "N.". `colonne` begins with the number's and the first text's columns.
 */
export const toRigheTabella = (righe: readonly Riga[], colonne: readonly Colonna[]): RigaTabella[] => {
  const [numero, testo] = colonne
  const trovate: InCostruzione[] = []
  if (numero === undefined || testo === undefined) return []
  for (const r of senzaTestate(righe)) {
    const [primo, secondo] = r.pezzi
    const aperta = trovate.at(-1)
    if (primo && primo.x < testo.x - 4 && primo.testo === String(trovate.length + 1)) {
      trovate.push({ riga: r, celle: assegna(r.pezzi.slice(1), colonne.slice(1)), nota: [], xNota: null })
      continue
    }
    if (aperta === undefined || primo === undefined) continue
    const rientro = primo.x - testo.x
    if (
      aperta.xNota === null &&
      primo.testo === NOTA &&
      secondo !== undefined &&
      rientro > RIENTRO_NOTA.minimo &&
      rientro < RIENTRO_NOTA.massimo
    ) {
      aperta.xNota = secondo.x
      aperta.nota.push(...r.pezzi.slice(1))
    } else if (aperta.xNota !== null) aperta.nota.push(...r.pezzi)
    else
      for (const [nome, pezzi] of assegna(r.pezzi, colonne.slice(1)))
        aperta.celle.set(nome, [...(aperta.celle.get(nome) ?? []), ...pezzi])
  }
  return trovate.map(({ riga, celle, nota }) => ({
    riga,
    celle,
    nota: nota.length === 0 ? null : testoDi(nota),
  }))
}

/** True on the last line of a table's heading. */
export const isTestata = (r: Riga): boolean => r.pezzi[0]?.testo === 'N.'

/** A table's lines without its headings: on each page they end at the line that begins with "N.". */
const senzaTestate = (righe: readonly Riga[]): Riga[] =>
  [...Map.groupBy(righe, (r) => r.pagina).values()].flatMap((pagina) =>
    pagina.slice(pagina.findIndex(isTestata) + 1),
  )
