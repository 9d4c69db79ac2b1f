import { parole } from './numeri.ts'
import { conPagina, type Documento, isVuota, type Riga } from './righe.ts'
import { findEnte, findTitolo, isCodice, isTestata, isTestataCentro } from './titoli.ts'

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

/** Cuts a document into its cover and its card pages. A page begins at each repeated header. */
export const toPagine = (doc: Documento): Pagine => {
  const righe = doc.righe
  const titolo = findTitoloDocumento(righe)
  const inizi = findInizi(righe, titolo)
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
      codice: findCodice(mie),
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
 * line is missing; at a code alone when it is the code of a header without both.
 */
const findInizi = (righe: readonly Riga[], titolo: string | null): Inizio[] => {
  const inizi: Inizio[] = []
  for (let i = 0; i < righe.length; i++) {
    const r = righe[i] as Riga
    if (isVuota(r)) continue
    if (isTestata(r.testo)) {
      inizi.push({ indice: i, corpo: i + 1, ente: null, testata: r })
      continue
    }
    if (titolo === null || !r.testo.endsWith(titolo)) continue
    const testata = prossime(righe, i + 1, 3).find((k) => isTestata((righe[k] as Riga).testo))
    if (testata !== undefined) {
      inizi.push({
        indice: i,
        corpo: testata + 1,
        ente: findEnte(r.testo, titolo) || null,
        testata: righe[testata] as Riga,
      })
      i = testata
      continue
    }
    const codice = prossime(righe, i + 1, 2).some((k) => isCodice(parole((righe[k] as Riga).testo)[0] ?? ''))
    if (codice)
      inizi.push({ indice: i, corpo: i + 1, ente: findEnte(r.testo, titolo) || null, testata: null })
  }
  return inizi
}

/** Indexes of the next `n` lines with text from `da`. */
const prossime = (righe: readonly Riga[], da: number, n: number): number[] => {
  const trovate: number[] = []
  for (let i = da; i < righe.length && trovate.length < n && i < da + 12; i++)
    if (!isVuota(righe[i] as Riga)) trovate.push(i)
  return trovate
}

/** The card's code: a run that begins with a code, among the first lines of the header. */
const findCodice = (righe: readonly Riga[]): string | null => {
  for (const k of prossime(righe, 0, ENTRO)) {
    const r = righe[k] as Riga
    if (isTestataCentro(r.testo)) return null
    for (const p of r.pezzi) {
      const primo = parole(p.testo)[0] ?? ''
      if (isCodice(primo)) return primo
    }
  }
  return null
}
