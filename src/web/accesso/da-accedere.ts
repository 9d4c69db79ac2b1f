import type { FastifyReply, FastifyRequest } from 'fastify'
import { INTESTAZIONI_MINIME } from '../sicurezza/intestazioni.ts'
import { indirizzoAccedi } from './ritorno.ts'

/** Does whoever asks read data rather than pages? */
export const isPerProgrammi = (richiesta: FastifyRequest): boolean =>
  (richiesta.headers.accept?.startsWith('application/json') ?? false) ||
  richiesta.headers.authorization !== undefined ||
  richiesta.url.startsWith('/api/')

/** Asks to sign in: people are led to the page and then back; programs are told. */
export const inviaDaAccedere = (richiesta: FastifyRequest, risposta: FastifyReply): FastifyReply => {
  risposta.headers(INTESTAZIONI_MINIME).header('cache-control', 'no-store')
  if (isPerProgrammi(richiesta))
    return risposta
      .code(401)
      .header('www-authenticate', 'Bearer')
      .send({ errore: 'Serve l’accesso', spiegazione: 'Accedere dalle pagine, o inviare un gettone valido.' })
  const lettura = richiesta.method === 'GET' || richiesta.method === 'HEAD'
  return risposta.redirect(indirizzoAccedi(lettura ? richiesta.url : paginaDi(richiesta)), 303)
}

/** The page of a form that was sent: where to go back to and send it again. */
const paginaDi = ({ headers }: FastifyRequest): string => {
  const { referer, host } = headers
  if (referer === undefined || !URL.canParse(referer)) return '/'
  const letto = new URL(referer)
  return letto.host === host ? `${letto.pathname}${letto.search}` : '/'
}
