import type { StatoCompilazione } from '../../dominio/campagna/compilazione.ts'
import type { Contesto } from '../contesto.ts'
import { type CampagnaConSchede, getCampagna, type SchedaInCampagna } from './campagne.ts'

/** A state of a card as the office looks for it: an excused card is in none of the others. */
export type StatoMostrato = StatoCompilazione | 'esonerata'

export const STATI_MOSTRATI: readonly StatoMostrato[] = [
  'da-compilare',
  'compilata',
  'validata',
  'acquisita',
  'esonerata',
]

/** Which cards of a round: empty is all of them. */
export interface FiltroSituazione {
  readonly stato?: StatoMostrato | undefined
  /** As printed on the cards. */
  readonly centro?: string | undefined
  /** Only what the planning office hasn't got yet. */
  readonly mancanti?: boolean | undefined
}

/** How far a centre or a person is. */
export interface RigaSituazione {
  /** Null: the cards name none. */
  readonly nome: string | null
  /** Due: without the excused ones. */
  readonly dovute: number
  readonly acquisite: number
  readonly mancano: number
}

export interface Situazione extends CampagnaConSchede {
  /** The cards that the filter leaves, in plan order. */
  readonly mostrate: readonly SchedaInCampagna[]
  /** By how many are missing, most first. */
  readonly perCentro: readonly RigaSituazione[]
  readonly perPersona: readonly RigaSituazione[]
}

/** Where a card stands for who collects: excused, or at a step. */
export const statoMostrato = ({
  stato,
  esonero,
}: Pick<SchedaInCampagna, 'stato' | 'esonero'>): StatoMostrato =>
  esonero !== null && stato !== 'acquisita' ? 'esonerata' : stato

/** Does the planning office still wait for it? */
export const isMancante = (s: Pick<SchedaInCampagna, 'stato' | 'esonero'>): boolean => {
  const stato = statoMostrato(s)
  return stato !== 'acquisita' && stato !== 'esonerata'
}

const raggruppa = (
  schede: readonly SchedaInCampagna[],
  nome: (s: SchedaInCampagna) => string | null,
): readonly RigaSituazione[] =>
  [...Map.groupBy(schede, nome)]
    .map(([chi, sue]) => {
      const dovute = sue.filter((s) => statoMostrato(s) !== 'esonerata')
      const mancano = dovute.filter(isMancante).length
      return { nome: chi, dovute: dovute.length, acquisite: dovute.length - mancano, mancano }
    })
    .toSorted((a, b) => b.mancano - a.mancano || (a.nome ?? '').localeCompare(b.nome ?? '', 'it'))

/** Who has and who hasn't, of a round; null when there is no such round. */
export const getSituazione = async (
  ctx: Contesto,
  campagnaId: number,
  filtro: FiltroSituazione = {},
): Promise<Situazione | null> => {
  const intera = await getCampagna(ctx, campagnaId)
  if (intera === null) return null
  const { schede } = intera
  return {
    ...intera,
    mostrate: schede.filter(
      (s) =>
        (filtro.stato === undefined || statoMostrato(s) === filtro.stato) &&
        (filtro.centro === undefined || s.centro === filtro.centro) &&
        (filtro.mancanti !== true || isMancante(s)),
    ),
    perCentro: raggruppa(schede, (s) => s.centro),
    perPersona: raggruppa(schede, (s) => s.responsabile),
  }
}
