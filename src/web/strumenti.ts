import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FunctionComponent } from 'preact'
import type { Ambiente } from './ambiente.ts'
import { RichiestaRifiutata } from './errori.ts'
import type { Parole } from './parole/it.ts'
import { rendiPagina } from './rendi.ts'
import { type Gettoni, NOME_BISCOTTO, readBiscotto } from './sicurezza/gettone.ts'

export interface StrumentiFissi {
  readonly parole: Parole
  readonly risorsa: (nome: string) => string
  readonly gettoni: Gettoni
  readonly versione: string
  /** The upload limit of a file, in words ("100 MB"). */
  readonly limiteFile: string
  /** Name of the entity, for the header of every page; null while there is none. */
  readonly ente: () => Promise<string | null>
}

export interface Strumenti extends StrumentiFissi {
  /** Answers with a page: conditional (ETag), never kept by anyone but this browser. */
  readonly inviaPagina: <P extends object>(
    richiesta: FastifyRequest,
    risposta: FastifyReply,
    pagina: FunctionComponent<P>,
    dati: P,
    stato?: number,
  ) => Promise<FastifyReply>
  /** Throws unless the form's token belongs to this browser. */
  readonly requireGettone: (richiesta: FastifyRequest, gettone: unknown) => void
}

/** What the routes share, made once for the server. */
export const createStrumenti = (fissi: StrumentiFissi): Strumenti => ({
  ...fissi,
  inviaPagina: async (richiesta, risposta, pagina, dati, stato = 200) => {
    const ambiente = toAmbiente(fissi, richiesta, risposta, await findEnte(fissi, stato))
    const html = rendiPagina(ambiente, pagina, dati)
    risposta.header('cache-control', 'private, no-cache').type('text/html; charset=utf-8').code(stato)
    if (stato !== 200 || richiesta.method !== 'GET') return risposta.send(html)
    const etag = `W/"${createHash('sha1').update(html).digest('base64url')}"`
    risposta.header('etag', etag)
    if (isInvariata(richiesta.headers['if-none-match'], etag)) return risposta.code(304).send()
    return risposta.send(html)
  },
  requireGettone: (richiesta, gettone) => {
    const biscotto = readBiscotto(richiesta.headers.cookie, NOME_BISCOTTO)
    if (!fissi.gettoni.canGettone(biscotto, gettone)) throw new RichiestaRifiutata('modulo')
  },
})

/** An error page must come out even when the store is what is broken; and a stranger's name is told nothing. */
const findEnte = async (fissi: StrumentiFissi, stato: number): Promise<string | null> => {
  if (stato === 200) return await fissi.ente()
  return stato === 421 ? null : await fissi.ente().catch(() => null)
}

const isInvariata = (inviati: string | undefined, etag: string): boolean =>
  inviati
    ?.split(',')
    .map((e) => e.trim())
    .some((e) => e === etag || e === '*') ?? false

const toAmbiente = (
  fissi: StrumentiFissi,
  richiesta: FastifyRequest,
  risposta: FastifyReply,
  ente: string | null,
): Ambiente => {
  let gettone: string | null = null
  return {
    parole: fissi.parole,
    risorsa: fissi.risorsa,
    versione: fissi.versione,
    ente,
    gettone: () => {
      if (gettone !== null) return gettone
      const dato = fissi.gettoni.create(readBiscotto(richiesta.headers.cookie, NOME_BISCOTTO))
      if (dato.nuovo)
        risposta.header('set-cookie', `${NOME_BISCOTTO}=${dato.biscotto}; Path=/; HttpOnly; SameSite=Lax`)
      gettone = dato.gettone
      return gettone
    },
  }
}
