import type { Centesimi } from '../valori/centesimi.ts'
import type { DataIso } from '../valori/data.ts'
import type { Decimale } from '../valori/decimale.ts'

/** Where in a read document something stands: page and line from 1, as the reader counted them. */
export interface Posizione {
  readonly pagina: number
  readonly riga: number
}

/** A step of an objective. Null is "unknown", never zero (S08_05 of the reference print has a phase with one number). */
export interface Fase {
  readonly descrizione: string
  readonly peso: Centesimi | null
  readonly avanzamento: Centesimi | null
  readonly inizioPrevisto: DataIso | null
  readonly finePrevista: DataIso | null
  readonly inizioEffettivo: DataIso | null
  readonly fineEffettiva: DataIso | null
  readonly responsabile: string | null
  readonly centro: string | null
  readonly nota: string | null
  readonly origine: Posizione | null
}

/** What is measured. `tipo` is as printed (EFFICACIA, EFFICIENZA, QUANTITATIVO, QUALITÀ, TEMPORALE …). */
export interface Indicatore {
  readonly descrizione: string
  readonly tipo: string | null
  readonly valoreAtteso: Decimale | null
  readonly valoreRaggiunto: Decimale | null
  /** Past years' results by year ("2020"). A year that is not printed is absent, not null. */
  readonly storico: Readonly<Record<string, Decimale>>
  /** True when the text lost the column of a past value: the year may be any of the printed headings. */
  readonly storicoIncerto: boolean
  readonly nota: string | null
  readonly origine: Posizione | null
}

/** The narrative of a card at one checkpoint. Paragraphs are split by "\n\n", a list item begins after "\n". */
export interface StatoDiAttuazione {
  readonly al: DataIso
  readonly testo: string
}

/** A link up the plan tree: `livello` is the level's name as printed ("OBIETTIVO DI MANDATO"). */
export interface Collegamento {
  readonly livello: string
  readonly codice: string
  readonly titolo: string
}

/** Everything printed about one objective. Identity: (ente, vista, codice). */
export interface Scheda {
  readonly codice: string
  readonly vista: string
  readonly descrizione: string
  readonly tipo: string | null
  readonly areaTematica: string | null
  readonly assessorato: string | null
  readonly direzione: string | null
  readonly direttore: string | null
  readonly centro: string | null
  readonly responsabile: string | null
  /** The centre's code on the cover of the print it was read from ("08_S_2020"). */
  readonly centroStampa: string | null
  readonly collegamenti: readonly Collegamento[]
  readonly statoDiAttuazione: readonly StatoDiAttuazione[]
  readonly fasi: readonly Fase[]
  readonly indicatori: readonly Indicatore[]
  readonly origine: Posizione | null
}
