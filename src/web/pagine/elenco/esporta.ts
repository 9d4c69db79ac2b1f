import type { FastifyInstance } from 'fastify'
import type { Contesto } from '../../../servizi/contesto.ts'
import { listSchede, PER_PAGINA_MASSIMO } from '../../../servizi/elenco/elenco.ts'
import { RichiestaRifiutata } from '../../errori.ts'
import type { FiltroElenco } from '../../indirizzi.ts'
import { readFiltro } from './richiesta.ts'

const LIMITE = { config: { rateLimit: { max: 60, timeWindow: 60_000 } } }

/** Exactly the cards that the list shows, over all its pages, in open formats. */
export const registraEsporta = (app: FastifyInstance, contesto: () => Contesto): void => {
  for (const formato of ['json', 'csv'] as const)
    app.get<{ Params: { vista: string } }>(
      `/piani/:vista/esporta.${formato}`,
      LIMITE,
      async ({ params: { vista }, query }, risposta) => {
        const { exportDati } = await import('../../../servizi/esporta/esporta.ts')
        const filtro = readFiltro(query)
        const codici =
          Object.keys(filtro).length > 0 ? await listCodici(contesto(), vista, filtro) : undefined
        const esito = await exportDati(contesto(), { vista, formato, codici })
        if (!esito.ok) throw new RichiestaRifiutata('non-trovato')
        return risposta
          .header('content-disposition', `attachment; filename="${esito.nomeFile}"`)
          .header('cache-control', 'private, no-cache')
          .type(esito.tipo)
          .send(esito.testo)
      },
    )
}

const listCodici = async (ctx: Contesto, vista: string, filtro: FiltroElenco): Promise<readonly string[]> => {
  const codici: string[] = []
  for (let pagina = 1, pagine = 1; pagina <= pagine; pagina += 1) {
    const elenco = await listSchede(ctx, { ...filtro, vista, pagina, perPagina: PER_PAGINA_MASSIMO })
    codici.push(...elenco.righe.map((r) => r.codice))
    pagine = elenco.pagine
  }
  return codici
}
