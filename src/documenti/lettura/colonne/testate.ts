import { chiave } from '../normalizza.ts'
import type { Riga } from '../righe.ts'

/** A heading of a table with the span it covers. `parole` is its whole text, top to bottom. */
export interface Testata {
  readonly tipo: TipoColonna
  /** For a past value's column, the year it names. */
  readonly anno: string | null
  readonly x0: number
  readonly x1: number
}

export type TipoColonna =
  | 'codice'
  | 'area'
  | 'assessorato'
  | 'direzione'
  | 'direttore'
  | 'descrizione'
  | 'peso'
  | 'avanzamento'
  | 'inizio'
  | 'fine'
  | 'inizioEffettivo'
  | 'fineEffettiva'
  | 'responsabile'
  | 'centro'
  | 'nota'
  | 'tipo'
  | 'atteso'
  | 'raggiunto'
  | 'storico'

/** Columns whose cells are one number or one day. */
export const isNumerica = (t: TipoColonna): boolean =>
  /^(?:peso|avanzamento|inizio|fine|inizioEffettivo|fineEffettiva|atteso|raggiunto|storico)$/.test(t)

interface Cella {
  testo: string
  x0: number
  x1: number
}

const APRE =
  /^(?:descrizione|peso|avanz|avanzamento|inizio|fine|responsabile|centro|note|nota|tipo|valore|obiettivo|area|assessorato|direzione|direttore)$/

/**
 * The headings of a table from their printed lines. A heading begins at a known word; the words after it, or under
 * it, go on with it ("Valore / Raggiunto / 2020"; "Inizio Previsto" over "Inizio Effettivo").
 */
export const toTestate = (righe: readonly Riga[]): Testata[] => {
  const celle: Cella[] = []
  for (const r of righe) {
    let prima: Cella | null = null
    for (const p of r.pezzi) {
      const k = chiave(p.testo)
      const [x0, x1] = [p.x, p.x + p.larghezza]
      const sotto = piuCoperta(celle, x0, x1)
      if (APRE.test(k) && !(sotto && sotto.testo.split(' ')[0] === k)) {
        prima = { testo: k, x0, x1 }
        celle.push(prima)
        continue
      }
      const cella: Cella | null = sotto ?? prima ?? piuVicina(celle, x0, x1)
      if (!cella) continue
      cella.testo += ` ${k}`
      cella.x0 = Math.min(cella.x0, x0)
      cella.x1 = Math.max(cella.x1, x1)
      prima = cella
    }
  }
  return toTipi(celle.sort((a, b) => a.x0 - b.x0))
}

const coperta = (c: Cella, x0: number, x1: number): number => Math.min(c.x1, x1) - Math.max(c.x0, x0)
const piuCoperta = (celle: readonly Cella[], x0: number, x1: number): Cella | null =>
  celle.filter((c) => coperta(c, x0, x1) > 0).sort((a, b) => coperta(b, x0, x1) - coperta(a, x0, x1))[0] ??
  null
const piuVicina = (celle: readonly Cella[], x0: number, x1: number): Cella | null =>
  [...celle].sort((a, b) => coperta(b, x0, x1) - coperta(a, x0, x1))[0] ?? null

const toTipi = (celle: readonly Cella[]): Testata[] => {
  const testate: Testata[] = []
  for (const c of celle) {
    const tipo = toTipo(c.testo, testate)
    if (tipo !== null)
      testate.push({
        tipo,
        anno: tipo === 'storico' ? (/\b(?:19|20)\d{2}\b/.exec(c.testo)?.[0] ?? null) : null,
        x0: c.x0,
        x1: c.x1,
      })
  }
  return testate
}

const toTipo = (t: string, gia: readonly Testata[]): TipoColonna | null => {
  const c = (tipo: TipoColonna) => gia.some((g) => g.tipo === tipo)
  if (t.startsWith('descrizione')) return 'descrizione'
  if (t.startsWith('peso')) return 'peso'
  if (t.startsWith('avanz')) return 'avanzamento'
  // "Inizio Previsto" over "Inizio Effettivo" is one column of two days; side by side they are two.
  if (t.startsWith('inizio')) return /previst/.test(t) || !c('inizio') ? 'inizio' : 'inizioEffettivo'
  if (t.startsWith('fine')) return /previst/.test(t) || !c('fine') ? 'fine' : 'fineEffettiva'
  if (t.startsWith('centro')) return 'centro'
  if (t.startsWith('responsabile')) return 'responsabile'
  if (/^not[ae]\b/.test(t)) return 'nota'
  if (t.startsWith('tipo')) return 'tipo'
  if (t.startsWith('area')) return 'area'
  if (t.startsWith('assessorato')) return 'assessorato'
  if (t.startsWith('direzione')) return 'direzione'
  if (t.startsWith('direttore')) return 'direttore'
  if (t.startsWith('obiettivo')) return 'codice'
  if (/^valore\b.*atteso/.test(t)) return 'atteso'
  // The first "Valore Raggiunto" is the current year's, whatever year it may name.
  if (/^valore\b.*raggiunto/.test(t)) return c('raggiunto') ? 'storico' : 'raggiunto'
  return null
}

/** Two tables with one signature have their columns in the same places. */
export const firma = (testate: readonly Testata[], corpo: number): string =>
  testate.map((t) => `${t.tipo}${t.anno ?? ''}@${Math.round((t.x0 / corpo) * 2)}`).join(' ')
