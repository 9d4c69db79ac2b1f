import { CODICI, type Codici } from './codici.ts'
import { parole } from './numeri.ts'
import { conPagina, type Documento, isVuota, type Riga } from './righe.ts'
import {
  findCollegamento,
  findEnte,
  findTitolo,
  isRestoDiTestata,
  isTestata,
  isTestataCentro,
} from './titoli.ts'

/** One printed page of a card: from the repeated header to the next one. */
export interface Pagina {
  readonly numero: number
  readonly ente: string | null
  /** The line of headings "OBIETTIVO DI PEG Area Tematica …"; null when it is missing. */
  readonly testata: Riga | null
  readonly codice: string | null
  /** Where the page begins. */
  readonly prima: Riga
  /** The lines after the headings (the code's line is among the first). */
  readonly righe: readonly Riga[]
}

export interface Pagine {
  readonly titolo: string | null
  readonly copertina: readonly Riga[]
  readonly pagine: readonly Pagina[]
}

/** How far below a page's first line its code may stand, in lines with text. */
const ENTRO = 8
/** How many lines with text a header has from its code to the headings of the centre, at most. */
const FINO_AL_CENTRO = 14

/** Cuts a document into its cover and its card pages. A page begins at each repeated header. */
export const toPagine = (doc: Documento): Pagine => {
  const righe = doc.righe
  const titolo = findTitoloDocumento(righe)
  const codici = doc.codici ?? CODICI
  const inizi = findInizi(righe, titolo, codici)
  const primo = inizi[0]?.indice ?? righe.length
  const copertina = righe.slice(0, primo)
  const numerate = doc.pagine > 0
  const scarto = copertina.some((r) => !isVuota(r)) ? 2 : 1
  const pagine = inizi.map(({ indice, corpo, ente, testata }, n) => {
    const fine = inizi[n + 1]?.indice ?? righe.length
    const numero = numerate ? (righe[indice]?.pagina ?? 1) : n + scarto
    const sue = righe.slice(corpo, fine)
    const mie = numerate ? sue : sue.map((r) => conPagina(r, numero))
    return {
      numero,
      ente,
      testata: testata ? conPagina(testata, numero) : null,
      codice: findCodice(mie, codici),
      prima: conPagina(righe[indice] as Riga, numero),
      righe: mie,
    }
  })
  return { titolo, copertina: copertina.map((r) => (numerate ? r : conPagina(r, 1))), pagine }
}

/** The title that opens the cover, or the most repeated one when the cover is missing. */
const findTitoloDocumento = (righe: readonly Riga[]): string | null => {
  const conteggio = new Map<string, number>()
  for (const r of righe) {
    const t = findTitolo(r.testo)
    if (t !== null) conteggio.set(t, (conteggio.get(t) ?? 0) + 1)
  }
  let migliore: string | null = null
  for (const [t, n] of conteggio) if (migliore === null || n > (conteggio.get(migliore) ?? 0)) migliore = t
  return migliore
}

interface Inizio {
  readonly indice: number
  readonly corpo: number
  readonly ente: string | null
  readonly testata: Riga | null
}

/**
 * A page begins at "<entity> <title>" followed by the headings or by a code; at the headings alone when that
 * line is missing; and, when both are damaged, at a code followed by the headings of the centre: without it the
 * phases of one card would be read as another's.
 */
const findInizi = (righe: readonly Riga[], titolo: string | null, codici: Codici): Inizio[] => {
  const inizi: Inizio[] = []
  /** Lines with text within which the last page's own code may still come. */
  let attesa = 0
  for (let i = 0; i < righe.length; i++) {
    const r = righe[i] as Riga
    if (isVuota(r)) continue
    const inizio = findInizio(righe, i, titolo, codici)
    if (inizio) {
      inizi.push(inizio)
      attesa = ENTRO
      i = Math.max(i, inizio.corpo - 1)
      continue
    }
    if (!codici.is(parole(r.testo)[0] ?? '')) attesa -= 1
    else if (attesa > 0) attesa = 0
    else if (precedeIlCentro(righe, i))
      inizi.push({ indice: risali(righe, i), corpo: i, ente: null, testata: null })
  }
  return inizi
}

const findInizio = (
  righe: readonly Riga[],
  i: number,
  titolo: string | null,
  codici: Codici,
): Inizio | null => {
  const r = righe[i] as Riga
  if (isTestata(r.testo)) return { indice: i, corpo: i + 1, ente: null, testata: r }
  const ente = titolo === null ? null : findEnte(r.testo, titolo)
  if (ente === null) return null
  const testata = prossime(righe, i + 1, 3).find((k) => isTestata((righe[k] as Riga).testo))
  if (testata !== undefined)
    return { indice: i, corpo: testata + 1, ente: ente || null, testata: righe[testata] as Riga }
  // Headings scattered over several lines are still a header's, up to the next title (on the cover there are none).
  const seguenti = prossime(righe, i + 1, ENTRO).map((k) => righe[k] as Riga)
  const altro = seguenti.findIndex((x) => titolo !== null && findEnte(x.testo, titolo) !== null)
  const sue = altro < 0 ? seguenti : seguenti.slice(0, altro)
  const entro = sue.some((x) => isRestoDiTestata(x.testo)) ? ENTRO : 2
  const codice = sue.slice(0, entro).some((x) => codici.is(parole(x.testo)[0] ?? ''))
  return codice ? { indice: i, corpo: i + 1, ente: ente || null, testata: null } : null
}

/** True when the headings of the centre follow within a header's height, and no other header comes before them. */
const precedeIlCentro = (righe: readonly Riga[], codice: number): boolean => {
  const dopo = prossime(righe, codice + 1, FINO_AL_CENTRO).map((k) => righe[k] as Riga)
  const centro = dopo.findIndex((r) => isTestataCentro(r.testo))
  return centro >= 0 && !dopo.slice(0, centro).some((r) => isRestoDiTestata(r.testo))
}

/** Back from a code over what is left of its header, at most two lines with text. */
const risali = (righe: readonly Riga[], codice: number): number => {
  let inizio = codice
  let testi = 0
  for (let k = codice - 1; k >= 0 && k > codice - 8 && testi < 2; k--) {
    const r = righe[k] as Riga
    if (isVuota(r)) continue
    if (!isRestoDiTestata(r.testo)) break
    inizio = k
    testi += 1
  }
  return inizio
}

/** Indexes of the next `n` lines with text from `da`. */
const prossime = (righe: readonly Riga[], da: number, n: number): number[] => {
  const trovate: number[] = []
  for (let i = da; i < righe.length && trovate.length < n && i < da + 2 * n + 8; i++)
    if (!isVuota(righe[i] as Riga)) trovate.push(i)
  return trovate
}

/** The card's code: a run that begins with a code, among the first lines of the header. */
const findCodice = (righe: readonly Riga[], codici: Codici): string | null => {
  for (const k of prossime(righe, 0, ENTRO)) {
    const r = righe[k] as Riga
    if (isTestataCentro(r.testo)) return null
    // A link's code is the plan's, not the card's.
    if (findCollegamento(r.testo) !== null) continue
    for (const p of r.pezzi) {
      const primo = parole(p.testo)[0] ?? ''
      if (codici.is(primo)) return primo
    }
  }
  return null
}
