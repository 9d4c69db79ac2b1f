import type { Scheda } from '../../dominio/scheda/scheda.ts'

/**
 * Text as searches compare it: no case, no accents, one space between words, apostrophes of every kind as spaces
 * ("Città", "CITTA'" and "citta" are the same word).
 */
export const normalizeTesto = (testo: string): string =>
  testo
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’‘`´ʼ\s]+/gu, ' ')
    .trim()

/** The words of a search, normalised, without repetitions. */
export const toParole = (testo: string): string[] => [
  ...new Set(
    normalizeTesto(testo)
      .split(' ')
      .filter((p) => p !== ''),
  ),
]

/** Everything a search looks at on a card: code, description, narrative, phases, indicators, notes, links. */
export const toTestoRicerca = (s: Scheda): string =>
  normalizeTesto(
    [
      s.codice,
      s.descrizione,
      ...s.statoDiAttuazione.map((n) => n.testo),
      ...s.fasi.flatMap((f) => [f.descrizione, f.nota]),
      ...s.indicatori.flatMap((i) => [i.descrizione, i.nota]),
      ...s.collegamenti.flatMap((c) => [c.codice, c.titolo]),
    ]
      .filter((t) => t !== null)
      .join(' '),
  )
