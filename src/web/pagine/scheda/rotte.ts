import type { FastifyInstance } from 'fastify'
import type { Contesto } from '../../../servizi/contesto.ts'
import { getScheda } from '../../../servizi/scheda.ts'
import { RichiestaRifiutata } from '../../errori.ts'
import type { Strumenti } from '../../strumenti.ts'
import { PaginaScheda } from './pagina.tsx'

/** The page of one card. */
export const registraScheda = (app: FastifyInstance, s: Strumenti, contesto: () => Contesto): void => {
  app.get<{ Params: { vista: string; codice: string } }>(
    '/piani/:vista/obiettivi/:codice',
    async (richiesta, risposta) => {
      return s.inviaTenuta(richiesta, risposta, async () => {
        const dati = await getScheda(contesto(), richiesta.params)
        if (!dati) throw new RichiestaRifiutata('non-trovato')
        return { pagina: PaginaScheda, dati }
      })
    },
  )
}
