import type { Congelamento } from '../../../servizi/campagne/istantanee.ts'
import type { FiltroSituazione, Situazione } from '../../../servizi/campagne/situazione.ts'
import type { EsitoPagina } from '../compilazione/una.tsx'

export interface DatiCampagna {
  readonly situazione: Situazione
  readonly congelamenti: readonly Congelamento[]
  readonly filtro: FiltroSituazione
  readonly giorni: number
  readonly puoGestire: boolean
  readonly puoScaricare: boolean
  readonly esito: EsitoPagina | null
  /** What was typed and ticked, when it could not be done. */
  readonly rimasto: Rimasto
  readonly pagina: number
}

export interface Rimasto {
  readonly scelte: readonly string[]
  readonly motivoEsonero: string
  readonly erroreEsonero: string | null
  readonly motivoRiapertura: string
  readonly erroreRiapertura: string | null
}

export const NIENTE_RIMASTO: Rimasto = {
  scelte: [],
  motivoEsonero: '',
  erroreEsonero: null,
  motivoRiapertura: '',
  erroreRiapertura: null,
}
