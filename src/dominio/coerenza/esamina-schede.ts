import { type ContestoControlli, prepareContesto } from './contesto.ts'
import { CONTROLLI } from './controlli.ts'
import type { Controllo, NonApplicabile } from './controllo.ts'
import type { Gravita, Rilievo } from './rilievo.ts'

export interface EsitoControlli {
  /** By card in the order given, then by severity, rule and position; findings about the whole set come first. */
  readonly rilievi: readonly Rilievo[]
  /** Rules that could not be asked of this set, each with its reason. */
  readonly nonApplicabili: readonly NonApplicabile[]
}

const PESO: Readonly<Record<Gravita, number>> = { E: 0, W: 1, I: 2 }

/**
 * Runs the checks over a set of cards. Time and memory grow with the cards, never with their pairs.
 * `controlli` defaults to all of them.
 */
export const examineSchede = (
  contesto: ContestoControlli,
  controlli: readonly Controllo[] = CONTROLLI,
): EsitoControlli => {
  const esame = prepareContesto(contesto)
  const rilievi: Rilievo[] = []
  const nonApplicabili: NonApplicabile[] = []
  for (const c of controlli) {
    const motivo = c.applicabile?.(esame) ?? null
    if (motivo !== null) nonApplicabili.push({ regola: c.id, motivo })
    else for (const r of c.esamina(esame)) rilievi.push(r)
  }
  const ordine = new Map<string, number>()
  for (const [i, s] of contesto.schede.entries()) if (!ordine.has(s.codice)) ordine.set(s.codice, i)
  const posizione = (r: Rilievo): number => (r.codice === null ? -1 : (ordine.get(r.codice) ?? -1))
  rilievi.sort(
    (a, b) =>
      posizione(a) - posizione(b) ||
      PESO[a.gravita] - PESO[b.gravita] ||
      (a.regola < b.regola ? -1 : a.regola > b.regola ? 1 : 0) ||
      (a.indice ?? -1) - (b.indice ?? -1),
  )
  return { rilievi, nonApplicabili }
}
