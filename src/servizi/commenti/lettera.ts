import type { ChiamataAperta } from '../../archivio/query/chiamate.ts'
import type { Lettera } from '../posta/posta.ts'

export interface DaAvvisare {
  readonly a: string
  readonly nome: string
  readonly chiamate: readonly ChiamataAperta[]
  /** The address of the pages, without a final slash. */
  readonly indirizzo: string
}

/** More comments than this nobody reads in a letter: the page has them all. */
const NELLA_LETTERA = 20
const LETTERE_TESTO = 200

/** One line, whatever was written: no comment can pass for a line of the letter. */
const inRiga = (testo: string): string => {
  const riga = testo.replaceAll(/[\s\p{C}]+/gu, ' ').trim()
  return riga.length <= LETTERE_TESTO ? riga : `${riga.slice(0, LETTERE_TESTO - 1)}…`
}

const VERBI = { menzione: 'la chiama', risposta: 'ha risposto a una sua domanda' } as const

const indirizzoDi = (indirizzo: string, { vista, codice, commentoId }: ChiamataAperta): string =>
  `${indirizzo}/piani/${encodeURIComponent(vista)}/obiettivi/${encodeURIComponent(codice)}/commenti#c${commentoId}`

/** One letter to a person with all the comments that call them. */
export const writeAvviso = ({ a, nome, chiamate, indirizzo }: DaAvvisare): Lettera => {
  const [prima] = chiamate
  const mostrate = chiamate.slice(0, NELLA_LETTERA)
  const altre = chiamate.length - mostrate.length
  return {
    a,
    oggetto:
      chiamate.length === 1 && prima !== undefined
        ? `${inRiga(prima.chiNome)} ${VERBI[prima.motivo]} sull’obiettivo ${inRiga(prima.codice)}`
        : `${chiamate.length} commenti sugli obiettivi la chiamano`,
    testo: [
      `Gentile ${inRiga(nome)},`,
      '',
      chiamate.length === 1 ? 'un commento la chiama:' : 'alcuni commenti la chiamano:',
      '',
      ...mostrate.flatMap((c) => [
        `- ${inRiga(c.codice)}: ${inRiga(c.chiNome)} ${VERBI[c.motivo]}`,
        `  «${inRiga(c.testo)}»`,
        `  ${indirizzoDi(indirizzo, c)}`,
        '',
      ]),
      ...(altre > 0
        ? [`E ${altre === 1 ? 'un altro' : `altri ${altre}`}, sulla pagina iniziale:`, `${indirizzo}/`, '']
        : []),
      'Si risponde dalla pagina della scheda. Ciò che si è già letto non arriva per posta.',
      '',
      'Questo messaggio è scritto dal programma: non serve rispondere.',
      '',
    ].join('\n'),
  }
}
