import { type GrammaticaCodici, readCodice } from '../../dominio/codici/grammatica.ts'
import type { Anno } from '../../dominio/valori/data.ts'

/** What the reader needs to know of codes. */
export interface Codici {
  /** True for a token that may be a code of the plan, of a view or of a centre. */
  readonly is: (token: string) => boolean
  /** The year a code of an objective carries; null when it carries none. */
  readonly annoDi: (codice: string) => Anno | null
}

/** The shape shared by the codes seen so far: capitals and digits in groups joined by "_" ("2021_S08_20"). */
const FORMA = /^[A-Z0-9]{1,12}(?:_[A-Z0-9]{1,12}){1,6}$/
const hasForma = (t: string): boolean => t.length <= 60 && FORMA.test(t) && /\d/.test(t)

const toAnno = (testo: string | undefined): Anno | null =>
  testo !== undefined && /^(?:19|20)\d{2}$/.test(testo) ? Number(testo) : null
const annoInTesta = (codice: string): Anno | null => toAnno(/^(\d{4})_/.exec(codice)?.[1])

/** Codes by their common shape alone. */
export const CODICI: Codici = { is: hasForma, annoDi: annoInTesta }

/** Codes of an entity's grammar, whatever they look like ("PEG.21/08-3"), beside those of the common shape. */
export const toCodici = (grammatica: GrammaticaCodici): Codici => ({
  is: (t) => hasForma(t) || (t.length <= 60 && readCodice(grammatica, t) !== null),
  annoDi: (codice) => toAnno(readCodice(grammatica, codice)?.parti.anno) ?? annoInTesta(codice),
})
