import type { FastifyInstance } from 'fastify'
import type { ContestoDi } from '../../contesto.ts'
import { RichiestaRifiutata } from '../../errori.ts'
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
      const pdf = esito.volumi[0]?.pdf
      if (!pdf) throw new Error('La stampa di una scheda non ha dato nessun file')
      return (
        risposta
          .header('content-disposition', `inline; filename="${esito.nomeFile}"`)
          .header('cache-control', 'private, no-store')
          // The page's policy would also bind the browser's own PDF viewer, which loads its parts by itself.
          .removeHeader('content-security-policy')
          .type('application/pdf')
          .send(Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength))
      )
    },
  )
}
