import type { Scheda } from '../scheda/scheda.ts'
import { aggiungi, creaSomma, type Somma, toAvanzamento } from './aggrega.ts'
import type { Avanzamento } from './avanzamento.ts'
import { type ConFasi, DALLE_FASI, type LetturaScheda } from './piano.ts'

/** The progress of the cards that share a key; `chiave` null gathers the cards that have none. */
export interface GruppoAvanzamento<K> {
  readonly chiave: K | null
  readonly avanzamento: Avanzamento
  readonly obiettivi: number
}

/** The keys a plan is usually read by. Names are as printed (and cut at about 30 characters): keys, never joins. */
export const CHIAVI = {
  centro: (s: Pick<Scheda, 'centro'>) => s.centro,
  centroStampa: (s: Pick<Scheda, 'centroStampa'>) => s.centroStampa,
  responsabile: (s: Pick<Scheda, 'responsabile'>) => s.responsabile,
  assessorato: (s: Pick<Scheda, 'assessorato'>) => s.assessorato,
  areaTematica: (s: Pick<Scheda, 'areaTematica'>) => s.areaTematica,
} as const

/**
 * Roll-up by any key: one group a key, in order of first appearance, cards without the key together under null
 * (never left out: the groups always add up to all the cards). Same mean as a node of the plan.
 */
export const raggruppaAvanzamento = <S extends ConFasi, K extends string | number>(
  schede: readonly S[],
  chiave: (scheda: S) => K | null,
  lettura: LetturaScheda<S> = DALLE_FASI,
): readonly GruppoAvanzamento<K>[] => {
  const somme = new Map<K | null, Somma>()
  for (const scheda of schede) {
    const k = chiave(scheda)
    let somma = somme.get(k)
    if (somma === undefined) {
      somma = creaSomma()
      somme.set(k, somma)
    }
    aggiungi(somma, lettura.avanzamento(scheda), lettura.peso?.(scheda))
  }
  return [...somme].map(([k, somma]) => ({
    chiave: k,
    avanzamento: toAvanzamento(somma),
    obiettivi: somma.obiettivi,
  }))
}
