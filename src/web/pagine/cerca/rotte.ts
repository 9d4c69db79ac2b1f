import type { FastifyInstance } from 'fastify'
import { searchSchede } from '../../../servizi/ricerca/ricerca.ts'
import { listViste } from '../../../servizi/viste.ts'
import type { ContestoDi } from '../../contesto.ts'
import { readPagina, readTesto } from '../../richiesta.ts'
import type { Strumenti } from '../../strumenti.ts'
import { PaginaCerca } from './pagina.tsx'

/** The search, and what it finds. A view that is not there is all of them. */
export const registraCerca = (app: FastifyInstance, s: Strumenti, contesto: ContestoDi): void => {
  app.get('/cerca', async (richiesta, risposta) =>
    s.inviaTenuta(richiesta, risposta, async () => {
      const ctx = contesto(richiesta)
      const viste = (await listViste(ctx)).filter((v) => v.schede > 0)
      const testo = readTesto(richiesta.query, 'testo')
      const chiesta = readTesto(richiesta.query, 'vista')
      const vista = viste.some((v) => v.codice === chiesta) ? chiesta : ''
      const esito = await searchSchede(ctx, {
        testo,
        vista: vista || undefined,
        pagina: readPagina(richiesta.query),
      })
      return { pagina: PaginaCerca, dati: { testo, vista, viste, esito } }
    }),
  )
}
