import type { Stampa } from '../comune/stampe.ts'
import { toFogli } from './disegno.ts'
import { type Geometria, geometria } from './opzioni.ts'
import { impagina, type PaginaScheda } from './pagine.ts'
import { toTesto } from './testo.ts'
import { toPdfTypst } from './typst.ts'

/** A print laid out on the usual page. */
export const impaginaStampa = (
  s: Stampa,
): { readonly pagine: readonly PaginaScheda[]; readonly g: Geometria } => {
  const g = geometria(s.parametri.anniStorico.length)
  return { pagine: impagina(s.schede, s.parametri, g), g }
}

/** The print as the old system's text. */
export const stampaTesto = (s: Stampa): string => toTesto(impaginaStampa(s).pagine, s.parametri)

/** The print as the old system's PDF, in the usual look. */
export const stampaPdf = (s: Stampa): Uint8Array => {
  const { pagine, g } = impaginaStampa(s)
  return toPdfTypst(toFogli(pagine, s.parametri, g), g, s.parametri.titolo)
}
