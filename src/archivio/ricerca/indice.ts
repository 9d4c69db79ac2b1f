import type { Scheda } from '../../dominio/scheda/scheda.ts'
import { type Gruppo, listCampi } from './campi.ts'
import { haRadice, toForme, toParoleNelTesto, toRadici } from './parole.ts'

/** The words a card is found by, each once in its group. */
export type ParoleScheda = Readonly<Record<Gruppo, readonly string[]>>

/** Letters of different words kept of a card: PostgreSQL holds one megabyte of them; real cards have some thousands. */
const LETTERE_MASSIME = 150_000

/** Everything a card is found by (see `toForme`), by what it is worth. */
export const toParoleScheda = (s: Scheda): ParoleScheda => {
  const gruppi: Record<Gruppo, Set<string>> = {
    titolo: new Set(),
    corpo: new Set(),
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
    contorno: [...gruppi.contorno],
  }
}

/** Words with their roots, as the text that FTS5 indexes (it has no Italian of its own). */
export const toTestoFts = (parole: readonly string[]): string => conRadici(parole).join(' ')

/**
 * Words with their roots, as the text of a PostgreSQL `tsvector`. Their places don't matter: words are never sought one
 * after the other.
 */
export const toTestoVettore = (parole: readonly string[]): string =>
  conRadici(parole)
    .map((p) => `'${p}'`)
    .join(' ')

/** The words of which PostgreSQL's `italian` computes the roots too. */
export const toTestoItaliano = (parole: readonly string[]): string => parole.filter(haRadice).join(' ')

const conRadici = (parole: readonly string[]): readonly string[] => [
  ...new Set(parole.flatMap((p) => [p, ...toRadici(p)])),
]
