/**
 * Widths of a proportional type, in thousandths of an em: the old system wrapped its cells by the width of the
 * words, not by their number of letters, and a fixture that counted letters would wrap as no real print does.
 * The figures are the public metrics of the sans-serif every PDF reader must know (Helvetica), from space to tilde.
 */
const LARGHEZZE = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
  556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
  500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469,
  556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
  278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
]
const LARGHEZZA_MEDIA = 556

const larghezzaLettera = (lettera: string): number => {
  const base = lettera.normalize('NFD').charCodeAt(0)
  return LARGHEZZE[base - 32] ?? LARGHEZZA_MEDIA
}

/** Width of a text in ems. */
export const larghezzaTesto = (testo: string): number => {
  let somma = 0
  for (const lettera of testo) somma += larghezzaLettera(lettera)
  return somma / 1000
}

/** Cuts a text into lines no wider than `massima` ems; a word wider than that is broken, as the old system did. */
export const aCapo = (testo: string, massima: number): string[] => {
  const righe: string[] = []
  let riga = ''
  for (const parola of testo.split(' ')) {
    const prova = riga === '' ? parola : `${riga} ${parola}`
    if (larghezzaTesto(prova) <= massima) {
      riga = prova
      continue
    }
    if (riga !== '') righe.push(riga)
    riga = parola
    while (larghezzaTesto(riga) > massima && riga.length > 1) {
      let lettere = riga.length - 1
      while (lettere > 1 && larghezzaTesto(riga.slice(0, lettere)) > massima) lettere -= 1
      righe.push(riga.slice(0, lettere))
      riga = riga.slice(lettere)
    }
  }
  if (riga !== '') righe.push(riga)
  return righe
}
