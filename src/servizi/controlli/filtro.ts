import type { Gravita, Rilievo } from '../../dominio/coerenza/rilievo.ts'
import type { SintesiScheda } from '../quadro/quadro.ts'

/** A finding with the card it questions; null when it is about the whole plan. */
export interface RilievoInContesto {
  readonly rilievo: Rilievo
  readonly scheda: SintesiScheda | null
}

/** Which findings are wanted; an empty text or absent is "all". */
export interface FiltroRilievi {
  /** One severity; absent: errors and warnings (informations are asked for by name, or with 'tutte'). */
  readonly gravita?: string | undefined
  readonly regola?: string | undefined
  /** A printed name of a centre, or a code of covers under it. */
  readonly centro?: string | undefined
  readonly responsabile?: string | undefined
  readonly assessorato?: string | undefined
  /** The part of the card questioned: "fasi", "indicatori", "statoDiAttuazione", "collegamenti"… */
  readonly campo?: string | undefined
  readonly codice?: string | undefined
}

export type CriterioRilievi = keyof FiltroRilievi

const GRAVITA: Readonly<Record<string, readonly Gravita[]>> = {
  E: ['E'],
  W: ['W'],
  I: ['I'],
  tutte: ['E', 'W', 'I'],
}
const PREDEFINITE: readonly Gravita[] = ['E', 'W']

/** The severities that a filter lets through. */
export const gravitaDi = (f: FiltroRilievi): readonly Gravita[] => GRAVITA[f.gravita ?? ''] ?? PREDEFINITE

/** The part of the card a finding questions: "fasi.peso" → "fasi". */
export const campoDi = (r: Rilievo): string => r.campo.split('.')[0] ?? r.campo

/** Does a finding pass? `tranne` leaves one criterion out: the counts beside its choices. */
export const passaRilievo = (
  { rilievo: r, scheda }: RilievoInContesto,
  f: FiltroRilievi,
  codiciCentro: readonly string[],
  tranne: CriterioRilievi | null = null,
): boolean => {
  const conta = (c: CriterioRilievi) => c !== tranne && f[c] !== undefined && f[c] !== ''
  if (tranne !== 'gravita' && !gravitaDi(f).includes(r.gravita)) return false
  if (conta('regola') && r.regola !== f.regola) return false
  if (conta('campo') && campoDi(r) !== f.campo) return false
  if (conta('codice') && r.codice !== f.codice && !(r.codici ?? []).includes(f.codice ?? '')) return false
  if (conta('responsabile') && scheda?.responsabile !== f.responsabile) return false
  if (conta('assessorato') && scheda?.assessorato !== f.assessorato) return false
  if (!conta('centro')) return true
  return (
    scheda !== null &&
    (scheda.centro === f.centro ||
      (scheda.centroStampa !== null && codiciCentro.includes(scheda.centroStampa)))
  )
}
