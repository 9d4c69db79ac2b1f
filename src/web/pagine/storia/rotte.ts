import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { OggettoEvento } from '../../../dominio/registro/evento.ts'
import { readData } from '../../../dominio/valori/data.ts'
import type { Contesto } from '../../../servizi/contesto.ts'
import { getSchedaComEra, printSchedaComEra } from '../../../servizi/registro/com-era.ts'
import { type FiltroStoria, getStoriaRegistro } from '../../../servizi/registro/storia.ts'
import { RichiestaRifiutata } from '../../errori.ts'
import { inviaPdf } from '../../invia-pdf.ts'
import type { Parole } from '../../parole/it.ts'
import { readPagina, readTesto } from '../../richiesta.ts'
import type { StampanteTiepida } from '../../stampante.ts'
import type { Strumenti } from '../../strumenti.ts'
import { PaginaComEra } from './com-era.tsx'
import { PER_PAGINA } from './dati.ts'
import { PaginaStoria } from './pagina.tsx'

const LIMITE = { config: { rateLimit: { max: 60, timeWindow: 60_000 } } }

type Scheda = { readonly vista: string; readonly codice: string }
type RottaScheda = { readonly Params: Scheda }

/** Only what says something, and only what is one of the known. */
const readFiltro = (query: unknown, { storia }: Parole): FiltroStoria => {
  const tipo = readTesto(query, 'tipo')
  return {
    campo: readTesto(query, 'campo') || undefined,
    chi: readTesto(query, 'chi') || undefined,
    tipo: Object.hasOwn(storia.tipi, tipo) ? (tipo as OggettoEvento['tipo']) : undefined,
    dal: readData(readTesto(query, 'dal')) ?? undefined,
    al: readData(readTesto(query, 'al')) ?? undefined,
  }
}

/** The stories (of a card, of the entity), the same as files, and the card as it was on a day. */
export const registraStoria = (
  app: FastifyInstance,
  s: Strumenti,
  contesto: (richiesta: FastifyRequest) => Contesto,
  { conStampante }: StampanteTiepida,
): void => {
  const rotte = [
    ['/piani/:vista/obiettivi/:codice/storia', true],
    ['/amministrazione/storia', false],
  ] as const
  for (const [indirizzo, diScheda] of rotte) {
    app.get<RottaScheda>(indirizzo, async (richiesta, risposta) => {
      const filtro = readFiltro(richiesta.query, s.parole)
      const chiesta = { ...filtro, scheda: diScheda ? richiesta.params : undefined }
      const leggi = (n: number) =>
        getStoriaRegistro(contesto(richiesta), chiesta, { da: (n - 1) * PER_PAGINA, quanti: PER_PAGINA })
      let pagina = readPagina(richiesta.query)
      let storia = await leggi(pagina)
      // Past the end (an old address, a narrower filter): the last page, not "nothing was ever written".
      if (storia !== null && storia.righe.length === 0 && storia.totale > 0) {
        pagina = Math.ceil(storia.totale / PER_PAGINA)
        storia = await leggi(pagina)
      }
      if (storia === null) throw new RichiestaRifiutata('non-trovato')
      return s.inviaPagina(richiesta, risposta, PaginaStoria, { storia, filtro, pagina })
    })

    for (const formato of ['csv', 'json'] as const)
      app.get<RottaScheda>(`${indirizzo}/esporta.${formato}`, LIMITE, async (richiesta, risposta) => {
        const { exportStoria } = await import('../../../servizi/registro/esporta.ts')
        const file = await exportStoria(contesto(richiesta), {
          ...readFiltro(richiesta.query, s.parole),
          scheda: diScheda ? richiesta.params : undefined,
          formato,
        })
        if (file === null) throw new RichiestaRifiutata('non-trovato')
        return risposta
          .header('content-disposition', `attachment; filename="${file.nomeFile}"`)
          .header('cache-control', 'private, no-cache')
          .type(file.tipo)
          .send(file.contenuto)
      })
  }

  app.get<RottaScheda>('/piani/:vista/obiettivi/:codice/com-era', async (richiesta, risposta) => {
    const ctx = contesto(richiesta)
    const scritta = readTesto(richiesta.query, 'data')
    const data = scritta === '' ? ctx.oggi : readData(scritta)
    const trovata = await getSchedaComEra(ctx, { ...richiesta.params, data: data ?? ctx.oggi })
    if (trovata === null) throw new RichiestaRifiutata('non-trovato')
    const mostrata = data === null ? { ...trovata, comEra: null } : trovata
    return s.inviaPagina(richiesta, risposta, PaginaComEra, { trovata: mostrata, data, scritta })
  })

  app.get<RottaScheda>('/piani/:vista/obiettivi/:codice/com-era.pdf', LIMITE, async (richiesta, risposta) => {
    const data = readData(readTesto(richiesta.query, 'data'))
    if (data === null) throw new RichiestaRifiutata('non-trovato')
    const esito = await conStampante((stampante) =>
      printSchedaComEra(contesto(richiesta), { ...richiesta.params, data }, stampante),
    )
    if (esito === null) throw new RichiestaRifiutata('non-trovato')
    if (!esito.ok) throw new Error(esito.messaggio)
    return inviaPdf(risposta, esito)
  })
}
