import type { Sheet } from 'hucre'
import { readXlsx } from 'hucre/xlsx'
import { FOGLI, LEGGIMI, type NomeFoglio } from '../../tracciato/foglio/colonne.ts'
import type { LimitiFoglio } from './limiti.ts'
import { isSincero, readIndice } from './zip.ts'

/** What a cell is besides its value. */
export interface CellaSpeciale {
  readonly formula: boolean
  /** It holds an error ("#DIV/0!"). */
  readonly errore: boolean
  /** It is shown as a percentage: what is seen is a hundred times its value. */
  readonly percentuale: boolean
}
/** A cell's place as one number: a sheet has at most 16,384 columns. */
export const posto = (riga: number, colonna: number): number => riga * 16_384 + colonna

/** One of our sheets as the library gave it. Rows and columns are counted from 0. */
export interface FoglioGrezzo<N extends string = NomeFoglio> {
  readonly nome: N
  /** Its name in the file, and its place in the workbook from 1. */
  readonly scritto: string
  readonly numero: number
  readonly nascosto: boolean
  readonly righe: Sheet['rows']
  /** Only the cells that are more than their value, by `posto`. */
  readonly celle: ReadonlyMap<number, CellaSpeciale>
  readonly righeNascoste: readonly number[]
  readonly unioni: NonNullable<Sheet['merges']>
  /** True when the sheet goes on beyond the limit of rows. */
  readonly troncato: boolean
}
export interface Cartella<N extends string = NomeFoglio> {
  readonly totale: number
  readonly fogli: readonly FoglioGrezzo<N>[]
  /** Sheets that are not ours, instructions left out. */
  readonly altri: readonly string[]
  /** Sheets whose name is one of ours already taken by an earlier sheet. */
  readonly doppi: readonly string[]
  readonly limiteRighe: number
}

/** A name without case, accents, spaces and signs: "STATO  ATTUAZIONE" and "Stato attuazione" are one. */
export const normaNome = (testo: string): string =>
  testo
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9%]/g, '')

const NOMI = new Map<string, NomeFoglio>([
  ...FOGLI.map((f) => [normaNome(f.nome), f.nome] as const),
  ['statoattuazione', 'Stato di attuazione'],
  ['statidiattuazione', 'Stato di attuazione'],
])

/** The cards' workbook: see `readFogli`. */
export const readCartella = (contenuto: Uint8Array, limiti: LimitiFoglio): Promise<Cartella> =>
  readFogli(contenuto, limiti, NOMI)

/**
 * Opens a workbook and takes the sheets called by these names (see `normaNome`); the others are not parsed. Throws on a
 * damaged file or on a lying archive.
 */
export const readFogli = async <N extends string>(
  contenuto: Uint8Array,
  limiti: LimitiFoglio,
  nomi: ReadonlyMap<string, N>,
): Promise<Cartella<N>> => {
  const indice = readIndice(contenuto, limiti.voci)
  if (!indice.ok || !isSincero(contenuto, indice.voci)) throw new Error('archivio non sincero')
  const presi = new Map<number, N>()
  const nascosti = new Set<number>()
  const altri: string[] = []
  const doppi: string[] = []
  let totale = 0
  const { sheets } = await readXlsx(contenuto, {
    readStyles: true,
    maxRows: limiti.righe + 1,
    sheets: (info) => {
      totale = Math.max(totale, info.index + 1)
      const nome = nomi.get(normaNome(info.name))
      if (nome === undefined) {
        if (normaNome(info.name) !== normaNome(LEGGIMI)) altri.push(info.name)
        return false
      }
      if ([...presi.values()].includes(nome)) {
        doppi.push(info.name)
        return false
      }
      presi.set(info.index, nome)
      if (info.hidden || info.veryHidden) nascosti.add(info.index)
      return true
    },
  })
  const fogli = [...presi].flatMap(([indice0, nome], n): FoglioGrezzo<N>[] => {
    const s = sheets[n]
    return s === undefined
      ? []
      : [
          {
            nome,
            scritto: s.name,
            numero: indice0 + 1,
            nascosto: nascosti.has(indice0),
            righe: s.rows.slice(0, limiti.righe),
            celle: toSpeciali(s.cells),
            righeNascoste: [...(s.rowDefs ?? [])].flatMap(([r, d]) => (d.hidden ? [r] : [])),
            unioni: s.merges ?? [],
            troncato: s.rows.length > limiti.righe,
          },
        ]
  })
  return { totale, fogli, altri, doppi, limiteRighe: limiti.righe }
}

/** The library gives every cell that has a style: a few of them matter, and the others are let go. */
const toSpeciali = (celle: Sheet['cells']): ReadonlyMap<number, CellaSpeciale> => {
  const speciali = new Map<number, CellaSpeciale>()
  for (const [chiave, c] of celle ?? []) {
    const formula = c.formula !== undefined
    const errore =
      c.type === 'error' || (formula && typeof c.value === 'string' && /^#[A-Z/0!?_]+$/.test(c.value))
    const percentuale = c.style?.numFmt?.includes('%') ?? false
    if (!formula && !errore && !percentuale) continue
    const [r = 0, col = 0] = chiave.split(',').map(Number)
    speciali.set(posto(r, col), { formula, errore, percentuale })
  }
  return speciali
}
