import type { Scheda } from '../../dominio/scheda/scheda.ts'
import { GRUPPI, type Gruppo, listCampi } from './campi.ts'
import { haRadice, toForme, toParoleNelTesto, toRadice } from './parole.ts'

/** The words a card is found by, each once in its group. */
export type ParoleScheda = Readonly<Record<Gruppo, readonly string[]>>

/** Letters of different words kept of a card: PostgreSQL holds one megabyte of them; real cards have some thousands. */
const LETTERE_MASSIME = 150_000

/** Everything a card is found by (see `toForme`), by what it is worth. */
export const toParoleScheda = (s: Scheda): ParoleScheda => {
  const gruppi: Record<Gruppo, Set<string>> = {
    titolo: new Set(),
    corpo: new Set(),
    persone: new Set(),
    contorno: new Set(),
  }
  let lettere = 0
  for (const { gruppo, testo } of listCampi(s))
    for (const parola of toParoleNelTesto(testo))
      for (const forma of toForme(parola.forma)) {
        if (gruppi[gruppo].has(forma) || lettere > LETTERE_MASSIME) continue
        gruppi[gruppo].add(forma)
        lettere += forma.length
      }
  return {
    titolo: [...gruppi.titolo],
    corpo: [...gruppi.corpo],
    persone: [...gruppi.persone],
    contorno: [...gruppi.contorno],
  }
}

/** The text FTS5 indexes for a group: the words and their roots (it has no Italian stemmer of its own). */
export const toTestoFts = (parole: readonly string[]): string =>
  [...new Set(parole.flatMap((p) => [p, toRadice(p)]))].join(' ')

/** PostgreSQL's weights of the groups. */
export const PESI: Readonly<Record<Gruppo, string>> = { titolo: 'A', corpo: 'B', persone: 'C', contorno: 'D' }

/** A card's words as the text of a PostgreSQL `tsvector`, each with its group's weight ("'asilo':1B"). */
export const toTestoVettore = (parole: ParoleScheda): string =>
  GRUPPI.flatMap((g) => parole[g].map((p) => `'${p}':1${PESI[g]}`)).join(' ')

/** The words of a group of which PostgreSQL's `italian` computes the roots. */
export const toTestoItaliano = (parole: readonly string[]): string => parole.filter(haRadice).join(' ')
