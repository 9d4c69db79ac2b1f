import { conQuery } from '../cruscotto/indirizzi.ts'

/** What narrows the findings, as the address says it. */
export interface FiltroControlli {
  readonly gravita?: string | undefined
  readonly regola?: string | undefined
  readonly centro?: string | undefined
  readonly responsabile?: string | undefined
  readonly assessorato?: string | undefined
  readonly campo?: string | undefined
  readonly codice?: string | undefined
  readonly per?: string | undefined
}

/** The findings of a view, narrowed; page 1 stands in no address. */
export const indirizzoControlli = (vista: string, filtro: FiltroControlli = {}, pagina = 1): string =>
  conQuery('/controlli', { vista, ...filtro, pagina: pagina > 1 ? String(pagina) : undefined })

/** The same findings as a file. */
export const indirizzoControlliEsporta = (
  vista: string,
  filtro: FiltroControlli,
  formato: 'csv' | 'xlsx',
): string => conQuery(`/controlli/esporta.${formato}`, { vista, ...filtro })
