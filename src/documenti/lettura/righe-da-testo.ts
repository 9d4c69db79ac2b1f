import { spazi } from './normalizza.ts'
import type { Documento, Riga } from './righe.ts'

/** Lines of plain text: one run each, no position; blank lines are kept, they tell blocks apart. */
export const toDocumentoTesto = (testo: string): Documento => ({
  formato: 'testo',
  colonne: false,
  pagine: 0,
  corpo: 1,
  interlineaMassima: 1,
  righe: testo.split(/\r\n|\n|\r|\f/).map((l, i) => toRiga(l, i + 1)),
})

const toRiga = (linea: string, riga: number): Riga => {
  const testo = spazi(linea.normalize('NFC'))
  return {
    pagina: 1,
    riga,
    y: null,
    pezzi: testo === '' ? [] : [{ x: 0, larghezza: testo.length, testo }],
    testo,
  }
}
