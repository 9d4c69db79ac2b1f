import type { Intervallo } from '../../dominio/avanzamento/intervallo.ts'
import type { Rilievo } from '../../dominio/coerenza/rilievo.ts'
import type { Vista } from '../../dominio/piano/vista.ts'
import type { DatiProva, OggettoProva } from '../../dominio/prove/prova.ts'
import type { Scheda } from '../../dominio/scheda/scheda.ts'
import type { Centesimi } from '../../dominio/valori/centesimi.ts'
import type { DataIso } from '../../dominio/valori/data.ts'

export type Giudizio =
  | 'raggiunto'
  | 'non raggiunto'
  | 'non rendicontato'
  | 'non valutabile'
  | 'non calcolabile'

/** How an indicator ended, by the entity's rule; `punteggio` in hundredths, null when there is none. */
export interface EsitoIndicatore {
  readonly giudizio: Giudizio
  readonly punteggio: Centesimi | null
}

/** An evidence as the print names it. */
export interface ProvaDaStampare {
  readonly oggetto: OggettoProva
  readonly dati: DatiProva
  /** Of a file, in hexadecimal; null for the rest. */
  readonly sha256: string | null
  readonly aggiuntaIl: string
}

/** What stands beside a card and is not the card's. */
export interface Dossier {
  readonly criticita: {
    readonly causa: string | null
    readonly rimedio: string | null
    readonly chi: string | null
  } | null
  /** Why it was let off, when it was. */
  readonly esonero: { readonly motivo: string; readonly chi: string } | null
  readonly prove: readonly ProvaDaStampare[]
}

/** A card to print. Progress is computed from its phases; the rest comes from who knows the rules in force. */
export interface SchedaDaStampare {
  readonly scheda: Scheda
  /** One per indicator, in the card's order; null leaves the column of the outcomes out. */
  readonly esiti: readonly EsitoIndicatore[] | null
  readonly rilievi: readonly Rilievo[]
  /** Absent: nothing stands beside it. */
  readonly dossier?: Partial<Dossier>
}

/** A node above the cards, already rolled up. */
export interface NodoDaStampare {
  /** Name of its level as printed: "OBIETTIVO DI PROGRAMMA". */
  readonly livello: string
  readonly codice: string
  readonly titolo: string
  /** From the root down to the parent. */
  readonly antenati: readonly { readonly livello: string; readonly codice: string; readonly titolo: string }[]
  readonly avanzamento: Intervallo
  /** Cards on it or below. */
  readonly obiettivi: number
  readonly figli: readonly FiglioDaStampare[]
  readonly rilievi: readonly Rilievo[]
}

/** A child of a node: a lower node, or a card (then `responsabile` may be known and `obiettivi` is 1). */
export interface FiglioDaStampare {
  readonly livello: string
  readonly codice: string
  readonly titolo: string
  readonly responsabile: string | null
  readonly avanzamento: Intervallo
  readonly obiettivi: number
}

/** What to print: plain data, already filtered and in plan order. */
export interface RichiestaStampa {
  readonly ente: string | null
  /** "SCHEDA PEG DI RENDICONTAZIONE" when absent. */
  readonly titolo?: string
  readonly vista: Vista
  /** Name of the printed level, as in `vista.livelli`. */
  readonly livello: string
  /** The centre chosen; null prints "Tutti i centri". */
  readonly centro: { readonly codice: string; readonly nome: string } | null
  readonly dataElaborazione: DataIso
  readonly al: DataIso
  readonly schede: readonly SchedaDaStampare[]
  /** Filled when `livello` is above the cards: then the nodes are printed and the cards are the attached data. */
  readonly nodi: readonly NodoDaStampare[]
  readonly conRilievi: boolean
  /** The cards are frozen: when, and by which rules their score was given. */
  readonly congelamento?: { readonly il: DataIso; readonly regole: string }
}
