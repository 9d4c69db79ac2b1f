import { type FunctionComponent, h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { type Ambiente, ContestoPagina } from './ambiente.ts'

/** A whole page as text: the document type, then the tree in its surroundings. Every value is escaped. */
export const rendiPagina = <P extends object>(
  ambiente: Ambiente,
  pagina: FunctionComponent<P>,
  dati: P,
): string =>
  `<!DOCTYPE html>${renderToString(h(ContestoPagina.Provider, { value: ambiente }, h(pagina, dati)))}`
