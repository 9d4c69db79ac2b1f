import { indirizzoScheda } from '../../indirizzi.ts'
import { conQuery } from '../cruscotto/indirizzi.ts'

/** The card a story is of; null is the whole entity. */
export type DiScheda = { readonly vista: string; readonly codice: string } | null

/** What narrows a story, as the address says it. */
export interface FiltroIndirizzo {
  readonly campo?: string | undefined
  readonly tipo?: string | undefined
  readonly chi?: string | undefined
  readonly dal?: string | undefined
  readonly al?: string | undefined
}

const base = (scheda: DiScheda): string =>
  scheda === null ? '/amministrazione/storia' : `${indirizzoScheda(scheda.vista, scheda.codice)}/storia`

export const indirizzoStoria = (scheda: DiScheda, filtro: FiltroIndirizzo = {}, pagina = 1): string =>
  conQuery(base(scheda), { ...filtro, pagina: pagina > 1 ? String(pagina) : undefined })

export const indirizzoEsportaStoria = (
  scheda: DiScheda,
  filtro: FiltroIndirizzo,
  formato: 'csv' | 'json',
): string => conQuery(`${base(scheda)}/esporta.${formato}`, { ...filtro })

/** The card as it was on a day; without one, the page that asks for it. */
export const indirizzoComEra = (vista: string, codice: string, data?: string): string =>
  conQuery(`${indirizzoScheda(vista, codice)}/com-era`, { data })

export const indirizzoStampaComEra = (vista: string, codice: string, data: string): string =>
  conQuery(`${indirizzoScheda(vista, codice)}/com-era.pdf`, { data })
