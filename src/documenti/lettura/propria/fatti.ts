import { FATTI } from '../../tracciato/scheda-stampata.ts'
import { ASSENTE } from '../../tracciato/segni.ts'
import type { Pezzo, Riga } from '../righe.ts'
import { testoDi } from './pagine.ts'

type Fatto = keyof typeof FATTI
const CHIAVI = Object.keys(FATTI) as Fatto[]
const PER_RIGA = 5

/** The labels of one row of facts, with the x of each; null when a line is not that row. */
const findEtichette = (riga: Riga, chiavi: readonly Fatto[]): readonly number[] | null => {
  if (riga.testo !== chiavi.map((c) => FATTI[c]).join(' ')) return null
  let i = 0
  return chiavi.map((c) => {
    const x = riga.pezzi[i]?.x ?? 0
    i += FATTI[c].split(' ').length
    return x
  })
}

/** The facts of a card and what stands around them. */
export interface Fatti {
  readonly valori: Readonly<Record<Fatto, string | null>>
  /** Place of the first label among the lines given, and of the first line after the facts. */
  readonly da: number
  readonly a: number
}

/**
 * The two rows of five facts: a label's x opens its column, the values stand under it. `fine` is where they end (the
 * next section's heading). Null when the labels are not all there.
 */
export const readFatti = (righe: readonly Riga[], fine: number): Fatti | null => {
  const prime = CHIAVI.slice(0, PER_RIGA)
  const seconde = CHIAVI.slice(PER_RIGA)
  const da = righe.findIndex((r) => findEtichette(r, prime) !== null)
  const in2 = righe.findIndex((r, i) => i > da && findEtichette(r, seconde) !== null)
  if (da < 0 || in2 < 0) return null
  const riga = (chiavi: readonly Fatto[], etichette: Riga | undefined, sotto: readonly Riga[]) => {
    const bordi = (etichette && findEtichette(etichette, chiavi)) ?? []
    const celle = chiavi.map((): Pezzo[] => [])
    for (const p of sotto.flatMap((r) => r.pezzi)) {
      const k = bordi.findLastIndex((x) => x <= p.x + 1)
      celle[Math.max(0, k)]?.push(p)
    }
    return chiavi.map((c, k): readonly [Fatto, string | null] => {
      const t = testoDi(celle[k] ?? [])
      return [c, t === '' || t === ASSENTE ? null : t]
    })
  }
  return {
    valori: Object.fromEntries([
      ...riga(prime, righe[da], righe.slice(da + 1, in2)),
      ...riga(seconde, righe[in2], righe.slice(in2 + 1, fine)),
    ]) as Record<Fatto, string | null>,
    da,
    a: fine,
  }
}
