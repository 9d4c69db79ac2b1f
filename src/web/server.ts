import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { constants } from 'node:zlib'
import compress from '@fastify/compress'
import formbody from '@fastify/formbody'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import servi from '@fastify/static'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { AccessoRichiesto } from '../servizi/accesso/chi.ts'
import type { Contesto } from '../servizi/contesto.ts'
import { findNomeEnte, getRevisione } from '../servizi/ente.ts'
import { createDeposito, type DepositoProve } from '../servizi/prove/deposito.ts'
import { inviaDaAccedere } from './accesso/da-accedere.ts'
import { createGuardia, type OpzioniAccesso } from './accesso/guardia.ts'
import { inviaProblema, toProblema } from './accesso/programmi.ts'
import { RichiestaRifiutata, toDatiErrore } from './errori.ts'
import { PaginaErrore } from './pagine/errore/pagina.tsx'
import { type ApriServer, createEsempio } from './pagine/inizio/esempio.ts'
import { it } from './parole/it.ts'
import { registraRotte } from './rotte.ts'
import { createRotteNote } from './rotte-note.ts'
import { createGettoni } from './sicurezza/gettone.ts'
import { canHost } from './sicurezza/host.ts'
import { INTESTAZIONI_MINIME, toIntestazioni } from './sicurezza/intestazioni.ts'
import { canProvenienza } from './sicurezza/provenienza.ts'
import { createRisorsa, readStatico, type Statico } from './statico.ts'
import { createStrumenti } from './strumenti.ts'

export interface OpzioniServer {
  /** The surroundings of a use case (store, actor, clock), made anew for each request. */
  readonly contesto: () => Contesto
  /** People sign in; without it, whoever asks is the actor of `contesto`. */
  readonly accesso?: OpzioniAccesso
  /** Signs the tokens of forms (32 bytes); by default it is born with the process, and dies with it. */
  readonly segretoModuli?: Uint8Array
  /** Told of every route as it is registered: for who checks that each has its permission. */
  readonly onRotta?: (metodo: string, url: string) => void
  /** The name or address listened on, when it isn't this machine's own. */
  readonly ascolto?: string
  /** Where the files of the evidence are; by default beside the store, with no antivirus. */
  readonly prove?: DepositoProve
  /** The built assets; by default those beside this file. */
  readonly statico?: Statico
  /** Where unexpected errors are written; by default the standard error, false for nowhere. */
  readonly registro?: false | { readonly level: string; readonly stream: NodeJS.WritableStream }
  /** Largest file that can be brought in, in bytes. */
  readonly limiteFile?: number
  /** These pages show the example municipality: a ribbon says so, and no other example opens from here. */
  readonly inEsempio?: boolean
  /** Opens the example municipality's own server; without it there is no example to open. */
  readonly apriServer?: ApriServer
  /** Bytes of written pages kept for the next reader; 0 writes every page each time. */
  readonly limiteTenute?: number
}

/** The reader refuses larger documents: what is larger isn't even kept. */
export const LIMITE_FILE = 100 * 1024 * 1024

const ANNO_IN_SECONDI = 31_536_000

const readVersione = (): string => {
  const pacchetto = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    readonly version: string
  }
  return pacchetto.version
}

/** The web application, not yet listening: security first, then assets, pages and error pages. */
export const createServer = (opzioni: OpzioniServer): FastifyInstance => {
  const statico = opzioni.statico ?? readStatico()
  const limiteFile = opzioni.limiteFile ?? LIMITE_FILE
  const guardia = createGuardia(opzioni.contesto, opzioni.accesso ?? null)
  const strumenti = createStrumenti({
    guardia,
    parole: it,
    risorsa: createRisorsa(statico),
    gettoni: createGettoni(opzioni.segretoModuli),
    versione: readVersione(),
    limiteFile: printLimite(limiteFile),
    inEsempio: opzioni.inEsempio ?? false,
    ente: () => findNomeEnte(opzioni.contesto()),
    prove: () => opzioni.prove ?? createDeposito(opzioni.contesto().archivio, {}),
    ...(opzioni.limiteTenute === undefined ? {} : { limiteTenute: opzioni.limiteTenute }),
    impronta: async (richiesta) => {
      const ctx = guardia.contesto(richiesta)
      return JSON.stringify([await getRevisione(ctx), ctx.oggi, ctx.attore])
    },
  })
  const app = fastify({
    logger: opzioni.registro ?? { level: 'error', stream: process.stderr },
    genReqId: () => randomBytes(4).toString('hex'),
    bodyLimit: 256 * 1024,
    requestTimeout: 120_000,
    // A proxy on this machine says who it speaks for; anybody else could say anything.
    trustProxy: opzioni.accesso?.urlPubblico ? 'loopback' : false,
    forceCloseConnections: true,
    frameworkErrors: (_errore, richiesta, risposta) => {
      risposta.headers(INTESTAZIONI_MINIME)
      void inviaErrore(new RichiestaRifiutata('richiesta'), richiesta, risposta)
    },
  })

  const inviaErrore = async (errore: unknown, richiesta: FastifyRequest, risposta: FastifyReply) => {
    const daProgramma = guardia.isDaProgramma(richiesta)
    if (errore instanceof AccessoRichiesto && !daProgramma) return inviaDaAccedere(richiesta, risposta)
    const particolari = { riferimento: richiesta.id, limite: strumenti.limiteFile }
    const dati = (daProgramma ? toProblema : toDatiErrore)(errore, it, particolari)
    if (dati.stato >= 500) richiesta.log.error({ err: errore, riferimento: richiesta.id }, dati.titolo)
    if (errore instanceof RichiestaRifiutata && errore.secondi !== null)
      risposta.header('retry-after', errore.secondi)
    if (daProgramma) return inviaProblema(risposta, dati)
    if (richiesta.headers.accept?.startsWith('application/json'))
      return risposta.code(dati.stato).send({ errore: dati.titolo, spiegazione: dati.testo })
    return strumenti.inviaPagina(richiesta, risposta, PaginaErrore, dati, dati.stato)
  }

  const nomi = {
    pubblico: opzioni.accesso?.urlPubblico ? new URL(opzioni.accesso.urlPubblico).host : null,
    ascolto: opzioni.ascolto?.toLowerCase() ?? null,
  }
  const note = createRotteNote()
  app.addHook('onRoute', (rotta) => {
    note.add(rotta.url, rotta.method)
    for (const metodo of [rotta.method].flat()) opzioni.onRotta?.(metodo, rotta.url)
  })
  app.addHook('onRequest', async (richiesta) => {
    const { headers } = richiesta
    const { localPort } = richiesta.socket
    if (!canHost(headers.host, localPort ?? null, nomi).ok) throw new RichiestaRifiutata('host')
    const provenienza = canProvenienza({
      metodo: richiesta.method,
      host: headers.host ?? '',
      secFetchSite: testo(headers['sec-fetch-site']),
      secFetchMode: testo(headers['sec-fetch-mode']),
      secFetchDest: testo(headers['sec-fetch-dest']),
      origin: headers.origin,
      schema: guardia.https ? 'https' : 'http',
    })
    // A token in a header is sent by no browser of its own accord: a page of another site can't make it send one.
    if (!provenienza.ok && !guardia.isDaProgramma(richiesta)) throw new RichiestaRifiutata('provenienza')
    await guardia.check(richiesta)
  })
  app.setErrorHandler(inviaErrore)
  app.setNotFoundHandler((richiesta, risposta) => {
    const metodi = note.listMetodi(richiesta.url.split('?')[0] ?? '/')
    if (metodi.length > 0) risposta.header('allow', metodi.join(', '))
    return inviaErrore(
      new RichiestaRifiutata(metodi.length > 0 ? 'metodo' : 'non-trovato'),
      richiesta,
      risposta,
    )
  })

  app.register(helmet, toIntestazioni(guardia.https))
  app.register(compress, {
    global: true,
    threshold: 1024,
    // In one go, not through a stream: a page is small, and streams took more time than compressing, and 30 MB more.
    syncThreshold: 256 * 1024,
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  })
  app.register(formbody, { bodyLimit: 64 * 1024 })
  app.register(multipart, {
    throwFileSizeLimit: false,
    // More files than are read (FILE_MASSIMI): the page says which were left out.
    limits: { fileSize: limiteFile, files: 60, fields: 10, fieldSize: 4096, parts: 70 },
  })
  app.register(rateLimit, {
    // Only the work that costs is limited (the routes say how much): a page is a millisecond of the office's own machine.
    global: false,
    // By person where one has come in: a whole office may share one address.
    keyGenerator: (richiesta) => String(guardia.attore(richiesta).accountId ?? richiesta.ip),
    errorResponseBuilder: (_r, { ttl }) =>
      new RichiestaRifiutata('troppe', Math.max(1, Math.ceil(ttl / 1000))),
  })
  app.register(servi, {
    root: statico.cartella,
    prefix: '/statico/',
    preCompressed: true,
    immutable: true,
    maxAge: ANNO_IN_SECONDI * 1000,
    index: false,
    dotfiles: 'ignore',
    decorateReply: false,
  })
  const esempio =
    opzioni.inEsempio || opzioni.accesso || !opzioni.apriServer
      ? null
      : createEsempio({
          apriServer: opzioni.apriServer,
          statico,
          onErrore: (errore) => app.log.error({ err: errore }, 'esempio'),
        })
  app.register(async (pagine) => registraRotte(pagine, strumenti, guardia.contesto, esempio))
  return app
}

const testo = (v: string | string[] | undefined): string | undefined => (Array.isArray(v) ? v[0] : v)

const printLimite = (byte: number): string => `${Math.round(byte / 1024 / 1024)} MB`
