import type { Scheda } from '../scheda/scheda.ts'
import type { Centesimi } from '../valori/centesimi.ts'
import { aggiungi, creaSomma, type Somma, toAvanzamento, unisci } from './aggrega.ts'
import { type Avanzamento, computeAvanzamento, type FasePesata } from './avanzamento.ts'
import type { Intervallo } from './intervallo.ts'

/** What a plan tree must offer to be rolled up: its children and the cards that hang on it directly. */
export interface NodoConSchede<S = Scheda> {
  readonly figli: readonly NodoConSchede<S>[]
  readonly schede: readonly S[]
}

/** How a roll-up reads a card. By default: progress from phases, all cards of the same weight. */
export interface LetturaScheda<S> {
  readonly avanzamento: (scheda: S) => Intervallo
  readonly peso?: (scheda: S) => Centesimi | null
}

/** The least a card must carry for the default reading. */
export interface ConFasi {
  readonly fasi: readonly FasePesata[]
}

/** The default reading of a card: progress from its phases, every objective weighing the same. */
export const DALLE_FASI: LetturaScheda<ConFasi> = {
  avanzamento: (scheda) => computeAvanzamento(scheda.fasi),
}

/** A node of the plan with the progress of everything below it; the shape follows the tree it was computed on. */
export interface AvanzamentoNodo<N> {
  readonly nodo: N
  readonly avanzamento: Avanzamento
  /** How many objectives stand on it or below. */
  readonly obiettivi: number
  readonly figli: readonly AvanzamentoNodo<N>[]
}

/**
 * Progress of a node and of every node below: the weighted mean of **all the objectives under it**, at any depth
 * (not the mean of its children's means, which would let a programme with one card weigh as much as one with ten).
 * Each node is rounded once. A node without objectives is unknown ('senza-obiettivi') and weighs nothing above.
 */
export const computeAvanzamentoPiano = <N, S extends ConFasi = Scheda>(
  radice: N & NodoConSchede<S>,
  lettura: LetturaScheda<S> = DALLE_FASI,
): AvanzamentoNodo<N> => sommaNodo(radice, lettura).esito

const sommaNodo = <N, S>(
  nodo: N & NodoConSchede<S>,
  lettura: LetturaScheda<S>,
): { readonly somma: Somma; readonly esito: AvanzamentoNodo<N> } => {
  const somma = creaSomma()
  for (const scheda of nodo.schede) aggiungi(somma, lettura.avanzamento(scheda), lettura.peso?.(scheda))
  const figli: AvanzamentoNodo<N>[] = []
  for (const figlio of nodo.figli) {
    const sotto = sommaNodo(figlio as N & NodoConSchede<S>, lettura)
    unisci(somma, sotto.somma)
    figli.push(sotto.esito)
  }
  return { somma, esito: { nodo, avanzamento: toAvanzamento(somma), obiettivi: somma.obiettivi, figli } }
}
