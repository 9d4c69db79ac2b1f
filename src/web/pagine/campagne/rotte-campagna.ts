import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { can } from '../../../dominio/permessi/permessi.ts'
import { giorniTra } from '../../../dominio/valori/data.ts'
import { listCongelamenti } from '../../../servizi/campagne/istantanee.ts'
import {
  closeCampagna,
  type EsitoCampagna,
  excuseScheda,
  openCampagna,
  reopenCampagna,
} from '../../../servizi/campagne/passaggi.ts'
import { getSituazione } from '../../../servizi/campagne/situazione.ts'
import { passaCompilazione } from '../../../servizi/compilazione/passaggi.ts'
import type { Contesto } from '../../../servizi/contesto.ts'
import { createSolleciti } from '../../../servizi/solleciti/invia.ts'
import type { ContestoDi } from '../../contesto.ts'
import { RichiestaRifiutata } from '../../errori.ts'
import { readPagina, readTesti, readTesto } from '../../richiesta.ts'
import { NOME_CAMPO } from '../../sicurezza/gettone.ts'
import type { Strumenti } from '../../strumenti.ts'
import type { EsitoPagina } from '../compilazione/una.tsx'
import { PaginaCampagna } from './campagna.tsx'
import { NIENTE_RIMASTO, type Rimasto } from './dati.ts'
import { printNonFatto, readEsitoCampagna } from './esiti.ts'
import { indirizzoCampagna } from './indirizzi.ts'
import { type RottaCampagna, readFiltro, readNumero } from './leggi.ts'
import type { Spedizioni } from './spedizioni.ts'

const LIMITE = { config: { rateLimit: { max: 60, timeWindow: 60_000 } } }
const PASSI = ['apri', 'chiudi', 'riapri'] as const
const AZIONI = ['acquisisci', 'esonera', 'togli'] as const

/** One round: its situation, its steps, what is done with the ticked cards, and the situation as a file. */
export const registraUnaCampagna = (
  app: FastifyInstance,
  s: Strumenti,
  contesto: ContestoDi,
  spedizioni: Spedizioni,
): void => {
  const mostra = async (
    richiesta: FastifyRequest,
    risposta: FastifyReply,
    campagnaId: number,
    {
      chiesto,
      esito,
      rimasto,
      stato,
    }: { chiesto: unknown; esito: EsitoPagina | null; rimasto: Rimasto; stato: number },
  ) => {
    const ctx = contesto(richiesta)
    const filtro = readFiltro(chiesto)
    const situazione = await getSituazione(ctx, campagnaId, filtro)
    if (situazione === null) throw new RichiestaRifiutata('non-trovato')
    const dati = {
      situazione,
      congelamenti: (await listCongelamenti(ctx, campagnaId)) ?? [],
      filtro,
      giorni: giorniTra(ctx.oggi, situazione.campagna.scadenza),
      puoGestire: can(ctx.attore, 'campagna:gestisci').ok,
      puoScaricare: can(ctx.attore, 'piano:esporta').ok,
      esito,
      rimasto,
      pagina: readPagina(chiesto),
    }
    return await s.inviaPagina(richiesta, risposta, PaginaCampagna, dati, stato)
  }

  app.get<RottaCampagna>('/campagne/:campagna', async (richiesta, risposta) =>
    mostra(richiesta, risposta, readNumero(richiesta.params.campagna), {
      chiesto: richiesta.query,
      esito: readEsitoCampagna(richiesta.query, s.parole),
      rimasto: NIENTE_RIMASTO,
      stato: 200,
    }),
  )

  app.post<RottaCampagna>('/campagne/:campagna/passaggi', async (richiesta, risposta) => {
    s.requireGettone(richiesta, richiesta.body?.[NOME_CAMPO])
    const campagnaId = readNumero(richiesta.params.campagna)
    const passo = PASSI.find((p) => p === readTesto(richiesta.body, 'azione'))
    if (passo === undefined) throw new RichiestaRifiutata('richiesta')
    const ctx = contesto(richiesta)
    const motivo = readMotivo(richiesta.body)
    const esito = await compi(ctx, campagnaId, passo, motivo)
    if (esito.ok) {
      const q = new URLSearchParams({ fatto: passo, n: String(esito.schede) })
      if (passo === 'apri') q.set('avvisati', await avvisa(richiesta, ctx, campagnaId))
      return risposta.redirect(`${indirizzoCampagna(campagnaId)}?${q}`, 303)
    }
    if (esito.motivo === 'campagna-inesistente') throw new RichiestaRifiutata('non-trovato')
    const manca = esito.motivo === 'motivo-mancante'
    return mostra(richiesta, risposta, campagnaId, {
      chiesto: {},
      esito: printNonFatto(s.parole, passo, esito),
      rimasto: {
        ...NIENTE_RIMASTO,
        motivoRiapertura: motivo,
        erroreRiapertura: manca ? esito.messaggio : null,
      },
      stato: manca ? 400 : 409,
    })
  })

  /** At opening, at once: how many people are written to, or that there is no mail. */
  const avvisa = async (richiesta: FastifyRequest, ctx: Contesto, campagnaId: number): Promise<string> => {
    const impianto = s.guardia.impianto?.(richiesta) ?? null
    if (impianto === null || impianto.posta === null) return 'senza-posta'
    const pronti = await createSolleciti(ctx, { campagnaId, indirizzo: impianto.indirizzo })
    spedizioni.avvia(ctx, impianto.posta)
    return String(pronti?.length ?? 0)
  }

  app.post<RottaCampagna>('/campagne/:campagna/schede', async (richiesta, risposta) => {
    s.requireGettone(richiesta, richiesta.body?.[NOME_CAMPO])
    const campagnaId = readNumero(richiesta.params.campagna)
    const { body } = richiesta
    const { schede: p } = s.parole.campagne
    const azione = AZIONI.find((a) => a === readTesto(body, 'azione'))
    const scelte = readTesti(body, 'scheda')
    const motivo = readMotivo(body)
    const resta = (esito: EsitoPagina, rimasto: Partial<Rimasto>, stato: number) =>
      mostra(richiesta, risposta, campagnaId, {
        chiesto: body,
        esito,
        rimasto: { ...NIENTE_RIMASTO, motivoEsonero: motivo, ...rimasto },
        stato,
      })
    if (azione === undefined || scelte.length === 0)
      return resta(
        { tono: 'attenzione', titolo: p.nessunaScelta, testo: p.nessunaSceltaSpiega },
        { scelte },
        400,
      )
    if (azione === 'esonera' && motivo.trim() === '')
      return resta(
        { tono: 'errore', titolo: p.nonFatte(scelte.length) },
        { scelte, erroreEsonero: p.motivoManca },
        400,
      )
    const ctx = contesto(richiesta)
    const righe: string[] = []
    const rimaste: string[] = []
    // One transaction each: a card that can't take the step keeps no other from taking it.
    for (const codice of scelte) {
      const esito =
        azione === 'acquisisci'
          ? await passaCompilazione(ctx, { campagnaId, codice, azione })
          : await excuseScheda(ctx, { campagnaId, codice, motivo: azione === 'esonera' ? motivo : '' })
      if (esito.ok) continue
      rimaste.push(codice)
      righe.push(`${codice}: ${esito.motivo === 'guardie' ? esito.perche.join(' ') : esito.messaggio}`)
    }
    const fatte = scelte.length - rimaste.length
    if (rimaste.length === 0) {
      const base = indirizzoCampagna(campagnaId, readFiltro(body))
      const q = new URLSearchParams({ fatto: azione, n: String(fatte) })
      return risposta.redirect(`${base}${base.includes('?') ? '&' : '?'}${q}`, 303)
    }
    return resta(
      {
        tono: 'errore',
        titolo: p.nonFatte(rimaste.length),
        ...(fatte > 0 ? { testo: `${p.fatte[azione](fatte)}.` } : {}),
        righe,
      },
      { scelte: rimaste },
      409,
    )
  })

  for (const formato of ['csv', 'xlsx'] as const)
    app.get<RottaCampagna>(
      `/campagne/:campagna/situazione.${formato}`,
      LIMITE,
      async (richiesta, risposta) => {
        const { exportSituazione } = await import('../../../servizi/campagne/esporta.ts')
        const file = await exportSituazione(contesto(richiesta), {
          campagnaId: readNumero(richiesta.params.campagna),
          filtro: readFiltro(richiesta.query),
          formato,
          stati: s.parole.campagne.statoScheda,
        })
        if (file === null) throw new RichiestaRifiutata('non-trovato')
        return risposta
          .header('content-disposition', `attachment; filename="${file.nomeFile}"`)
          .header('cache-control', 'private, no-cache')
          .type(file.tipo)
          .send(Buffer.from(file.contenuto))
      },
    )
}

/** Longer than any reason: what is beyond is cut, not refused. */
const MOTIVO_MASSIMO = 2_000

const readMotivo = (corpo: Readonly<Record<string, unknown>> | null): string => {
  const valore = corpo !== null && Object.hasOwn(corpo, 'motivo') ? corpo.motivo : ''
  return typeof valore === 'string' ? valore.slice(0, MOTIVO_MASSIMO) : ''
}

const compi = (
  ctx: Contesto,
  campagnaId: number,
  passo: (typeof PASSI)[number],
  motivo: string,
): Promise<EsitoCampagna> => {
  if (passo === 'apri') return openCampagna(ctx, campagnaId)
  return passo === 'chiudi' ? closeCampagna(ctx, campagnaId) : reopenCampagna(ctx, campagnaId, motivo)
}
