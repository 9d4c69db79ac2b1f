import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FunctionComponent } from 'preact'
import { can, canDaQualcheParte } from '../dominio/permessi/permessi.ts'
import type { DepositoProve } from '../servizi/prove/deposito.ts'
import type { Guardia } from './accesso/guardia.ts'
import type { Ambiente } from './ambiente.ts'
import { RichiestaRifiutata } from './errori.ts'
import type { Parole } from './parole/it.ts'
import { rendiPagina } from './rendi.ts'
import { type Gettoni, NOME_BISCOTTO, readBiscotto } from './sicurezza/gettone.ts'
import { createTenute, LIMITE_TENUTE, scegliCodifica, type Tenute } from './tenute/tenute.ts'

export interface StrumentiFissi {
  readonly parole: Parole
  readonly risorsa: (nome: string) => string
  readonly gettoni: Gettoni
  readonly versione: string
  /** These are the pages of the example municipality. */
  readonly inEsempio: boolean
  /** The upload limit of a file, in words ("100 MB"). */
  readonly limiteFile: string
  /** Where the files of the evidence are. */
  readonly prove: () => DepositoProve
  /** Name of the entity, for the header of every page; null while there is none. */
  readonly ente: () => Promise<string | null>
  /** What every page of the plan depends on besides its address: the entity's revision, the day, who asks. */
  readonly impronta: (richiesta: FastifyRequest) => Promise<string>
  /** Who stands at the door of every route. */
  readonly guardia: Guardia
  /** Bytes of pages kept; by default LIMITE_TENUTE. */
  readonly limiteTenute?: number
}

/** A page and what it shows. */
export interface Pagina<P extends object> {
  readonly pagina: FunctionComponent<P>
  readonly dati: P
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
  /**
   * Answers a GET with a page that depends only on its address and on the entity's data: `produci` is called only when
   * nobody has asked for it since they changed. A page with a form of its own (a token) is sent, and not kept.
   */
  readonly inviaTenuta: <P extends object>(
    richiesta: FastifyRequest,
    risposta: FastifyReply,
    produci: () => Promise<Pagina<P>>,
  ) => Promise<FastifyReply>
  /** Throws unless the form's token belongs to this browser; programs, which come with a token of theirs, have no form. */
  readonly requireGettone: (richiesta: FastifyRequest, gettone: unknown) => void
}

/** What the routes share, made once for the server. */
export const createStrumenti = (fissi: StrumentiFissi): Strumenti => {
  const tenute = createTenute(fissi.limiteTenute ?? LIMITE_TENUTE)
  return { ...fissi, ...createInvii(fissi, tenute) }
}

const createInvii = (
  fissi: StrumentiFissi,
  tenute: Tenute,
): Pick<Strumenti, 'inviaPagina' | 'inviaTenuta' | 'requireGettone'> => ({
  inviaPagina: async (richiesta, risposta, pagina, dati, stato = 200) => {
    const { ambiente } = toAmbiente(fissi, richiesta, risposta, await findEnte(fissi, stato))
    const html = rendiPagina(ambiente, pagina, dati)
    // A page with a secret shown once has said that nobody keeps it.
    if (!risposta.hasHeader('cache-control')) risposta.header('cache-control', 'private, no-cache')
    risposta.type('text/html; charset=utf-8').code(stato)
    if (stato !== 200 || richiesta.method !== 'GET') return risposta.send(html)
    const etag = `W/"${createHash('sha1').update(html).digest('base64url')}"`
    risposta.header('etag', etag)
    if (isInvariata(richiesta.headers['if-none-match'], etag)) return risposta.code(304).send()
    return risposta.send(html)
  },
  inviaTenuta: async (richiesta, risposta, produci) => {
    // The host too: a page may print its own whole address.
    const etag = tenute.toEtag(`${richiesta.host}${richiesta.url}`, await fissi.impronta(richiesta))
    risposta.header('cache-control', 'private, no-cache').type('text/html; charset=utf-8')
    if (isInvariata(richiesta.headers['if-none-match'], etag))
      return risposta.header('etag', etag).code(304).send()
    const codifica = scegliCodifica(richiesta.headers['accept-encoding'])
    let tenuta = tenute.find(etag)
    if (tenuta === null) {
      const { pagina, dati } = await produci()
      const { ambiente, personale } = toAmbiente(fissi, richiesta, risposta, await fissi.ente())
      const html = rendiPagina(ambiente, pagina, dati)
      if (personale()) return risposta.send(html)
      tenuta = await tenute.put(etag, html, codifica === 'identity' ? 'br' : codifica)
    }
    if (codifica !== 'identity') risposta.header('content-encoding', codifica)
    return risposta
      .header('etag', etag)
      .header('vary', 'accept-encoding')
      .send(await tenute.getCorpo(tenuta, codifica))
  },
  requireGettone: (richiesta, gettone) => {
    // Who it is was said by a header that no other site can make a browser send: there is nothing to forge.
    if (fissi.guardia.isDaProgramma(richiesta)) return
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
): { readonly ambiente: Ambiente; readonly personale: () => boolean } => {
  let gettone: string | null = null
  const accesso = fissi.guardia.impianto !== null
  const attore = fissi.guardia.attore(richiesta)
  const ambiente: Ambiente = {
    parole: fissi.parole,
    risorsa: fissi.risorsa,
    versione: fissi.versione,
    inEsempio: fissi.inEsempio,
    ente,
    chi: accesso ? attore.nome || null : null,
    fuori: accesso && attore.accountId === null,
    puo: (azione) => canDaQualcheParte(attore, azione),
    puoOvunque: (azione) => can(attore, azione).ok,
    gettone: () => {
      if (gettone !== null) return gettone
      const dato = fissi.gettoni.create(readBiscotto(richiesta.headers.cookie, NOME_BISCOTTO))
      if (dato.nuovo)
        risposta.header(
          'set-cookie',
          `${NOME_BISCOTTO}=${dato.biscotto}; Path=/; HttpOnly; SameSite=Lax${fissi.guardia.https ? '; Secure' : ''}`,
        )
      gettone = dato.gettone
      return gettone
    },
  }
  return { ambiente, personale: () => gettone !== null }
}
