import type { CellValue } from 'hucre'
import { type Colonna, findAnnoStorico, getFoglio, lettere } from '../../tracciato/foglio/colonne.ts'
import { estratto, type Segnalatore } from '../segnala.ts'
import { type FoglioGrezzo, normaNome } from './cartella.ts'
import { leggiTesto } from './valori.ts'

/** A sheet whose headings are known. */
export interface TabellaLetta {
  readonly foglio: FoglioGrezzo<string>
  /** Index of the column of each field; a column that is not there is absent. */
  readonly colonne: ReadonlyMap<string, number>
  readonly definizioni: ReadonlyMap<string, Colonna>
  /** Past years and their columns, as they stand. */
  readonly storico: readonly (readonly [anno: string, indice: number])[]
  /** Index of the first row of data. */
  readonly prima: number
}

/** Titles may stand above the headings: they are looked for in the first rows. */
const RIGHE_DI_TESTA = 15

/** A sheet of the cards' workbook: see `readTabellaDi`. */
export const readTabella = (foglio: FoglioGrezzo, segnala: Segnalatore): TabellaLetta | null =>
  readTabellaDi(foglio, getFoglio(foglio.nome).colonne, segnala)

/** Finds the headings among those expected; null, with a finding, when a required one is missing. */
export const readTabellaDi = (
  foglio: FoglioGrezzo<string>,
  attese: readonly Colonna[],
  segnala: Segnalatore,
): TabellaLetta | null => {
  const perTitolo = new Map(attese.map((c) => [normaNome(c.titolo), c]))
  const titoli = (riga: readonly CellValue[]) => riga.map((v) => leggiTesto(v))
  const riconosci = (riga: readonly CellValue[]) =>
    titoli(riga).filter((t) => t !== null && findColonna(perTitolo, t) !== null).length
  let testata = -1
  let migliore = 0
  for (const [r, riga] of foglio.righe.slice(0, RIGHE_DI_TESTA).entries()) {
    const quante = riconosci(riga)
    if (quante > migliore) {
      testata = r
      migliore = quante
    }
  }
  const colonne = new Map<string, number>()
  const storico: [string, number][] = []
  const luogo = { pagina: foglio.numero, riga: testata < 0 ? 1 : testata + 1 }
  for (const [c, titolo] of titoli(foglio.righe[testata] ?? []).entries()) {
    if (titolo === null) continue
    const colonna = findColonna(perTitolo, titolo)
    const anno = foglio.nome === 'Indicatori' ? findAnnoStorico(titolo) : null
    const ripetuta = colonna !== null ? colonne.has(colonna.campo) : storico.some(([a]) => a === anno)
    if (colonna === null && anno === null)
      segnala.add(
        'dubbio',
        'colonna-sconosciuta',
        `Foglio "${foglio.scritto}", colonna ${lettere(c)}: il titolo "${estratto(titolo)}" non è tra quelli del modello e la colonna non è stata letta. Correggere il titolo, o togliere la colonna.`,
        luogo,
      )
    else if (ripetuta)
      segnala.add(
        'errore',
        'colonna-ripetuta',
        `Foglio "${foglio.scritto}", colonna ${lettere(c)}: il titolo "${estratto(titolo)}" c’è già in un’altra colonna; è stata letta solo la prima. Togliere la colonna in più.`,
        luogo,
      )
    else if (colonna !== null) colonne.set(colonna.campo, c)
    else if (anno !== null) storico.push([anno, c])
  }
  const mancanti = attese.filter((c) => c.obbligatoria && !colonne.has(c.campo))
  for (const c of mancanti)
    segnala.add(
      'errore',
      'colonna-mancante',
      `Foglio "${foglio.scritto}": manca la colonna "${c.titolo}" e il foglio non è stato letto. Aggiungerla con questo titolo nella riga dei titoli, come nel modello.`,
      { ...luogo, campo: c.campo },
    )
  return mancanti.length > 0
    ? null
    : { foglio, colonne, definizioni: new Map(attese.map((c) => [c.campo, c])), storico, prima: testata + 1 }
}

const findColonna = (perTitolo: ReadonlyMap<string, Colonna>, titolo: string): Colonna | null =>
  perTitolo.get(normaNome(titolo)) ?? perTitolo.get(`${normaNome(titolo)}%`) ?? null
