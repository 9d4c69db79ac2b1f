import { aggiungi, creaSomma, type Somma, toAvanzamento, unisci } from '../../dominio/avanzamento/aggrega.ts'
import type { Avanzamento } from '../../dominio/avanzamento/avanzamento.ts'
import { type Intervallo, ignoto } from '../../dominio/avanzamento/intervallo.ts'
import { SEGNALI, type Segnale } from '../../dominio/segnali/segnali.ts'
import type { ConteggioRilievi } from '../rilievi/rilievi.ts'
import type { SintesiScheda } from './sintesi.ts'

/** What a set of cards comes to: a node of the plan, a group, all that is shown. */
export interface Riepilogo {
  readonly obiettivi: number
  readonly avanzamento: Avanzamento
  /** What the dates would have; a card whose date is not known counts as unknown. */
  readonly atteso: Avanzamento
  /** Mean score of the cards that can be assessed; 'senza-obiettivi' when none can. */
  readonly conseguimento: Avanzamento
  readonly indicatori: { readonly raggiunti: number; readonly totali: number }
  readonly rilievi: ConteggioRilievi
  /** How many cards have each signal. */
  readonly segnali: Readonly<Record<Segnale, number>>
}

/** Running sums: every level of a tree is rounded once, from its own cards. */
export interface Conto {
  readonly avanzamento: Somma
  readonly atteso: Somma
  readonly conseguimento: Somma
  readonly rilievi: { E: number; W: number; I: number }
  readonly segnali: Record<Segnale, number>
  obiettivi: number
  raggiunti: number
  indicatori: number
}

export const creaConto = (): Conto => ({
  avanzamento: creaSomma(),
  atteso: creaSomma(),
  conseguimento: creaSomma(),
  rilievi: { E: 0, W: 0, I: 0 },
  segnali: { 'in-ritardo': 0, 'a-rischio': 0, 'sotto-atteso': 0, 'con-rilievi': 0 },
  obiettivi: 0,
  raggiunti: 0,
  indicatori: 0,
})

const IGNOTO: Intervallo = ignoto()

/** Adds a card (in place). */
export const contaScheda = (c: Conto, s: SintesiScheda): void => {
  aggiungi(c.avanzamento, s.avanzamento, null)
  aggiungi(c.atteso, s.atteso ?? IGNOTO, null)
  if (s.conseguimento !== null) aggiungi(c.conseguimento, s.conseguimento, null)
  c.obiettivi += 1
  c.raggiunti += s.indicatori.raggiunti
  c.indicatori += s.indicatori.totali
  c.rilievi.E += s.rilievi.E
  c.rilievi.W += s.rilievi.W
  c.rilievi.I += s.rilievi.I
  for (const segnale of s.segnali) c.segnali[segnale] += 1
}

/** Adds what a child came to (in place). */
export const contaAltro = (c: Conto, altro: Conto): void => {
  unisci(c.avanzamento, altro.avanzamento)
  unisci(c.atteso, altro.atteso)
  unisci(c.conseguimento, altro.conseguimento)
  c.obiettivi += altro.obiettivi
  c.raggiunti += altro.raggiunti
  c.indicatori += altro.indicatori
  c.rilievi.E += altro.rilievi.E
  c.rilievi.W += altro.rilievi.W
  c.rilievi.I += altro.rilievi.I
  for (const segnale of SEGNALI) c.segnali[segnale] += altro.segnali[segnale]
}

export const toRiepilogo = (c: Conto): Riepilogo => ({
  obiettivi: c.obiettivi,
  avanzamento: toAvanzamento(c.avanzamento),
  atteso: toAvanzamento(c.atteso),
  conseguimento: toAvanzamento(c.conseguimento),
  indicatori: { raggiunti: c.raggiunti, totali: c.indicatori },
  rilievi: c.rilievi,
  segnali: c.segnali,
})

/** What these cards come to together. */
export const riepiloga = (schede: readonly SintesiScheda[]): Riepilogo => {
  const conto = creaConto()
  for (const s of schede) contaScheda(conto, s)
  return toRiepilogo(conto)
}
