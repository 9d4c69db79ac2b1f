import type { EsitoLettura, Frontespizio } from './esito.ts'

export const FRONTESPIZIO_VUOTO: Frontespizio = {
  titolo: null,
  ente: null,
  dataElaborazione: null,
  vista: null,
  livello: null,
  centro: null,
  al: null,
}

/** No card, and the one sentence that says why and what to do. */
export const esitoVuoto = (
  formato: EsitoLettura['formato'],
  motivo: string,
  messaggio: string,
  pagine = 0,
): EsitoLettura => ({
  formato,
  pagine,
  frontespizio: FRONTESPIZIO_VUOTO,
  schede: [],
  segnalazioni: [
    { gravita: 'errore', motivo, pagina: null, riga: null, scheda: null, campo: null, messaggio },
  ],
})
