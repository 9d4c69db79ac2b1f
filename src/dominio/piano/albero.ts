import { compareCodici } from '../codici/ordine.ts'
import type { Scheda } from '../scheda/scheda.ts'
import { comparePosizione } from './ordine.ts'

/** One element of the plan above the cards. */
export interface Nodo {
  /** The level's name as printed ("OBIETTIVO DI MISSIONE"). */
  readonly livello: string
  readonly codice: string
  readonly titolo: string
  /** Other titles printed for the same code: the first one met is kept, these are what disagrees with it. */
  readonly altriTitoli: readonly string[]
  readonly figli: readonly Nodo[]
  /** The cards that hang on this node itself, in plan order. */
  readonly schede: readonly Scheda[]
}

/** The plan as a tree. No card is ever lost: those linked to nothing stand apart. */
export interface Piano {
  readonly radici: readonly Nodo[]
  readonly senzaCollegamento: readonly Scheda[]
}

interface NodoInCostruzione {
  readonly livello: string
  readonly codice: string
  readonly titolo: string
  readonly altriTitoli: Set<string>
  readonly figli: Map<string, NodoInCostruzione>
  readonly schede: Scheda[]
}

/**
 * Builds the tree from the links printed on the cards, from the root down; levels may be of any number and a card may
 * miss some: it hangs on the deepest one it names. A node is known by its code within its parent, so that one printed
 * under two parents stays in both places, visibly. Linear in the links of the cards.
 */
export const buildPiano = (schede: readonly Scheda[]): Piano => {
  const radici = new Map<string, NodoInCostruzione>()
  const senzaCollegamento: Scheda[] = []
  for (const scheda of schede) {
    let figli = radici
    let nodo: NodoInCostruzione | undefined
    for (const { livello, codice, titolo } of scheda.collegamenti) {
      nodo = figli.get(codice)
      if (nodo === undefined) {
        nodo = { livello, codice, titolo, altriTitoli: new Set(), figli: new Map(), schede: [] }
        figli.set(codice, nodo)
      } else if (nodo.titolo !== titolo) nodo.altriTitoli.add(titolo)
      figli = nodo.figli
    }
    ;(nodo?.schede ?? senzaCollegamento).push(scheda)
  }
  return { radici: chiudi(radici), senzaCollegamento: senzaCollegamento.toSorted(comparePosizione) }
}

const chiudi = (nodi: ReadonlyMap<string, NodoInCostruzione>): Nodo[] =>
  [...nodi.values()]
    .toSorted((a, b) => compareCodici(a.codice, b.codice))
    .map(({ livello, codice, titolo, altriTitoli, figli, schede }) => ({
      livello,
      codice,
      titolo,
      altriTitoli: [...altriTitoli],
      figli: chiudi(figli),
      schede: schede.toSorted(comparePosizione),
    }))

/** A node met on a walk, with its ancestors from the root down. */
export interface Incontro {
  readonly nodo: Nodo
  readonly antenati: readonly Nodo[]
}

/** Every node, parents before children, in plan order. */
export function* walkPiano(piano: Pick<Piano, 'radici'>): Generator<Incontro> {
  yield* scendi(piano.radici, [])
}

function* scendi(nodi: readonly Nodo[], antenati: readonly Nodo[]): Generator<Incontro> {
  for (const nodo of nodi) {
    yield { nodo, antenati }
    yield* scendi(nodo.figli, [...antenati, nodo])
  }
}

/** The first node with this code in plan order; null when the plan has none. */
export const findNodo = (piano: Piano, codice: string): Incontro | null => {
  for (const incontro of walkPiano(piano)) if (incontro.nodo.codice === codice) return incontro
  return null
}

/** Every card on a node or below it, in plan order: its own first. Linear in the cards. */
export const schedeSotto = (nodo: Nodo): Scheda[] => {
  const schede: Scheda[] = []
  const scendiIn = (n: Nodo): void => {
    for (const s of n.schede) schede.push(s)
    for (const figlio of n.figli) scendiIn(figlio)
  }
  scendiIn(nodo)
  return schede
}
