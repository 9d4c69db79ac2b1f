import type { Archivio } from '../archivio/archivio.ts'

/** How many results each store keeps; the oldest used goes first. */
const TENUTI = 64

const memorie = new WeakMap<Archivio, Map<string, Promise<unknown>>>()

/**
 * Keeps a result that depends only on what `chiave` names; the key must carry the entity's revision, so that a write
 * makes it stale. Two pages asking at once share one computation; a failed one is forgotten.
 */
export const memo = <T>(
  archivio: Archivio,
  chiave: readonly unknown[],
  compute: () => Promise<T>,
): Promise<T> => {
  let memoria = memorie.get(archivio)
  if (memoria === undefined) {
    memoria = new Map()
    memorie.set(archivio, memoria)
  }
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
  if (memoria.size > TENUTI && !piuVecchio.done) memoria.delete(piuVecchio.value)
  nuovo.catch(() => memoria.delete(nome))
  return nuovo
}
