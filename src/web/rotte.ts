import type { FastifyInstance } from 'fastify'
import type { Contesto } from '../servizi/contesto.ts'
import { registraElenco } from './pagine/elenco/rotte.ts'
import { registraScheda } from './pagine/scheda/rotte.ts'
import type { Strumenti } from './strumenti.ts'

/** Every page of the application. */
export const registraRotte = (app: FastifyInstance, s: Strumenti, contesto: () => Contesto): void => {
  app.get('/favicon.ico', (_richiesta, risposta) => risposta.redirect(s.risorsa('favicon.svg'), 302))
  registraElenco(app, s, contesto)
  registraScheda(app, s, contesto)
}
