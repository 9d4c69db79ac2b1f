import type { Segnalazione } from './esito.ts'

/** Where a finding of the reader stands. */
export interface Luogo {
  readonly pagina?: number | null | undefined
  readonly riga?: number | null | undefined
  readonly scheda?: string | null | undefined
  readonly campo?: string | null | undefined
}

/** Collects what the reader could not read, in reading order, and never more than a readable number of lines. */
export interface Segnalatore {
  readonly add: (gravita: Segnalazione['gravita'], motivo: string, messaggio: string, luogo?: Luogo) => void
  readonly list: () => readonly Segnalazione[]
}

const MASSIMO = 2_000

export const createSegnalatore = (): Segnalatore => {
  const tutte: Segnalazione[] = []
  let taciute = 0
  return {
    add: (gravita, motivo, messaggio, luogo = {}) => {
      if (tutte.length >= MASSIMO) {
        taciute += 1
        return
      }
      tutte.push({
        gravita,
        motivo,
        pagina: luogo.pagina ?? null,
        riga: luogo.riga ?? null,
        scheda: luogo.scheda ?? null,
        campo: luogo.campo ?? null,
        messaggio,
      })
    },
    list: () =>
      taciute === 0
        ? tutte
        : [
            ...tutte,
            {
              gravita: 'nota',
              motivo: 'altre-segnalazioni',
              pagina: null,
              riga: null,
              scheda: null,
              campo: null,
              messaggio: `Altre ${taciute} segnalazioni non sono elencate: il documento è molto rovinato.`,
            },
          ],
  }
}

/** "pagina 4, riga 120" for a sentence. */
export const dove = (l: { pagina: number; riga: number }): string => `pagina ${l.pagina}, riga ${l.riga}`

/** At most `n` characters of a printed text, for a sentence. */
export const estratto = (testo: string, n = 60): string =>
  testo.length <= n ? testo : `${testo.slice(0, n - 1).trimEnd()}…`
