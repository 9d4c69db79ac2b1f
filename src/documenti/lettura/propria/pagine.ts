import { PARAMETRI } from '../../tracciato/scheda-stampata.ts'
import type { Documento, Pezzo, Riga } from '../righe.ts'

/** The lines of one card or cover, without the running header and footer of their pages. */
export interface Parte {
  /** The code in the running header; "" on the cover and the index. */
  readonly codice: string
  readonly righe: readonly Riga[]
}

const NUMERO_PAGINA = /Pagina \d+ di \d+$/
const PIEDE = /^Elaborazione del \d{2}\/\d{2}\/\d{4} ·/
/** How many lines from the top the running header may take: an entity's long name wraps. */
const RIGHE_TESTATA = 6

/** True for a print of ours: its cover carries a parameter that no other system prints. */
export const isStampaPropria = (doc: Documento): boolean =>
  doc.righe.some((r) => r.pagina === 1 && r.testo.startsWith(`${PARAMETRI.livelli} `)) &&
  doc.righe.some((r) => PIEDE.test(r.testo))

/** The words of a line as text. */
export const testoDi = (pezzi: readonly Pezzo[]): string => pezzi.map((p) => p.testo).join(' ')

/** Cuts the document into its parts: pages whose running header bears one code belong together. */
export const toParti = (doc: Documento): Parte[] => {
  const parti: { codice: string; righe: Riga[] }[] = []
  for (const righe of Map.groupBy(doc.righe, (r) => r.pagina).values()) {
    const { codice, corpo } = toPagina(righe)
    const ultima = parti.at(-1)
    if (ultima?.codice === codice) ultima.righe.push(...corpo)
    else parti.push({ codice, righe: corpo })
  }
  return parti
}

/** A page's own lines, and the code above its number (the header's rightmost words, in the line before). */
const toPagina = (righe: readonly Riga[]): { readonly codice: string; readonly corpo: Riga[] } => {
  const fine = righe.findIndex((r) => PIEDE.test(r.testo))
  const dentro = righe.slice(0, fine < 0 ? undefined : fine)
  const n = dentro.slice(0, RIGHE_TESTATA).findIndex((r) => NUMERO_PAGINA.test(r.testo))
  const numero = dentro[n]
  if (numero === undefined) return { codice: '', corpo: [...dentro] }
  const xNumero = numero.pezzi.at(-4)?.x ?? Number.POSITIVE_INFINITY
  const larghezza = (numero.pezzi.at(-1)?.x ?? xNumero) - xNumero
  const codice = dentro
    .slice(0, n)
    .flatMap((r) => r.pezzi.filter((p) => p.x + p.larghezza > xNumero + larghezza))
    .map((p) => p.testo)
    .join(' ')
  return { codice, corpo: dentro.slice(n + 1) }
}
