import type { FastifyInstance } from 'fastify'
import { getCompilazione } from '../../../servizi/compilazione/una.ts'
import type { ContestoDi } from '../../contesto.ts'
import { RichiestaRifiutata } from '../../errori.ts'
import { readNumero } from '../campagne/leggi.ts'

/** What programs read that people see in pages: one card, and one card as it is being filled in. */
export const registraProgrammi = (app: FastifyInstance, contesto: ContestoDi): void => {
  app.get<{ Params: { vista: string; codice: string } }>(
    '/piani/:vista/obiettivi/:codice/esporta.json',
    async (richiesta, risposta) => {
      const { vista, codice } = richiesta.params
      const { exportDati } = await import('../../../servizi/esporta/esporta.ts')
      const esito = await exportDati(contesto(richiesta), { vista, codici: [codice], formato: 'json' })
      if (!esito.ok || esito.schede === 0) throw new RichiestaRifiutata('non-trovato')
      return risposta.header('cache-control', 'private, no-cache').type(esito.tipo).send(esito.testo)
    },
  )

  app.get<{ Params: { campagna: string; codice: string } }>(
    '/compilazione/:campagna/:codice/dati.json',
    async (richiesta, risposta) => {
      const { campagna, codice } = richiesta.params
      const una = await getCompilazione(contesto(richiesta), { campagnaId: readNumero(campagna), codice })
      if (una === null) throw new RichiestaRifiutata('non-trovato')
      const { scheda } = una
      const { vista, al, scadenza, stato } = una.campagna
      return risposta.header('cache-control', 'no-store').send({
        campagna: { vista, al, scadenza, stato },
        codice: scheda.codice,
        stato: scheda.stato,
        /** What the next save says it has seen. */
        versione: scheda.versione,
        scrivibile: scheda.scrivibile,
        mancano: scheda.mancano,
        campi: Object.values(scheda.campi),
      })
    },
  )
}
