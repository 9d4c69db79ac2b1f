import type { EsitoLettura } from './esito.ts'
import { readDocumento } from './leggi-documento.ts'
import { toDocumentoTesto } from './righe-da-testo.ts'

/** Reads the text of a print. Pure and synchronous. */
export const readTesto = (testo: string): EsitoLettura => readDocumento(toDocumentoTesto(testo))
