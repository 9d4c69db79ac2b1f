import { createReadStream } from 'node:fs'
import type { FastifyInstance } from 'fastify'
import type { Contesto } from '../../../servizi/contesto.ts'
import {
  addProva,
  type ChiaveScheda,
  getFileProva,
  getProve,
  type NuovaProva,
  removeProva,
  requireProve,
} from '../../../servizi/prove/prove.ts'
import type { ContestoDi } from '../../contesto.ts'
import { RichiestaRifiutata } from '../../errori.ts'
import type { Parole } from '../../parole/it.ts'
import { readTesto } from '../../richiesta.ts'
import { NOME_CAMPO } from '../../sicurezza/gettone.ts'
import type { Strumenti } from '../../strumenti.ts'
import { PaginaErrore } from '../errore/pagina.tsx'
import { readFileInArrivo } from './caricamento.ts'
import type { Bozza, DatiProve } from './dati.ts'
import { toContentDisposition } from './disposizione.ts'
import { indirizzoProve } from './indirizzi.ts'
import { PaginaProve } from './pagina.tsx'
import { readSu } from './su.ts'

const LIMITE = { config: { rateLimit: { max: 30, timeWindow: 60_000 } } }
const INDIRIZZO = '/piani/:vista/obiettivi/:codice/prove'

type Rotta = { readonly Params: ChiaveScheda; readonly Body: Readonly<Record<string, unknown>> | null }

/** The evidence of a card: seen, added, taken away, downloaded. */
export const registraProve = (app: FastifyInstance, s: Strumenti, contesto: ContestoDi): void => {
  app.get<Rotta>(INDIRIZZO, async (richiesta, risposta) => {
    const dati = await readDati(contesto(richiesta), richiesta.params, readEsito(richiesta.query, s.parole))
    return s.inviaPagina(richiesta, risposta, PaginaProve, dati)
  })

  app.post<Rotta>(INDIRIZZO, LIMITE, async (richiesta, risposta) => {
    const { body, params } = richiesta
    s.requireGettone(richiesta, body?.[NOME_CAMPO])
    const ctx = contesto(richiesta)
    await requireProve(ctx, params)
    const campi = readCampi(body)
    const prova = toProva(campi)
    if (prova === null) throw new RichiestaRifiutata('richiesta')
    const esito = await addProva(ctx, { ...params, oggetto: readSu(campi.su), prova }, s.prove())
    if (esito.ok) return risposta.redirect(toAggiunta(params, esito), 303)
    const dati = await readDati(ctx, params, { bene: false, messaggio: esito.messaggio }, { campi })
    return s.inviaPagina(richiesta, risposta, PaginaProve, dati, 400)
  })

  app.post<Rotta>(`${INDIRIZZO}/file`, LIMITE, async (richiesta, risposta) => {
    const { params } = richiesta
    const ctx = contesto(richiesta)
    await requireProve(ctx, params)
    const { su, esito } = await readFileInArrivo(
      richiesta,
      (gettone) => s.requireGettone(richiesta, gettone),
      ({ nome, su, contenuto }) =>
        addProva(
          ctx,
          { ...params, oggetto: readSu(su), prova: { tipo: 'file', nome, contenuto } },
          s.prove(),
        ),
    )
    if (esito?.ok) return risposta.redirect(toAggiunta(params, esito), 303)
    const messaggio = esito === null ? s.parole.prove.senzaFile : esito.messaggio
    const dati = await readDati(ctx, params, { bene: false, messaggio }, { campi: { tipo: 'file', su } })
    const stato = esito?.motivo === 'troppo-grande' ? 413 : 400
    return s.inviaPagina(richiesta, risposta, PaginaProve, dati, stato)
  })

  app.post<Rotta>(`${INDIRIZZO}/togli`, LIMITE, async (richiesta, risposta) => {
    const { body, params } = richiesta
    s.requireGettone(richiesta, body?.[NOME_CAMPO])
    const ctx = contesto(richiesta)
    const esito = await removeProva(ctx, { ...params, provaId: readNumero(readTesto(body, 'prova')) })
    if (esito.ok) return risposta.redirect(toFatto(params, 'tolta', null), 303)
    const dati = await readDati(ctx, params, { bene: false, messaggio: esito.messaggio })
    return s.inviaPagina(richiesta, risposta, PaginaProve, dati, 400)
  })

  app.get<{ Params: ChiaveScheda & { readonly prova: string } }>(
    `${INDIRIZZO}/:prova/file`,
    async (richiesta, risposta) => {
      const { prova, ...chiave } = richiesta.params
      const file = await getFileProva(
        contesto(richiesta),
        { ...chiave, provaId: readNumero(prova) },
        s.prove(),
      )
      if (file === null) throw new RichiestaRifiutata('non-trovato')
      if (file.percorso === null) {
        const errore = { stato: 404, ...s.parole.prove.mancaFile }
        return s.inviaPagina(richiesta, risposta, PaginaErrore, errore, 404)
      }
      // Whatever it holds, it is saved and not opened here; opened anyway, it may do nothing.
      return risposta
        .header('content-type', file.mime)
        .header('content-length', file.byte)
        .header('content-disposition', toContentDisposition(file.nome))
        .header('content-security-policy', 'sandbox')
        .header('x-content-type-options', 'nosniff')
        .header('cache-control', 'private, no-cache')
        .send(createReadStream(file.percorso))
    },
  )
}

const CAMPI = ['tipo', 'su', 'organo', 'numero', 'data', 'link', 'titolo'] as const

/** What was typed, whole: measured by the rules, never cut. */
const readCampi = (body: Rotta['Body']): Record<(typeof CAMPI)[number], string> => {
  const leggi = (nome: string): string => {
    const valore = body?.[nome]
    return typeof valore === 'string' ? valore.trim() : ''
  }
  return Object.fromEntries(CAMPI.map((c) => [c, leggi(c)])) as Record<(typeof CAMPI)[number], string>
}

const toProva = (campi: ReturnType<typeof readCampi>): NuovaProva | null =>
  campi.tipo === 'atto' || campi.tipo === 'link' ? { tipo: campi.tipo, campi } : null

const readNumero = (testo: string): number => (/^[1-9]\d{0,8}$/.test(testo) ? Number(testo) : 0)

const toAggiunta = (
  chiave: ChiaveScheda,
  { provaId, nuova }: { readonly provaId: number; readonly nuova: boolean },
): string => toFatto(chiave, nuova ? 'aggiunta' : 'presente', provaId)

const toFatto = (
  { vista, codice }: ChiaveScheda,
  fatto: 'aggiunta' | 'presente' | 'tolta',
  provaId: number | null,
): string => `${indirizzoProve(vista, codice)}?fatto=${fatto}${provaId === null ? '' : `#prova-${provaId}`}`

/** What the address says was just done. */
const readEsito = (query: unknown, { prove: p }: Parole): DatiProve['esito'] => {
  const fatto = readTesto(query, 'fatto')
  if (fatto === 'aggiunta') return { bene: true, messaggio: p.aggiuntaOra }
  if (fatto === 'presente') return { bene: true, messaggio: p.giaPresente }
  return fatto === 'tolta' ? { bene: true, messaggio: p.toltaOra } : null
}

const readDati = async (
  ctx: Contesto,
  chiave: ChiaveScheda,
  esito: DatiProve['esito'],
  bozza: Bozza | null = null,
): Promise<DatiProve> => {
  const prove = await getProve(ctx, chiave)
  if (prove === null) throw new RichiestaRifiutata('non-trovato')
  return { ...prove, esito, bozza }
}
