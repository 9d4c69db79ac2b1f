/** Months in Italian, normalised, in order. */
export const MESI: readonly string[] = [
  'gennaio',
  'febbraio',
  'marzo',
  'aprile',
  'maggio',
  'giugno',
  'luglio',
  'agosto',
  'settembre',
  'ottobre',
  'novembre',
  'dicembre',
]

/** A moment named in a text: what is not said is null. `inizio` and `fine` are positions in the text. */
export interface Momento {
  readonly anno: number | null
  /** 1–12 */
  readonly mese: number
  readonly giorno: number | null
  readonly inizio: number
  readonly fine: number
}

const NUMERICA = /(?<![\d/.])(\d{1,2})[/.](\d{1,2})(?:[/.](\d{4}|\d{2}))?(?![\d/])/g
const A_PAROLE = new RegExp(
  String.raw`(?:\b(\d{1,2})[°º]?\s)?\b(${MESI.join('|')})\b(?:\s(?:del(?:l'anno)?\s)?((?:19|20)\d{2})\b)?`,
  'g',
)

/**
 * Days and months named in a normalised text, in order: "31/12/2021", "30/06", "12 marzo 2021", "ottobre". Day and
 * month without a year need two figures each, so that "0/6 anni" and "6/14" are not dates.
 */
export const listMomenti = (normale: string): Momento[] => {
  const momenti: Momento[] = []
  for (const m of normale.matchAll(NUMERICA)) {
    const [giorno, mese] = [Number(m[1]), Number(m[2])]
    if (giorno < 1 || giorno > 31 || mese < 1 || mese > 12) continue
    if (m[3] === undefined && (m[1]?.length !== 2 || m[2]?.length !== 2 || m[0].includes('.'))) continue
    const anno = m[3] === undefined ? null : m[3].length === 2 ? 2000 + Number(m[3]) : Number(m[3])
    momenti.push({ anno, mese, giorno, inizio: m.index, fine: m.index + m[0].length })
  }
  for (const m of normale.matchAll(A_PAROLE)) {
    const giorno = m[1] === undefined ? null : Number(m[1])
    momenti.push({
      anno: m[3] === undefined ? null : Number(m[3]),
      mese: MESI.indexOf(m[2] ?? '') + 1,
      giorno: giorno !== null && giorno >= 1 && giorno <= 31 ? giorno : null,
      inizio: m.index,
      fine: m.index + m[0].length,
    })
  }
  return momenti.sort((a, b) => a.inizio - b.inizio)
}

/** Years written in full in a normalised text ("2022"), in order. */
export const listAnni = (normale: string): number[] =>
  [...normale.matchAll(/(?<![\d/.,])(?:19|20)\d{2}(?![\d.,]?\d)/g)].map((m) => Number(m[0]))
