import { spazi } from './normalizza.ts'
import type { Documento, Pezzo, Riga } from './righe.ts'
import { isTestata } from './titoli.ts'

/** Lines of a print's text: aligned in columns by spaces ("pdftotext -layout") or one after the other. */
export const toDocumentoTesto = (testo: string): Documento => {
  const normale = testo.normalize('NFC')
  return isAllineato(normale) ? toDocumentoAllineato(normale) : toDocumentoPiano(normale)
}

/** Lines of plain text: one run each, no position; blank lines are kept, they tell blocks apart. */
const toDocumentoPiano = (testo: string): Documento => ({
  formato: 'testo',
  colonne: false,
  pagine: 0,
  corpo: 1,
  interlineaMassima: 1,
  righe: testo.split(/\r\n|\n|\r|\f/).map((l, i) => toRiga(l, i + 1)),
})

const toRiga = (linea: string, riga: number): Riga => {
  const testo = spazi(linea)
  return {
    pagina: 1,
    riga,
    y: null,
    pezzi: testo === '' ? [] : [{ x: 0, larghezza: testo.length, testo }],
    testo,
  }
}

const ASSESSORATO = /\S(?: {2,}|\t+ *)Assessorato(?:\s|$)/

/** True when the headings of the cards stand apart as columns do. */
const isAllineato = (testo: string): boolean => {
  const i = testo.search(ASSESSORATO)
  if (i < 0) return false
  const inizio = testo.lastIndexOf('\n', i) + 1
  const fine = testo.indexOf('\n', i)
  return isTestata(spazi(testo.slice(inizio, fine < 0 ? undefined : fine).slice(0, 400)))
}

/** The width of a letter in the unit of `x`, as a size of type: a space between words is half of it. */
const CORPO = 2
const TABULAZIONE = 8

/** Lines of aligned text: each word at its character's place, lines as far apart as they were drawn. */
const toDocumentoAllineato = (testo: string): Documento => {
  let pagina = 1
  const righe = testo.split(/\r\n|\n|\r(?!\n)/).map((linea, i): Riga => {
    for (const c of linea) {
      if (c !== '\f') break
      pagina += 1
    }
    const pezzi = toPezzi(linea.replaceAll('\f', ''))
    return { pagina, riga: i + 1, y: i + 1, pezzi, testo: pezzi.map((p) => p.testo).join(' ') }
  })
  return {
    formato: 'testo',
    colonne: true,
    aCaratteri: true,
    // The last form feed closes the last page, it opens no other.
    pagine: testo.includes('\f') ? (righe.findLast((r) => r.testo !== '')?.pagina ?? 1) : 0,
    corpo: CORPO,
    interlineaMassima: 1,
    righe,
  }
}

const toPezzi = (linea: string): Pezzo[] => {
  const pezzi: Pezzo[] = []
  let x = 0
  let parola = ''
  const chiudi = () => {
    if (parola !== '') pezzi.push({ x: x - [...parola].length, larghezza: [...parola].length, testo: parola })
    parola = ''
  }
  for (const c of linea) {
    if (c === '\t') {
      chiudi()
      x += TABULAZIONE - (x % TABULAZIONE)
    } else if (/\s/.test(c)) {
      chiudi()
      x += 1
    } else {
      parola += c
      x += 1
    }
  }
  chiudi()
  return pezzi
}
