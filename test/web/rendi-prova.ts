import type { FunctionComponent } from 'preact'
import type { Ambiente } from '../../src/web/ambiente.ts'
import { it } from '../../src/web/parole/it.ts'
import { rendiPagina } from '../../src/web/rendi.ts'

const AMBIENTE: Ambiente = {
  parole: it,
  risorsa: (nome) => `/statico/${nome}`,
  gettone: () => 'gettone-di-prova',
  ente: 'Comune di Pian dei Ciliegi',
  versione: '9.9.9',
  chi: null,
  fuori: false,
  puo: () => true,
  puoOvunque: () => true,
  inEsempio: false,
}

/** A page or a component as the server writes it. */
export const rendi = <P extends object>(componente: FunctionComponent<P>, dati: P): string =>
  rendiPagina(AMBIENTE, componente, dati)

/** The text a person reads: tags gone, spaces joined. */
export const testoDi = (html: string): string =>
  html
    .replaceAll(/<(script|style)\b.*?<\/\1>/gs, ' ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
    .trim()
