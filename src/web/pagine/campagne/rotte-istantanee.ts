import type { FastifyInstance } from 'fastify'
import { getIstantanea } from '../../../servizi/campagne/istantanee.ts'
import type { ContestoDi } from '../../contesto.ts'
import { RichiestaRifiutata } from '../../errori.ts'
import { inviaPdf } from '../../invia-pdf.ts'
import type { StampanteTiepida } from '../../stampante.ts'
import type { Strumenti } from '../../strumenti.ts'
import { PaginaIstantanea } from './istantanea.tsx'
import { readNumero } from './leggi.ts'

const LIMITE = { config: { rateLimit: { max: 60, timeWindow: 60_000 } } }

type RottaIstantanea = { readonly Params: { readonly istantanea: string } }

/** A frozen card, on a page and on paper. */
export const registraIstantanee = (
  app: FastifyInstance,
  s: Strumenti,
  contesto: ContestoDi,
  { conStampante }: StampanteTiepida,
): void => {
  app.get<RottaIstantanea>('/istantanee/:istantanea', async (richiesta, risposta) => {
    const istantanea = await getIstantanea(contesto(richiesta), readNumero(richiesta.params.istantanea))
    if (istantanea === null) throw new RichiestaRifiutata('non-trovato')
    return s.inviaPagina(richiesta, risposta, PaginaIstantanea, { istantanea })
  })

  app.get<RottaIstantanea>('/istantanee/:istantanea/stampa.pdf', LIMITE, async (richiesta, risposta) => {
    const { printIstantanea } = await import('../../../servizi/campagne/stampa.ts')
    const istantaneaId = readNumero(richiesta.params.istantanea)
    const esito = await conStampante((stampante) =>
      printIstantanea(contesto(richiesta), istantaneaId, stampante),
    )
    if (esito === null) throw new RichiestaRifiutata('non-trovato')
    if (!esito.ok) throw new Error(esito.messaggio)
    return inviaPdf(risposta, esito)
  })
}
