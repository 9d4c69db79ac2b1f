import { compareCodici } from '../codici/ordine.ts'
import type { Scheda } from '../scheda/scheda.ts'
import { comparePosizione, type Ordinabile } from './ordine.ts'

/** One element of the plan above the cards, which may be whole or anything that keeps their code and links. */
export interface Nodo<S extends Ordinabile = Scheda> {
  /** The level's name as printed ("OBIETTIVO DI MISSIONE"). */
  readonly livello: string
  readonly codice: string
  readonly titolo: string
  /** Other titles printed for the same code: the first one met is kept, these are what disagrees with it. */
  readonly altriTitoli: readonly string[]
  readonly figli: readonly Nodo<S>[]
  /** The cards that hang on this node itself, in plan order. */
  readonly schede: readonly S[]
}

/** The plan as a tree. No card is ever lost: those linked to nothing stand apart. */
export interface Piano<S extends Ordinabile = Scheda> {
  readonly radici: readonly Nodo<S>[]
  readonly senzaCollegamento: readonly S[]
}

interface NodoInCostruzione<S> {
  readonly livello: string
  readonly codice: string
  readonly titolo: string
  readonly altriTitoli: Set<string>
  readonly figli: Map<string, NodoInCostruzione<S>>
  readonly schede: S[]
}

/**
 * Builds the tree from the links printed on the cards, from the root down; levels may be of any number and a card may
 * miss some: it hangs on the deepest one it names. A node is known by its code within its parent, so that one printed
 * under two parents stays in both places, visibly. Linear in the links of the cards.
 */
export const buildPiano = <S extends Ordinabile = Scheda>(schede: readonly S[]): Piano<S> => {
  const radici = new Map<string, NodoInCostruzione<S>>()
  const senzaCollegamento: S[] = []
  for (const scheda of schede) {
    let figli = radici
    let nodo: NodoInCostruzione<S> | undefined
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

const chiudi = <S extends Ordinabile>(nodi: ReadonlyMap<string, NodoInCostruzione<S>>): Nodo<S>[] =>
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
export interface Incontro<S extends Ordinabile = Scheda> {
  readonly nodo: Nodo<S>
  readonly antenati: readonly Nodo<S>[]
}

/** Every node, parents before children, in plan order. */
export function* walkPiano<S extends Ordinabile = Scheda>(
  piano: Pick<Piano<S>, 'radici'>,
): Generator<Incontro<S>> {
  yield* scendi(piano.radici, [])
}

function* scendi<S extends Ordinabile>(
  nodi: readonly Nodo<S>[],
  antenati: readonly Nodo<S>[],
): Generator<Incontro<S>> {
  for (const nodo of nodi) {
    yield { nodo, antenati }
    yield* scendi(nodo.figli, [...antenati, nodo])
  }
}

/** The first node with this code in plan order; null when the plan has none. */
export const findNodo = <S extends Ordinabile = Scheda>(
  piano: Piano<S>,
  codice: string,
): Incontro<S> | null => {
  for (const incontro of walkPiano(piano)) if (incontro.nodo.codice === codice) return incontro
  return null
}

/** Every card on a node or below it, in plan order: its own first. Linear in the cards. */
export const schedeSotto = <S extends Ordinabile = Scheda>(nodo: Nodo<S>): S[] => {
  const schede: S[] = []
  const scendiIn = (n: Nodo<S>): void => {
    for (const s of n.schede) schede.push(s)
    for (const figlio of n.figli) scendiIn(figlio)
  }
  scendiIn(nodo)
  return schede
}
