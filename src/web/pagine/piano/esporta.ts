import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Vista } from '../../../dominio/piano/vista.ts'
import type { Contesto } from '../../../servizi/contesto.ts'
import { scegliColonne } from '../../../servizi/quadro/colonne.ts'
import { listCodiciMostrati, listMostrate } from '../../../servizi/quadro/mostrate.ts'
import { findPiano } from '../../../servizi/quadro/piano.ts'
import type { ChiaveGruppo } from '../../../servizi/quadro/raggruppa.ts'
import { listViste } from '../../../servizi/viste.ts'
import type { ContestoDi } from '../../contesto.ts'
import { RichiestaRifiutata } from '../../errori.ts'
import type { Parole } from '../../parole/it.ts'
import type { StampanteTiepida } from '../../stampante.ts'
import { toChiaveGruppo } from './dati.ts'
import { toParametriElenco, toParoleElenco } from './parole-elenco.ts'
import { readStato, type StatoPiano } from './stato.ts'

const LIMITE = { config: { rateLimit: { max: 60, timeWindow: 60_000 } } }

/** The codes of the cards that a state shows, each once, in the order they are shown; null when there is no such view. */
export const listCodiciDelloStato = async (
  ctx: Contesto,
  vista: string,
  stato: StatoPiano,
  parole: Parole,
): Promise<readonly string[] | null> => {
  const piano = await findPiano(ctx, { vista, filtro: stato.filtro, ordine: stato.ordine })
  return piano === null
    ? null
    : listCodiciMostrati(listMostrate(piano.schede, findChiave(piano.quadro.vista, stato, parole)))
}

const findChiave = (vista: Vista, stato: StatoPiano, parole: Parole): ChiaveGruppo | null =>
  stato.mostra === 'gruppi' ? toChiaveGruppo(vista, stato.per, parole) : null

/** Exactly the cards that the plan shows, over all its pages, as files. */
export const registraEsportaPiano = (
  app: FastifyInstance,
  { parole }: { readonly parole: Parole },
  contesto: ContestoDi,
  stampante: StampanteTiepida,
): void => {
  type Params = { readonly Params: { readonly vista: string } }

  for (const formato of ['csv', 'xlsx'] as const)
    app.get<Params>(`/piani/:vista/elenco.${formato}`, LIMITE, async (richiesta, risposta) => {
      const { params, query } = richiesta
      const { exportPiano } = await import('../../../servizi/quadro/esporta.ts')
      const vista = await getVista(contesto(richiesta), params.vista)
      const stato = readStato(query)
      const per = findChiave(vista, stato, parole)
      const file = await exportPiano(contesto(richiesta), {
        vista: vista.codice,
        filtro: stato.filtro,
        ordine: stato.ordine,
        colonne: scegliColonne(vista, stato.colonne),
        per,
        formato,
        parole: toParoleElenco(vista, stato, parole),
        parametri: toParametriElenco(vista, stato, parole),
      })
      if (file === null) throw new RichiestaRifiutata('non-trovato')
      return inviaFile(risposta, file)
    })

  app.get<Params>('/piani/:vista/elenco.pdf', LIMITE, async (richiesta, risposta) => {
    const { params, query } = richiesta
    const vista = await getVista(contesto(richiesta), params.vista)
    const stato = readStato(query)
    const { printElenco } = await import('../../../servizi/quadro/stampa.ts')
    const esito = await stampante.conStampante((s) =>
      printElenco(
        contesto(richiesta),
        {
          vista: vista.codice,
          filtro: stato.filtro,
          ordine: stato.ordine,
          colonne: scegliColonne(vista, stato.colonne),
          come: findChiave(vista, stato, parole) ?? (stato.mostra === 'albero' ? 'albero' : 'tabella'),
          parole: toParoleElenco(vista, stato, parole),
          parametri: toParametriElenco(vista, stato, parole),
        },
        s,
      ),
    )
    if (!esito.ok) {
      if (esito.motivo === 'niente-da-stampare' || esito.motivo === 'vista-sconosciuta')
        throw new RichiestaRifiutata('non-trovato')
      throw new Error(esito.messaggio)
    }
    const pdf = esito.volumi[0]?.pdf
    if (!pdf) throw new Error('La stampa dell’elenco non ha dato nessun file')
    return inviaFile(risposta, { contenuto: pdf, tipo: 'application/pdf', nomeFile: esito.nomeFile })
  })

  app.get<Params>('/piani/:vista/esporta.xlsx', LIMITE, async (richiesta, risposta) => {
    const {
      params: { vista },
      query,
    } = richiesta
    const { exportCartella } = await import('../../../servizi/esporta/cartella.ts')
    const esito = await exportCartella(contesto(richiesta), {
      vista,
      codici: await getCodici(contesto(richiesta), vista, query, parole),
    })
    if (!esito.ok) throw new RichiestaRifiutata('non-trovato')
    return inviaFile(risposta, esito)
  })

  for (const formato of ['json', 'csv'] as const)
    app.get<Params>(`/piani/:vista/esporta.${formato}`, LIMITE, async (richiesta, risposta) => {
      const {
        params: { vista },
        query,
      } = richiesta
      const { exportDati } = await import('../../../servizi/esporta/esporta.ts')
      const codici = await getCodici(contesto(richiesta), vista, query, parole)
      const esito = await exportDati(contesto(richiesta), { vista, formato, codici })
      if (!esito.ok) throw new RichiestaRifiutata('non-trovato')
      return inviaFile(risposta, { ...esito, contenuto: Buffer.from(esito.testo) })
    })
}

const getVista = async (ctx: Contesto, codice: string): Promise<Vista> => {
  const vista = (await listViste(ctx)).find((v) => v.codice === codice)
  if (vista === undefined) throw new RichiestaRifiutata('non-trovato')
  return vista
}

const getCodici = async (
  ctx: Contesto,
  vista: string,
  query: unknown,
  parole: Parole,
): Promise<readonly string[] | undefined> => {
  // The whole plan in its own order is asked without naming its cards one by one.
  const stato = readStato(query)
  if (Object.keys(stato.filtro).length === 0 && stato.ordine.per === 'piano' && stato.mostra !== 'gruppi')
    return undefined
  const codici = await listCodiciDelloStato(ctx, vista, stato, parole)
  if (codici === null) throw new RichiestaRifiutata('non-trovato')
  return codici
}

const inviaFile = (
  risposta: FastifyReply,
  file: { readonly contenuto: Uint8Array; readonly tipo: string; readonly nomeFile: string },
): FastifyReply =>
  risposta
    .header('content-disposition', `attachment; filename="${file.nomeFile}"`)
    .header('cache-control', 'private, no-cache')
    .type(file.tipo)
    .send(Buffer.from(file.contenuto.buffer, file.contenuto.byteOffset, file.contenuto.byteLength))
