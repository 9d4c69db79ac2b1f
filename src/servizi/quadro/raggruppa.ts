import { compareCodici } from '../../dominio/codici/ordine.ts'
import { SEGNALI } from '../../dominio/segnali/segnali.ts'
import { type Criterio, VALORI } from './filtri.ts'
import { type Riepilogo, riepiloga } from './riepilogo.ts'
import type { SintesiScheda } from './sintesi.ts'

/** What cards may be gathered by, besides the levels of the plan ("livello:OBIETTIVO DI MISSIONE"). */
export const CHIAVI_GRUPPO = [
  'assessorato',
  'centro',
  'responsabile',
  'persona',
  'areaTematica',
  'etichetta',
  'segnale',
  'tempi',
] as const
export type ChiaveGruppo = (typeof CHIAVI_GRUPPO)[number] | `livello:${string}`

export interface Gruppo {
  /** The value they share; for a level the node's code. Null gathers the cards that have none. */
  readonly chiave: string | null
  /** The node's title, when the group is a node of the plan. */
  readonly titolo: string | null
  readonly riepilogo: Riepilogo
  readonly schede: readonly SintesiScheda[]
}

/** A card that names several people, tags or signals stands in each of their groups. */
export const stannoInPiuGruppi = (chiave: ChiaveGruppo): boolean =>
  chiave === 'persona' || chiave === 'etichetta' || chiave === 'segnale'

const TEMPI: readonly string[] = ['in ritardo', 'in linea', 'in anticipo', 'non determinabile']
const NOMI = new Intl.Collator('it', { numeric: true })

/**
 * The cards gathered by a key, those without it last: no card is ever left out. Groups go by name, nodes by code,
 * signals from the most pressing; the cards of each keep the order given.
 */
export const raggruppa = (schede: readonly SintesiScheda[], chiave: ChiaveGruppo): readonly Gruppo[] => {
  const gruppi = new Map<string | null, SintesiScheda[]>()
  const titoli = new Map<string, string>()
  const metti = (valore: string | null, s: SintesiScheda): void => {
    const gruppo = gruppi.get(valore)
    if (gruppo) gruppo.push(s)
    else gruppi.set(valore, [s])
  }
  for (const s of schede) {
    const valori = valoriDi(s, chiave, titoli)
    if (valori.length === 0) metti(null, s)
    else for (const v of valori) metti(v, s)
  }
  return [...gruppi]
    .sort(([a], [b]) => compara(chiave, a, b))
    .map(([valore, sue]) => ({
      chiave: valore,
      titolo: valore === null ? null : (titoli.get(valore) ?? null),
      riepilogo: riepiloga(sue),
      schede: sue,
    }))
}

const valoriDi = (s: SintesiScheda, chiave: ChiaveGruppo, titoli: Map<string, string>): readonly string[] => {
  if (chiave === 'tempi') return [s.tempi]
  if (!chiave.startsWith('livello:')) return VALORI[chiave as Criterio](s)
  const livello = chiave.slice('livello:'.length)
  const nodo = s.collegamenti.find((c) => c.livello === livello)
  if (nodo === undefined) return []
  if (!titoli.has(nodo.codice)) titoli.set(nodo.codice, nodo.titolo)
  return [nodo.codice]
}

const compara = (chiave: ChiaveGruppo, a: string | null, b: string | null): number => {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  if (chiave === 'segnale')
    return (SEGNALI as readonly string[]).indexOf(a) - (SEGNALI as readonly string[]).indexOf(b)
  if (chiave === 'tempi') return TEMPI.indexOf(a) - TEMPI.indexOf(b)
  return chiave.startsWith('livello:') ? compareCodici(a, b) : NOMI.compare(a, b)
}
