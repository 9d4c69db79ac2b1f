import type { FiltroSituazione } from '../../../servizi/campagne/situazione.ts'

/** The monitoring rounds, for the planning office. */
export const INDIRIZZO_CAMPAGNE = '/campagne'

const toQuery = ({ stato, centro, mancanti }: FiltroSituazione): string => {
  const q = new URLSearchParams()
  if (stato !== undefined) q.set('stato', stato)
  if (centro !== undefined) q.set('centro', centro)
  if (mancanti === true) q.set('mancanti', '1')
  return q.size === 0 ? '' : `?${q}`
}

/** One round, narrowed as `filtro` says. */
export const indirizzoCampagna = (campagnaId: number, filtro: FiltroSituazione = {}): string =>
  `/campagne/${campagnaId}${toQuery(filtro)}`

/** Where a round takes its steps. */
export const indirizzoPassaggi = (campagnaId: number): string => `/campagne/${campagnaId}/passaggi`

/** Where the ticked cards of a round are acted upon. */
export const indirizzoSchede = (campagnaId: number): string => `/campagne/${campagnaId}/schede`

/** The reminders of a round: who would be written to, and what was. */
export const indirizzoSolleciti = (campagnaId: number): string => `/campagne/${campagnaId}/solleciti`

export const indirizzoSituazione = (
  campagnaId: number,
  filtro: FiltroSituazione,
  formato: 'csv' | 'xlsx',
): string => `/campagne/${campagnaId}/situazione.${formato}${toQuery(filtro)}`

/** A frozen card. */
export const indirizzoIstantanea = (istantaneaId: number): string => `/istantanee/${istantaneaId}`

export const indirizzoStampaIstantanea = (istantaneaId: number): string =>
  `${indirizzoIstantanea(istantaneaId)}/stampa.pdf`
