import type { FastifyInstance } from 'fastify'
import { getPermessi } from '../../../servizi/accesso/permessi.ts'
import type { ContestoDi } from '../../contesto.ts'
import { RichiestaRifiutata } from '../../errori.ts'
import { readTesto } from '../../richiesta.ts'
import type { Strumenti } from '../../strumenti.ts'
import { PaginaPermessi } from './pagina.tsx'

/** Who can do what, on the entity or on one card, and why. */
export const registraPermessi = (app: FastifyInstance, s: Strumenti, contesto: ContestoDi): void => {
  app.get('/permessi', async (richiesta, risposta) => {
    const vista = readTesto(richiesta.query, 'vista')
    const codice = readTesto(richiesta.query, 'codice')
    const dati = await getPermessi(contesto(richiesta), codice === '' ? null : { vista, codice })
    if (dati === null) throw new RichiestaRifiutata('non-trovato')
    return s.inviaPagina(richiesta, risposta, PaginaPermessi, dati)
  })
}
