/** A named depth of the plan. The last one is the level of the cards (obiettivo di PEG). */
export interface Livello {
  /** Short key used in commands and addresses: "mandato", "missione", "programma", "peg". */
  readonly chiave: string
  /** The name as printed: "OBIETTIVO DI MANDATO". */
  readonly nome: string
}

/** One view of the plan for a period; it owns its list of levels, from the root down. */
export interface Vista {
  readonly codice: string
  readonly titolo: string
  readonly livelli: readonly Livello[]
}

/** The levels of the reference print, from the root down. */
export const LIVELLI_PREDEFINITI: readonly Livello[] = [
  { chiave: 'mandato', nome: 'OBIETTIVO DI MANDATO' },
  { chiave: 'missione', nome: 'OBIETTIVO DI MISSIONE' },
  { chiave: 'programma', nome: 'OBIETTIVO DI PROGRAMMA' },
  { chiave: 'peg', nome: 'OBIETTIVO DI PEG' },
]

/** Finds a level by key or by printed name, ignoring case; null when the view has none so called. */
export const findLivello = (vista: Vista, nome: string): Livello | null => {
  const cercato = nome.trim().toLocaleLowerCase('it')
  return vista.livelli.find((l) => l.chiave === cercato || l.nome.toLocaleLowerCase('it') === cercato) ?? null
}
