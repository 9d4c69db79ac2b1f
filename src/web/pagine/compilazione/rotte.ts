import type { FastifyInstance } from 'fastify'
import type { ContestoDi } from '../../contesto.ts'
import type { Strumenti } from '../../strumenti.ts'
import { registraElenco } from './rotte-elenco.ts'
import { registraGriglia } from './rotte-griglia.ts'
import { registraSalva } from './rotte-salva.ts'
import { registraUna } from './rotte-una.ts'

/** The pages where people fill in their cards. */
export const registraCompilazione = (app: FastifyInstance, s: Strumenti, contesto: ContestoDi): void => {
  registraElenco(app, s, contesto)
  registraUna(app, s, contesto)
  registraSalva(app, s, contesto)
  registraGriglia(app, s, contesto)
}
