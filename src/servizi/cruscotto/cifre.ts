import { aggregaAvanzamenti } from '../../dominio/avanzamento/aggrega.ts'
import type { Avanzamento } from '../../dominio/avanzamento/avanzamento.ts'
import type { ConteggioIndicatori } from '../../dominio/conseguimento/insieme.ts'
import { MANCANZE, type Mancanza } from '../../dominio/segnali/mancanze.ts'
import { SEGNALI, type Segnale } from '../../dominio/segnali/segnali.ts'
import type { SintesiScheda } from '../quadro/quadro.ts'
import type { ConteggioRilievi } from '../rilievi/rilievi.ts'

/** What a set of cards adds up to. */
export interface Cifre {
  readonly obiettivi: number
  readonly avanzamento: Avanzamento
  /** Where the planned dates would have it; null when no card has a date to be judged at. */
  readonly atteso: Avanzamento | null
  /** Mean of the objectives' scores; null when none can be assessed. */
  readonly conseguimento: Avanzamento | null
  /** How many objectives give each signal. */
  readonly segnali: Readonly<Record<Segnale, number>>
  readonly indicatori: ConteggioIndicatori
  readonly rilievi: ConteggioRilievi
}

const CAMPI = [
  'totali',
  'raggiunti',
  'nonRaggiunti',
  'nonRendicontati',
  'nonValutabili',
  'nonCalcolabili',
] as const

/** Adds cards up. Expected progress is of the cards that have one, so it stands beside the same cards' own. */
export const computeCifre = (schede: readonly SintesiScheda[]): Cifre => {
  const attesi = schede.flatMap((s) => (s.atteso === null ? [] : [{ avanzamento: s.atteso }]))
  const punteggi = schede.flatMap((s) => (s.conseguimento === null ? [] : [{ avanzamento: s.conseguimento }]))
  const somma = (f: (s: SintesiScheda) => number) => schede.reduce((n, s) => n + f(s), 0)
  return {
    obiettivi: schede.length,
    avanzamento: aggregaAvanzamenti(schede.map((s) => ({ avanzamento: s.avanzamento }))),
    atteso: attesi.length === 0 ? null : aggregaAvanzamenti(attesi),
    conseguimento: punteggi.length === 0 ? null : aggregaAvanzamenti(punteggi),
    segnali: Object.fromEntries(
      SEGNALI.map((g) => [g, schede.filter((s) => s.segnali.includes(g)).length]),
    ) as Record<Segnale, number>,
    indicatori: Object.fromEntries(
      CAMPI.map((c) => [c, somma((s) => s.indicatori[c])]),
    ) as unknown as ConteggioIndicatori,
    rilievi: { E: somma((s) => s.rilievi.E), W: somma((s) => s.rilievi.W), I: somma((s) => s.rilievi.I) },
  }
}

/** How many cards lack each kind of data; kinds that nothing lacks are left out. */
export const countMancanze = (
  schede: readonly SintesiScheda[],
): readonly { readonly mancanza: Mancanza; readonly schede: number }[] =>
  MANCANZE.map((mancanza) => ({
    mancanza,
    schede: schede.filter((s) => s.mancanze.includes(mancanza)).length,
  })).filter((m) => m.schede > 0)

/** The cards that share a value of a field; `chiave` null gathers those without. The largest delay is the caller's. */
export interface GruppoCruscotto extends Cifre {
  readonly chiave: string | null
}

const ORDINE = new Intl.Collator('it', { numeric: true })

/** Figures by centre or by manager, by name; cards without one come last, together. */
export const groupCifre = (
  schede: readonly SintesiScheda[],
  per: 'centro' | 'responsabile',
): readonly GruppoCruscotto[] =>
  [...Map.groupBy(schede, (s) => s[per])]
    .map(([chiave, sue]) => ({ chiave, ...computeCifre(sue) }))
    .sort((a, b) => (a.chiave === null ? 1 : b.chiave === null ? -1 : ORDINE.compare(a.chiave, b.chiave)))
