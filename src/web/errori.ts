import { PermessoNegato } from '../dominio/permessi/permessi.ts'
import { AZIONI, NOMI_RUOLI } from '../dominio/permessi/tabella.ts'
import { ruoliChePossono } from '../servizi/accesso/permessi.ts'
import type { DatiErrore } from './pagine/errore/pagina.tsx'
import type { Parole } from './parole/it.ts'

/** What the edge knows of an error: the answer's status, and its words. */
const statoDi = (errore: unknown): number => {
  if (errore instanceof PermessoNegato) return 403
  if (typeof errore === 'object' && errore !== null && 'statusCode' in errore) {
    const { statusCode } = errore
    if (typeof statusCode === 'number' && statusCode >= 400 && statusCode < 600) return statusCode
  }
  return isErroreArchivio(errore) ? 503 : 500
}

/** The store's refusals carry a sentence written for the office (what, where, what to do). */
const isErroreArchivio = (errore: unknown): errore is Error =>
  errore instanceof Error && errore.name === 'ErroreArchivio'

export interface ParticolariErrore {
  /** What finds the error again in the log. */
  readonly riferimento: string
  /** The upload limit, in words ("64 MB"). */
  readonly limite: string
}

/** The error page's words. The message of an unexpected error never reaches it, nor its stack. */
export const toDatiErrore = (errore: unknown, parole: Parole, p: ParticolariErrore): DatiErrore => {
  const stato = statoDi(errore)
  const e = parole.errori
  const pagina = (voce: { readonly titolo: string; readonly testo: string }): DatiErrore => ({
    stato,
    ...voce,
  })
  if (errore instanceof PermessoNegato) {
    const ruoli = ruoliChePossono(errore.azione).map((r) => NOMI_RUOLI[r])
    const { titolo, testo } = e.permesso
    return {
      stato,
      titolo,
      testo: testo(AZIONI[errore.azione], ruoli.join(', '), errore.motivo === 'fuori-ambito'),
      vai: { testo: parole.accesso.permessi.titolo, indirizzo: '/permessi' },
    }
  }
  switch (stato) {
    case 403:
      return pagina(errore instanceof RichiestaRifiutata && errore.motivo === 'modulo' ? e.modulo : e[403])
    case 404:
      return pagina(e[404])
    case 405:
      return pagina(e[405])
    case 413:
      return pagina({ titolo: e[413].titolo, testo: e[413].testo(p.limite) })
    case 415:
      return pagina(e[415])
    case 421:
      return pagina(e[421])
    case 429:
      return pagina({ titolo: e[429].titolo, testo: e[429].testo(secondiDi(errore)) })
    case 503:
      return pagina({
        titolo: e[503].titolo,
        testo: isErroreArchivio(errore) ? errore.message : e[503].testo,
      })
    default:
      return stato < 500
        ? pagina(e[400])
        : { stato, titolo: e[500].titolo, testo: e[500].testo(p.riferimento) }
  }
}

const secondiDi = (errore: unknown): number =>
  typeof errore === 'object' && errore !== null && 'secondi' in errore && typeof errore.secondi === 'number'
    ? errore.secondi
    : 60

export type MotivoRifiuto =
  | 'host'
  | 'provenienza'
  | 'modulo'
  | 'non-trovato'
  | 'richiesta'
  | 'troppe'
  | 'metodo'
  | 'senza-permesso'

const STATI: Readonly<Record<MotivoRifiuto, number>> = {
  host: 421,
  provenienza: 403,
  modulo: 403,
  'non-trovato': 404,
  richiesta: 400,
  troppe: 429,
  metodo: 405,
  'senza-permesso': 403,
}

/** A refusal of the edge, with its literal reason. */
export class RichiestaRifiutata extends Error {
  readonly motivo: MotivoRifiuto
  readonly statusCode: number
  readonly secondi: number | null
  constructor(motivo: MotivoRifiuto, secondi: number | null = null) {
    super(`Richiesta rifiutata: ${motivo}`)
    this.name = 'RichiestaRifiutata'
    this.motivo = motivo
    this.statusCode = STATI[motivo]
    this.secondi = secondi
  }
}
