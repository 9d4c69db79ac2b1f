/** The addresses of the entity's pages. */
const BASE = '/amministrazione'

const conAnno = (pagina: string, anno?: number): string =>
  anno === undefined ? `${BASE}/${pagina}` : `${BASE}/${pagina}?anno=${anno}`

export const INDIRIZZO_PANORAMICA = BASE
export const INDIRIZZO_REGISTRO = `${BASE}/importazioni`
export const INDIRIZZO_CODICI = `${BASE}/codici`
export const INDIRIZZO_PUNTEGGIO = `${BASE}/punteggio`
export const INDIRIZZO_PORTA = `${BASE}/organigramma/porta`
export const INDIRIZZO_ANTEPRIMA = `${BASE}/organigramma/anteprima`
export const INDIRIZZO_FOGLIO = `${BASE}/organigramma/foglio.xlsx`

export const indirizzoOrganigramma = (anno?: number): string => conAnno('organigramma', anno)
export const indirizzoPersone = (anno?: number): string => conAnno('persone', anno)
export const indirizzoClassificazione = (anno?: number): string => conAnno('classificazione', anno)
export const indirizzoCentro = (codice: string): string =>
  `${BASE}/organigramma/${encodeURIComponent(codice)}`
export const indirizzoImportazione = (id: number): string => `${INDIRIZZO_REGISTRO}/${id}`

/** The plan of a view, narrowed to what one page speaks of. */
export const indirizzoPiano = (
  vista: string,
  filtro: Readonly<Partial<Record<'persona' | 'centro' | 'assessorato', string>>>,
): string => `/piani/${encodeURIComponent(vista)}?${new URLSearchParams(filtro)}`
