import { NESSUNO, TUTTI } from './stato.ts'

/** Above so many cards a page holds only the parts that are asked open: a whole plan of thousands stays light. */
export const SOGLIA_LEGGERA = 400
/** A search that leaves so few cards shows them at once. */
export const SOGLIA_APERTA = 40

/** What decides which parts of a tree, or which groups, are open. */
export interface Aperture {
  readonly leggero: boolean
  /** Is this part shown open? `contiene`: it or something below it was asked for; `livello` counts from 0. */
  readonly aperto: (codice: string, livello: number, contiene: boolean) => boolean
  /** Is what stands below it on the page, open or folded? */
  readonly presente: (codice: string, livello: number, contiene: boolean) => boolean
  /** Are its own cards on the page? In a light page only if they are few, or the address names their part. */
  readonly conSchede: (codice: string, quante: number) => boolean
  readonly chiesti: ReadonlySet<string>
}

export const computeAperture = (
  aperti: readonly string[],
  totale: number,
  filtrato: boolean,
  /** How deep the parts open by themselves: 1 for the first level of a tree, 0 for groups. */
  predefinita: number,
): Aperture => {
  const chiesti = new Set(aperti.filter((a) => a !== TUTTI && a !== NESSUNO))
  const tutti = aperti.includes(TUTTI)
  const leggero = totale > SOGLIA_LEGGERA
  const pochi = filtrato && totale <= SOGLIA_APERTA
  const daSola = aperti.length === 0
  const aperto = (codice: string, livello: number, contiene: boolean): boolean =>
    tutti || chiesti.has(codice) || contiene || (daSola && (pochi || livello < predefinita))
  return {
    leggero,
    aperto,
    presente: (codice, livello, contiene) => !leggero || aperto(codice, livello, contiene),
    conSchede: (codice, quante) => !leggero || chiesti.has(codice) || (!tutti && quante <= SOGLIA_APERTA),
    chiesti,
  }
}
