import type { FastifyRequest } from 'fastify'
import type { Postazione } from '../../../servizi/accesso/impianto.ts'

/** Where a request was made from, for the list of one's sessions. */
export const postazioneDi = (richiesta: FastifyRequest): Postazione => ({
  indirizzo: richiesta.ip,
  dispositivo: richiesta.headers['user-agent'] ?? null,
})
