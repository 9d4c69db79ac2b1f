import type { Fase, Indicatore, Scheda } from '../scheda/scheda.ts'
import { abbinaRighe } from './abbina.ts'

/** The known values of `da` where `a` knows none; what `a` knows stays. */
const riempi = <T extends object>(a: T, da: T): T =>
  Object.fromEntries(Object.entries(a).map(([k, v]) => [k, v ?? da[k as keyof T] ?? null])) as T

const riempiRighe = <T extends Fase | Indicatore>(
  lette: readonly T[],
  archiviate: readonly T[],
  riempiRiga: (letta: T, archiviata: T) => T,
): readonly T[] => {
  const esito = [...lette]
  for (const { prima, dopo } of abbinaRighe(archiviate, lette)) {
    const archiviata = prima === null ? undefined : archiviate[prima]
    const letta = dopo === null ? undefined : lette[dopo]
    if (dopo !== null && letta && archiviata) esito[dopo] = riempiRiga(letta, archiviata)
  }
  return esito
}

/**
 * A card read from a workbook, with the stored card's values where the workbook says nothing: there an empty cell, a
 * column or a sheet taken away mean "not known", as its instructions say, and what is not known never erases what is.
 * (In a print an empty field is a fact.)
 */
export const completeScheda = (letta: Scheda, archiviata: Scheda): Scheda => ({
  ...riempi(letta, archiviata),
  collegamenti: letta.collegamenti.length > 0 ? letta.collegamenti : archiviata.collegamenti,
  fasi: riempiRighe(letta.fasi, archiviata.fasi, riempi),
  indicatori: riempiRighe(letta.indicatori, archiviata.indicatori, (l, a) => ({
    ...riempi(l, a),
    storico: { ...a.storico, ...l.storico },
    storicoIncerto: l.storicoIncerto || (a.storicoIncerto && Object.keys(l.storico).length === 0),
  })),
})
