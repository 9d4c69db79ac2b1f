import { buildPiano, type Nodo } from '../../dominio/piano/albero.ts'
import { type Conto, contaAltro, contaScheda, creaConto, type Riepilogo, toRiepilogo } from './riepilogo.ts'
import type { SintesiScheda } from './sintesi.ts'

/** A node of the plan with what everything below it comes to. */
export interface NodoAlbero {
  readonly livello: string
  readonly codice: string
  readonly titolo: string
  readonly altriTitoli: readonly string[]
  readonly riepilogo: Riepilogo
  readonly figli: readonly NodoAlbero[]
  /** Those that hang on the node itself, in plan order. */
  readonly schede: readonly SintesiScheda[]
}

export interface Albero {
  readonly radici: readonly NodoAlbero[]
  readonly senzaCollegamento: readonly SintesiScheda[]
}

/** The plan of some cards, rolled up at every level from those cards alone. Linear in their links. */
export const buildAlbero = (schede: readonly SintesiScheda[]): Albero => {
  const piano = buildPiano<SintesiScheda>(schede)
  return {
    radici: piano.radici.map((r) => riepilogaNodo(r).nodo),
    senzaCollegamento: piano.senzaCollegamento,
  }
}

/** The same tree from a node down, wherever its code stands; whole when it stands nowhere. */
export const potaAlbero = (albero: Albero, codice: string): Albero => {
  const trovati = albero.radici.flatMap((r) => findNodi(r, codice))
  return trovati.length === 0 ? albero : { radici: trovati, senzaCollegamento: [] }
}

const findNodi = (n: NodoAlbero, codice: string): readonly NodoAlbero[] =>
  n.codice === codice ? [n] : n.figli.flatMap((f) => findNodi(f, codice))

const riepilogaNodo = (n: Nodo<SintesiScheda>): { readonly nodo: NodoAlbero; readonly conto: Conto } => {
  const conto = creaConto()
  for (const s of n.schede) contaScheda(conto, s)
  const figli = n.figli.map((f) => {
    const sotto = riepilogaNodo(f)
    contaAltro(conto, sotto.conto)
    return sotto.nodo
  })
  const { livello, codice, titolo, altriTitoli } = n
  return {
    nodo: { livello, codice, titolo, altriTitoli, figli, schede: n.schede, riepilogo: toRiepilogo(conto) },
    conto,
  }
}
