import type { Archivio } from '../archivio/archivio.ts'

/** How many results of each kind a store keeps; the oldest used goes first. What a search found may be a whole plan. */
const TENUTI = {
  trovate: 4,
  posizioni: 2,
  conteggi: 4,
  rilievi: 64,
  rilieviLetti: 2,
  quadri: 8,
  nominati: 2,
  storie: 2,
  andamento: 12,
  risposte: 4,
} as const

type Genere = keyof typeof TENUTI
const memorie = new WeakMap<Archivio, Map<Genere, Map<string, Promise<unknown>>>>()

/**
 * Keeps a result that depends only on what `chiave` names; the key must carry the entity's revision, so that a write
 * makes it stale. Two pages asking at once share one computation; a failed one is forgotten.
 */
export const memo = <T>(
  archivio: Archivio,
  genere: Genere,
  chiave: readonly unknown[],
  compute: () => Promise<T>,
): Promise<T> => {
  const memoria = getMemoria(archivio, genere)
  const nome = JSON.stringify(chiave)
  const tenuto = memoria.get(nome)
  if (tenuto !== undefined) {
    memoria.delete(nome)
    memoria.set(nome, tenuto)
    return tenuto as Promise<T>
  }
  const nuovo = compute()
  memoria.set(nome, nuovo)
  const piuVecchio = memoria.keys().next()
  if (memoria.size > TENUTI[genere] && !piuVecchio.done) memoria.delete(piuVecchio.value)
  nuovo.catch(() => memoria.delete(nome))
  return nuovo
}

const getMemoria = (archivio: Archivio, genere: Genere): Map<string, Promise<unknown>> => {
  const generi = memorie.get(archivio) ?? new Map<Genere, Map<string, Promise<unknown>>>()
  const memoria = generi.get(genere) ?? new Map<string, Promise<unknown>>()
  memorie.set(archivio, generi.set(genere, memoria))
  return memoria
}
