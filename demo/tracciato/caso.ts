/** A small seeded generator of chance (mulberry32): the same seed gives the same run on every machine. */
export interface Caso {
  /** In [0, 1). */
  readonly prossimo: () => number
  /** Whole number in [da, a], both included. */
  readonly intero: (da: number, a: number) => number
  readonly scegli: <T>(tra: readonly T[]) => T
  /** True with the given probability. */
  readonly capita: (probabilita: number) => boolean
}

export const createCaso = (seme: number): Caso => {
  let stato = seme >>> 0
  const prossimo = (): number => {
    stato = (stato + 0x6d2b79f5) >>> 0
    let t = stato
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const intero = (da: number, a: number): number => da + Math.floor(prossimo() * (a - da + 1))
  return {
    prossimo,
    intero,
    scegli: <T>(tra: readonly T[]): T => {
      if (tra.length === 0) throw new Error('Non si può scegliere da un elenco vuoto.')
      return tra[intero(0, tra.length - 1)] as T
    },
    capita: (probabilita) => prossimo() < probabilita,
  }
}

/** What a run starts from when nobody says: a check that others rely on must not fail by chance. */
const SEME_PREDEFINITO = 1

/**
 * The seed of a run, printed by the caller: `OBIETTIVO_SEME` when it is a number, the clock's when it is "caso" (to go
 * looking for new cases), else always the same.
 */
export const semeDaAmbiente = (): number => {
  const detto = process.env.OBIETTIVO_SEME ?? ''
  if (detto === 'caso') return Date.now() % 1_000_000_007
  return /^\d+$/.test(detto) ? Number(detto) >>> 0 : SEME_PREDEFINITO
}
