import type { FastifyRequest } from 'fastify'
import type { Contesto } from '../servizi/contesto.ts'

/** The surroundings of a use case for one request: who asks is who signed in with it, and nobody else. */
export type ContestoDi = (richiesta: FastifyRequest) => Contesto
