import { createReadStream, rmSync } from 'node:fs'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Contesto } from '../../../servizi/contesto.ts'
import { listCentri } from '../../../servizi/lista-centri.ts'
import { listViste, type VistaConConteggio } from '../../../servizi/viste.ts'
import { PaginaLavoro } from '../../componenti/lavoro.tsx'
import type { ContestoDi } from '../../contesto.ts'
import { RichiestaRifiutata } from '../../errori.ts'
import { createRegistro } from '../../lavori/registro.ts'
import { printConteggio } from '../../numeri.ts'
import { readTesto } from '../../richiesta.ts'
import { NOME_CAMPO } from '../../sicurezza/gettone.ts'
import type { StampanteTiepida } from '../../stampante.ts'
import type { Strumenti } from '../../strumenti.ts'
import { PaginaErrore } from '../errore/pagina.tsx'
import { listCodiciDelloStato } from '../piano/esporta.ts'
import { readStato } from '../piano/stato.ts'
import { type RegistroStampe, type Stampabile, type StampaPronta, stampaSuDisco } from './lavori.ts'
import { type DatiStampe, PaginaStampe, type ParametriStampa } from './pagina.tsx'
import { PaginaPronta } from './pronta.tsx'
import { readParametri, toRichiesta } from './richiesta.ts'
import { registraStampaCongelate } from './rotte-congelate.ts'
import { toParametri, toVoci } from './voci.ts'

const ATTESA_MS = 1_200
const LIMITE = { config: { rateLimit: { max: 30, timeWindow: 60_000 } } }

const indirizzoLavoro = (id: string): string => `/stampe/lavori/${id}`

/** Prints: the form, the work with its progress, the files. */
export const registraStampe = (
  app: FastifyInstance,
  s: Strumenti,
  contesto: ContestoDi,
  stampante: StampanteTiepida,
): void => {
  const { lavoro: parole } = s.parole.stampe
  const registro: RegistroStampe = createRegistro<StampaPronta, Stampabile>({
    messaggioImprevisto: parole.imprevisto,
    onErrore: (errore) => app.log.error({ err: errore }, 'stampa'),
    // At once: the program may be about to end.
    libera: ({ cartella }) => rmSync(cartella, { recursive: true, force: true }),
  })
  app.addHook('onClose', async () => registro.close())
  registraStampaCongelate(app, s, contesto, { stampante, registro })

  const inviaModulo = async (
    richiesta: FastifyRequest,
    risposta: FastifyReply,
    parametri: ParametriStampa,
    errore: string | null = null,
  ) =>
    s.inviaPagina(
      richiesta,
      risposta,
      PaginaStampe,
      await readDati(contesto(richiesta), parametri, errore),
      errore === null ? 200 : 400,
    )

  app.get('/stampe', (richiesta, risposta) =>
    inviaModulo(richiesta, risposta, readParametri(richiesta.query)),
  )

  app.post<{ Body: Readonly<Record<string, unknown>> | null }>('/stampe', LIMITE, (richiesta, risposta) => {
    s.requireGettone(richiesta, richiesta.body?.[NOME_CAMPO])
    const parametri = readParametri(richiesta.body)
    const lettura = toRichiesta(parametri, s.parole)
    if (!lettura.ok) return inviaModulo(richiesta, risposta, parametri, lettura.messaggio)
    const id = registro.add(lettura.richiesta, (guida) =>
      stampaSuDisco(contesto(richiesta), lettura.richiesta, stampante, guida),
    )
    if (id === null) throw new RichiestaRifiutata('troppe', 30)
    return risposta.redirect(indirizzoLavoro(id), 303)
  })

  // The cards that the plan shows: its own state is in the form's fields.
  app.post<{ Body: Readonly<Record<string, unknown>> | null }>(
    '/stampe/mostrati',
    LIMITE,
    async (richiesta, risposta) => {
      const { body } = richiesta
      s.requireGettone(richiesta, body?.[NOME_CAMPO])
      const vista = readTesto(body, 'vista')
      const codici = await listCodiciDelloStato(contesto(richiesta), vista, readStato(body), s.parole)
      if (codici === null) throw new RichiestaRifiutata('non-trovato')
      const da = { vista, codici, rilievi: readTesto(body, 'rilievi') !== '' }
      const id = registro.add(da, (guida) => stampaSuDisco(contesto(richiesta), da, stampante, guida))
      if (id === null) throw new RichiestaRifiutata('troppe', 30)
      return risposta.redirect(indirizzoLavoro(id), 303)
    },
  )

  app.get<{ Params: { id: string } }>('/stampe/lavori/:id', async (richiesta, risposta) => {
    const lavoro = await registro.findFinito(richiesta.params.id, ATTESA_MS)
    if (!lavoro) {
      const { nonTrovato: titolo, nonTrovatoTesto: testo } = parole
      return s.inviaPagina(richiesta, risposta, PaginaErrore, { stato: 404, titolo, testo }, 404)
    }
    const { stato, id } = lavoro
    if (stato.tipo === 'finito')
      return s.inviaPagina(richiesta, risposta, PaginaPronta, {
        indirizzo: indirizzoLavoro(id),
        pronta: stato.esito,
        parametri: toVoci(s, lavoro.parametri),
      })
    if (stato.tipo === 'fallito')
      return inviaModulo(richiesta, risposta, toParametri(lavoro.parametri), stato.messaggio)
    return s.inviaPagina(richiesta, risposta, PaginaLavoro, {
      titolo: parole.titolo,
      sezione: 'stampe' as const,
      ...toProgresso(s, stato),
      indirizzoStato: `${indirizzoLavoro(id)}/stato`,
      nota: parole.aggiorna,
      voci: toVoci(s, lavoro.parametri),
      annulla: { azione: `${indirizzoLavoro(id)}/annulla`, testo: parole.annulla },
    })
  })

  app.get<{ Params: { id: string } }>('/stampe/lavori/:id/stato', async (richiesta, risposta) => {
    const lavoro = registro.find(richiesta.params.id)
    if (!lavoro) throw new RichiestaRifiutata('non-trovato')
    const { stato } = lavoro
    const finito = stato.tipo === 'finito' || stato.tipo === 'fallito'
    return risposta
      .header('cache-control', 'no-store')
      .send({ finito, ...(finito ? { frase: '', quota: 1 } : toProgresso(s, stato)) })
  })

  app.post<{ Params: { id: string }; Body: Readonly<Record<string, unknown>> | null }>(
    '/stampe/lavori/:id/annulla',
    (richiesta, risposta) => {
      s.requireGettone(richiesta, richiesta.body?.[NOME_CAMPO])
      registro.cancel(richiesta.params.id)
      return risposta.redirect('/stampe', 303)
    },
  )

  app.get<{ Params: { id: string; numero: string; nome: string } }>(
    '/stampe/lavori/:id/:numero/:nome',
    async ({ params }, risposta) => {
      const stato = registro.find(params.id)?.stato
      const volume = stato?.tipo === 'finito' ? stato.esito.volumi[Number(params.numero) - 1] : undefined
      if (!volume) throw new RichiestaRifiutata('non-trovato')
      return risposta
        .header('content-disposition', `attachment; filename="${volume.nomeFile}"`)
        .header('cache-control', 'private, no-store')
        .type('application/pdf')
        .send(createReadStream(volume.file))
    },
  )
}

/** The form's choices: the views that have cards, the levels of the chosen one from the cards' up, the centres. */
const readDati = async (
  ctx: Contesto,
  parametri: ParametriStampa,
  errore: string | null,
): Promise<DatiStampe> => {
  const viste = (await listViste(ctx)).filter((v) => v.schede > 0)
  const scelta = viste.find((v) => v.codice === parametri.vista) ?? viste[0]
  const centri = await listCentri(ctx)
  return {
    viste: viste.map((v) => ({
      valore: v.codice,
      testo: `${v.titolo || v.codice} (${printConteggio(v.schede)})`,
    })),
    livelli: toLivelli(scelta, viste),
    centri: centri.map((c) => ({ valore: c.codice, testo: `${c.codice} ${c.nome}` })),
    parametri: scelta ? { ...parametri, vista: scelta.codice } : parametri,
    errore,
  }
}

/** The levels of every view (they are nearly always the same), those of the chosen one first, the cards' on top. */
const toLivelli = (scelta: VistaConConteggio | undefined, viste: readonly VistaConConteggio[]) => {
  const nomi = new Map<string, string>()
  for (const v of scelta ? [scelta, ...viste] : viste)
    for (const l of v.livelli.toReversed()) if (!nomi.has(l.chiave)) nomi.set(l.chiave, l.nome)
  return [...nomi].map(([valore, testo]) => ({ valore, testo }))
}

const toProgresso = (
  s: Strumenti,
  stato: { readonly tipo: string; readonly fatto?: number; readonly totale?: number | null },
): { readonly frase: string; readonly quota: number | null } => {
  const { lavoro } = s.parole.stampe
  if (stato.tipo === 'in-attesa') return { frase: lavoro.inAttesa, quota: null }
  const { fatto = 0, totale = null } = stato
  if (totale === null || totale === 0) return { frase: lavoro.inizio, quota: null }
  return fatto === 0
    ? { frase: lavoro.impagino(printConteggio(totale)), quota: null }
    : { frase: lavoro.frase(printConteggio(fatto), printConteggio(totale)), quota: fatto / totale }
}
