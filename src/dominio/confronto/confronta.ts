import type { Scheda } from '../scheda/scheda.ts'
import { type CampoCambiato, compareScheda, type RigaMancante } from './confronta-scheda.ts'
import { mergeScheda } from './unisci.ts'

export type { CampoCambiato, RigaMancante } from './confronta-scheda.ts'

/** What the print asked for: only within it can a stored card be called missing. */
export interface ParametriStampa {
  readonly vista: string
  /** The centre on the cover; null when the print was not filtered by centre. */
  readonly centroStampa: string | null
}

export interface SchedaCambiata {
  readonly codice: string
  readonly descrizione: string
  readonly campi: readonly CampoCambiato[]
}

export interface SchedaElencata {
  readonly codice: string
  readonly descrizione: string
}

/** What bringing a print in would do, before anything is written. */
export interface Differenze {
  readonly aggiunte: readonly SchedaElencata[]
  readonly cambiate: readonly SchedaCambiata[]
  readonly invariate: readonly string[]
  /** Stored cards that this print should have and has not: listed, never deleted. */
  readonly mancanti: readonly SchedaElencata[]
  /** Stored phases and indicators that a card of this print no longer shows: listed, never deleted. */
  readonly righeMancanti: readonly (RigaMancante & { readonly codice: string })[]
}

/** True when bringing the print in would write nothing. */
export const senzaDifferenze = (d: Differenze): boolean => d.aggiunte.length === 0 && d.cambiate.length === 0

/**
 * Compares the cards read from a print with the stored ones of the same view. Linear in the cards; a card is known by
 * its code within the view.
 */
export const compareSchede = (
  archiviate: readonly Scheda[],
  lette: readonly Scheda[],
  parametri: ParametriStampa,
): Differenze => {
  const note = new Map(archiviate.filter((s) => s.vista === parametri.vista).map((s) => [s.codice, s]))
  const aggiunte: SchedaElencata[] = []
  const cambiate: SchedaCambiata[] = []
  const invariate: string[] = []
  const righeMancanti: (RigaMancante & { codice: string })[] = []
  for (const letta of lette) {
    const { codice, descrizione } = letta
    const nota = note.get(codice)
    if (nota === undefined) {
      aggiunte.push({ codice, descrizione })
      continue
    }
    const confronto = compareScheda(nota, mergeScheda(nota, letta), letta)
    if (confronto.campi.length > 0) cambiate.push({ codice, descrizione, campi: confronto.campi })
    else invariate.push(codice)
    righeMancanti.push(...confronto.righeMancanti.map((r) => ({ ...r, codice })))
  }
  const presenti = new Set(lette.map((s) => s.codice))
  const mancanti = [...note.values()]
    .filter((s) => !presenti.has(s.codice))
    .filter((s) => parametri.centroStampa === null || s.centroStampa === parametri.centroStampa)
    .map(({ codice, descrizione }) => ({ codice, descrizione }))
  return { aggiunte, cambiate, invariate, mancanti, righeMancanti }
}
