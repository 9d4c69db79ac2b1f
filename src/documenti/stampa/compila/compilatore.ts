import { fileURLToPath } from 'node:url'
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import { TRACCIATO_PER_MODELLO } from '../contenuto/tracciato.ts'
import { getFont } from './font.ts'

/** A model that does not compile, or a standard that is not met: always our mistake, never the user's. */
export class ErroreCompilazione extends Error {}

/** The models' folder: the compiler's whole world, nothing outside can be read. */
const MODELLI = fileURLToPath(new URL('../modelli', import.meta.url))
/** A print of few cards is likely to be asked again after an edit: its layout stays warm. */
const RICORDA_FINO_A = 12
const json = (valore: unknown): Buffer => Buffer.from(JSON.stringify(valore))

export interface Contenuti {
  readonly documento: unknown
  /** One per card or node, each its own virtual file: an edit of one recompiles that one. */
  readonly elementi: readonly unknown[]
  /** Bytes of the attached data. */
  readonly allegato: Buffer
}

export interface Compilatore {
  /** Lays out and exports. Throws ErroreCompilazione. `creato` in seconds since 1970, for the PDF's metadata. */
  compila(contenuti: Contenuti, creato: number): { readonly pdf: Buffer; readonly pagine: number }
  /** Lays out and exports a list, likewise. */
  compilaElenco(contenuto: unknown, creato: number): { readonly pdf: Buffer; readonly pagine: number }
  /** Gives back the memory of past compilations. */
  dimentica(): void
}

/** A warm compiler: fonts loaded once, unchanged parts remembered from one compilation to the next. */
export const createCompilatore = (): Compilatore => {
  const c = NodeCompiler.create({ workspace: MODELLI, fontArgs: [{ fontBlobs: [...getFont().file] }] })
  c.mapShadow(`${MODELLI}/dati/tracciato.json`, json(TRACCIATO_PER_MODELLO))
  let mappati = 0
  const esporta = (documento: NodeTypstDocument, pdfStandard: string, creationTimestamp: number): Buffer => {
    try {
      return c.pdf(documento, { pdfStandard, creationTimestamp })
    } catch (errore) {
      throw new ErroreCompilazione(`esportazione ${pdfStandard}: ${printErrore(errore)}`)
    }
  }
  const impagina = (modello: string, grande: boolean, creato: number) => {
    const esito = c.compile({ mainFilePath: `${MODELLI}/${modello}` })
    const errore = esito.takeError()
    if (errore !== null || esito.result === null)
      throw new ErroreCompilazione(
        `modello: ${errore === null ? 'nessun risultato' : JSON.stringify(c.fetchDiagnostics(errore))}`,
      )
    // What layout remembered is of no use to the exports: on a long print it is given back before they ask for more.
    if (grande) c.evictCache(0)
    // UA-1 checks alternative texts and the order of headings, which A-3a does not: the first export is the check.
    esporta(esito.result, 'ua-1', creato)
    return { pdf: esporta(esito.result, 'a-3a', creato), pagine: esito.result.numOfPages }
  }
  return {
    compila({ documento, elementi, allegato }, creato) {
      c.mapShadow(`${MODELLI}/dati/documento.json`, json(documento))
      c.mapShadow(`${MODELLI}/dati/schede.json`, allegato)
      for (const [i, e] of elementi.entries()) c.mapShadow(`${MODELLI}/dati/${i}.json`, json(e))
      for (let i = elementi.length; i < mappati; i++) c.unmapShadow(`${MODELLI}/dati/${i}.json`)
      mappati = elementi.length
      return impagina('documento.typ', elementi.length > RICORDA_FINO_A, creato)
    },
    compilaElenco(contenuto, creato) {
      c.mapShadow(`${MODELLI}/dati/elenco.json`, json(contenuto))
      return impagina('elenco.typ', true, creato)
    },
    dimentica() {
      c.evictCache(0)
    },
  }
}

const printErrore = (e: unknown): string => (e instanceof Error ? e.message : JSON.stringify(e))
