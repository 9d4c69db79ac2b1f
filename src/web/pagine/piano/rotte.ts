import type { FastifyInstance } from 'fastify'
import { listViste, type VistaConConteggio } from '../../../servizi/viste.ts'
import type { ContestoDi } from '../../contesto.ts'
import { RichiestaRifiutata } from '../../errori.ts'
import { readTesto } from '../../richiesta.ts'
import type { Strumenti } from '../../strumenti.ts'
import { readDatiPiano } from './dati.ts'
import { PaginaPiano } from './pagina.tsx'
import { indirizzoPiano, readStato } from './stato.ts'

/** `/piani` and the plan of a view. */
export const registraPiano = (app: FastifyInstance, s: Strumenti, contesto: ContestoDi): void => {
  // The search form asks here, with the view among its fields; the state's own address is the view's.
  app.get('/piani', async (richiesta, risposta) => {
    const viste = await listViste(contesto(richiesta))
    const chiesta = readTesto(richiesta.query, 'vista')
    const vista = viste.find((v) => v.codice === chiesta) ?? findRecente(viste)
    return risposta.redirect(vista ? indirizzoPiano(vista.codice, readStato(richiesta.query)) : '/', 302)
  })

  app.get<{ Params: { vista: string } }>('/piani/:vista', (richiesta, risposta) =>
    s.inviaTenuta(richiesta, risposta, async () => {
      const { vista } = richiesta.params
      const dati = await readDatiPiano(contesto(richiesta), vista, readStato(richiesta.query), s.parole)
      if (dati === null) throw new RichiestaRifiutata('non-trovato')
      return { pagina: PaginaPiano, dati }
    }),
  )
}

/** The most recent view that has cards; else the most recent of all. */
export const findRecente = (viste: readonly VistaConConteggio[]): VistaConConteggio | null =>
  viste.find((v) => v.schede > 0) ?? viste[0] ?? null
