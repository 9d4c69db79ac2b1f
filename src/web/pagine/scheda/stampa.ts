import type { FastifyInstance } from 'fastify'
import type { ContestoDi } from '../../contesto.ts'
import { RichiestaRifiutata } from '../../errori.ts'
import { inviaPdf } from '../../invia-pdf.ts'
import type { StampanteTiepida } from '../../stampante.ts'

const LIMITE = { config: { rateLimit: { max: 60, timeWindow: 60_000 } } }

/** One card as a PDF, opened in the browser. A few hundredths of a second warm: it needs no page of its own. */
export const registraStampaScheda = (
  app: FastifyInstance,
  contesto: ContestoDi,
  { conStampante }: StampanteTiepida,
): void => {
  app.get<{ Params: { vista: string; codice: string } }>(
    '/piani/:vista/obiettivi/:codice/stampa.pdf',
    LIMITE,
    async (richiesta, risposta) => {
      const { vista, codice } = richiesta.params
      const { printDocumento } = await import('../../../servizi/stampa.ts')
      const esito = await conStampante((stampante) =>
        printDocumento(contesto(richiesta), { vista, codici: [codice] }, undefined, { stampante }),
      )
      if (!esito.ok) {
        const { motivo, messaggio } = esito
        if (motivo === 'errore' || motivo === 'memoria' || motivo === 'tempo') throw new Error(messaggio)
        throw new RichiestaRifiutata('non-trovato')
      }
      return inviaPdf(risposta, esito)
    },
  )
}
