import type { DataIso } from '../../src/dominio/valori/data.ts'

/** What the office chose when it asked the old system for the print; the cover repeats it. */
export interface ParametriStampa {
  readonly ente: string
  readonly titolo: string
  readonly dataElaborazione: DataIso
  readonly vista: { readonly codice: string; readonly titolo: string }
  readonly livello: string
  readonly centro: { readonly codice: string; readonly nome: string }
  /** Day of the narratives ("AL 31 DICEMBRE"). */
  readonly al: DataIso
  /** Years of the history columns, in printed order. */
  readonly anniStorico: readonly number[]
}

export const TITOLO_RENDICONTAZIONE = 'SCHEDA PEG DI RENDICONTAZIONE'

/** A column of a table, in points from the page's left edge. */
export interface Colonna {
  readonly x: number
  readonly larghezza: number
}

export type ColonnaTestata = 'codice' | 'area' | 'assessorato' | 'direzione' | 'direttore'
export type ColonnaCentro = 'centro' | 'responsabile'
export type ColonnaFasi =
  | 'descrizione'
  | 'peso'
  | 'avanzamento'
  | 'inizio'
  | 'fine'
  | 'responsabile'
  | 'centro'
  | 'nota'

/** Where everything stands on a page. All measures in points; `corpo` are the sizes of the type. */
export interface Geometria {
  readonly larghezzaPagina: number
  readonly altezzaPagina: number
  readonly margine: number
  readonly corpo: { readonly testo: number; readonly tabella: number; readonly intestazione: number }
  readonly descrizione: Colonna
  readonly narrativa: Colonna
  readonly testata: Readonly<Record<ColonnaTestata, Colonna>>
  readonly centro: Readonly<Record<ColonnaCentro, Colonna>>
  readonly fasi: Readonly<Record<ColonnaFasi, Colonna>>
  readonly indicatori: {
    readonly descrizione: Colonna
    readonly tipo: Colonna
    readonly atteso: Colonna
    readonly raggiunto: Colonna
    readonly storico: readonly Colonna[]
    readonly nota: Colonna
  }
}

/** Changes to the usual page: columns resized by name, everything shifted, type smaller. */
export interface VarianteGeometria {
  readonly sposta?: number
  readonly fasi?: Partial<Record<ColonnaFasi, number>>
  readonly indicatori?: Partial<
    Record<'descrizione' | 'tipo' | 'atteso' | 'raggiunto' | 'storico' | 'nota', number>
  >
  readonly corpoTabella?: number
}

const FASI: Readonly<Record<ColonnaFasi, number>> = {
  descrizione: 226,
  peso: 36,
  avanzamento: 38,
  inizio: 54,
  fine: 54,
  responsabile: 107,
  centro: 108,
  nota: 79,
}
const INDICATORI = { descrizione: 190, tipo: 82, atteso: 56, raggiunto: 66, storico: 76, nota: 121 }
const STACCO = 5

const affianca = <C extends string>(larghezze: readonly (readonly [C, number])[], da: number) => {
  let x = da
  return larghezze.map(([nome, larghezza]) => {
    const colonna = { x, larghezza }
    x += larghezza + STACCO
    return [nome, colonna] as const
  })
}

/** The page of the old system, A4 landscape, for `storico` history columns. */
export const geometria = (storico: number, variante: VarianteGeometria = {}): Geometria => {
  const margine = 28
  const da = margine + (variante.sposta ?? 0)
  const fasi = affianca(Object.entries({ ...FASI, ...variante.fasi }) as [ColonnaFasi, number][], da)
  const w = { ...INDICATORI, ...variante.indicatori }
  const ind = affianca(
    [
      ['descrizione', w.descrizione],
      ['tipo', w.tipo],
      ['atteso', w.atteso],
      ['raggiunto', w.raggiunto],
      ...Array.from({ length: storico }, (_, i) => [`storico${i}`, w.storico] as const),
      ['nota', w.nota],
    ],
    da,
  ).map(([, colonna]) => colonna)
  const [descrizione, tipo, atteso, raggiunto] = ind as [Colonna, Colonna, Colonna, Colonna]
  return {
    larghezzaPagina: 842,
    altezzaPagina: 595,
    margine,
    corpo: { testo: 9.5, tabella: variante.corpoTabella ?? 8, intestazione: 6.5 },
    descrizione: { x: da, larghezza: 346 },
    narrativa: { x: da, larghezza: 706 },
    testata: {
      codice: { x: da, larghezza: 105 },
      area: { x: da + 112, larghezza: 136 },
      assessorato: { x: da + 256, larghezza: 118 },
      direzione: { x: da + 392, larghezza: 150 },
      direttore: { x: da + 560, larghezza: 150 },
    },
    centro: { centro: { x: da, larghezza: 148 }, responsabile: { x: da + 190, larghezza: 150 } },
    fasi: Object.fromEntries(fasi) as Record<ColonnaFasi, Colonna>,
    indicatori: {
      descrizione,
      tipo,
      atteso,
      raggiunto,
      storico: ind.slice(4, 4 + storico),
      nota: ind[4 + storico] as Colonna,
    },
  }
}
