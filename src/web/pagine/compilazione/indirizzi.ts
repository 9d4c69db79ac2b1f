/** Where people fill in their cards. */
export const INDIRIZZO_COMPILAZIONE = '/compilazione'

/** Steps asked from the list, for one card or more. */
export const INDIRIZZO_PASSAGGI = '/compilazione/passaggi'

/** One card of a round. */
export const indirizzoCompila = (campagnaId: number, codice: string): string =>
  `/compilazione/${campagnaId}/${encodeURIComponent(codice)}`

/** Where the page of a card saves as one types. */
export const indirizzoSalva = (campagnaId: number, codice: string): string =>
  `${indirizzoCompila(campagnaId, codice)}/salva`

/** All phases and indicators of a centre; without one, the first of those one may write. */
export const indirizzoGriglia = (campagnaId: number, centro: string | null = null, pagina = 1): string => {
  const q = new URLSearchParams()
  if (centro !== null) q.set('centro', centro)
  if (pagina > 1) q.set('pagina', String(pagina))
  return `/compilazione/${campagnaId}${q.size === 0 ? '' : `?${q}`}`
}

/** The name of a box in its form: on a page with several cards, each box says whose it is. */
export const nomeCasella = (campo: string, codice: string | null): string =>
  codice === null ? campo : `${codice}|${campo}`
