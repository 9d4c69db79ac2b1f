import type { FastifyInstance } from 'fastify'
import type { ContestoDi } from '../../contesto.ts'
import type { StampanteTiepida } from '../../stampante.ts'
import type { Strumenti } from '../../strumenti.ts'
import { registraUnaCampagna } from './rotte-campagna.ts'
import { registraElencoCampagne } from './rotte-elenco.ts'
import { registraIstantanee } from './rotte-istantanee.ts'
import { registraSolleciti } from './rotte-solleciti.ts'
import { createSpedizioni } from './spedizioni.ts'

/** The planning office's side of the monitoring rounds. */
export const registraCampagne = (
  app: FastifyInstance,
  s: Strumenti,
  contesto: ContestoDi,
  stampante: StampanteTiepida,
): void => {
  const spedizioni = createSpedizioni(app)
  registraElencoCampagne(app, s, contesto)
  registraUnaCampagna(app, s, contesto, spedizioni)
  registraSolleciti(app, s, contesto, spedizioni)
  registraIstantanee(app, s, contesto, stampante)
}
