import type { FastifyInstance, FastifyRequest } from 'fastify'
import { getEnte } from '../../../servizi/ente.ts'
import { statoArchivio } from '../../../servizi/stato-archivio.ts'
import { PaginaLavoro } from '../../componenti/lavoro.tsx'
import type { ContestoDi } from '../../contesto.ts'
import { RichiestaRifiutata } from '../../errori.ts'
import { createRegistro } from '../../lavori/registro.ts'
import { readTesto } from '../../richiesta.ts'
import { NOME_CAMPO } from '../../sicurezza/gettone.ts'
import type { Strumenti } from '../../strumenti.ts'
import { PaginaErrore } from '../errore/pagina.tsx'
import { PaginaAnteprima } from './anteprima.tsx'
import { readCaricamento } from './caricamento.ts'
import { PaginaScritta } from './esito.tsx'
import { listEsitiViste } from './esito-viste.ts'
import { indirizzoAnteprima, indirizzoLavoro, readIds } from './indirizzi.ts'
import {
  type AnteprimaVista,
  type EsitoImportazioni,
  leggiFile,
  type RegistroImportazioni,
  scriviAnteprime,
  type TipoLavoro,
} from './lavori.ts'
import { type DatiImporta, PaginaImporta } from './pagina.tsx'

/** How long the page of a work waits for it to end before showing its progress. */
const ATTESA_MS = 1_200

const LIMITE = { config: { rateLimit: { max: 30, timeWindow: 60_000 } } }

/** Bringing a print in: choose, look, confirm, done; each with its address. */
export const registraImporta = (app: FastifyInstance, s: Strumenti, contesto: ContestoDi): void => {
  const { importa } = s.parole
  const registro: RegistroImportazioni = createRegistro<EsitoImportazioni, TipoLavoro>({
    messaggioImprevisto: importa.lettura.imprevisto,
    onErrore: (errore) => app.log.error({ err: errore }, 'importazione'),
    libera: () => undefined,
  })
  app.addHook('onClose', async () => registro.close())

  const modulo = async (richiesta: FastifyRequest, dati: Partial<DatiImporta> = {}): Promise<DatiImporta> => {
    const { importazioni: recenti, schede } = await statoArchivio(contesto(richiesta))
    return {
      limite: s.limiteFile,
      errori: [],
      senzaFile: false,
      ente: '',
      avviso: null,
      recenti,
      conSchede: schede > 0,
      ...dati,
    }
  }

  app.get('/importa', async (richiesta, risposta) => {
    const ente = readTesto(richiesta.query, 'ente') ? ((await getEnte(contesto(richiesta)))?.nome ?? '') : ''
    const avviso = readTesto(richiesta.query, 'annullata') ? importa.annullata : null
    return s.inviaPagina(richiesta, risposta, PaginaImporta, await modulo(richiesta, { ente, avviso }))
  })

  app.post('/importa', LIMITE, async (richiesta, risposta) => {
    const caricamento = await readCaricamento(richiesta, {
      parole: s.parole,
      limiteInParole: s.limiteFile,
      requireGettone: (gettone) => s.requireGettone(richiesta, gettone),
    })
    const { file, saltati, ente } = caricamento
    if (file.length === 0) {
      await caricamento.remove()
      const dati = await modulo(richiesta, {
        errori: saltati,
        senzaFile: saltati.length === 0,
        ente: ente ?? '',
      })
      return s.inviaPagina(richiesta, risposta, PaginaImporta, dati, saltati.length === 0 ? 400 : 413)
    }
    const id = registro.add('lettura', (guida) => leggiFile(contesto(richiesta), caricamento, guida))
    if (id === null) {
      await caricamento.remove()
      throw new RichiestaRifiutata('troppe', 30)
    }
    return risposta.redirect(indirizzoLavoro(id), 303)
  })

  app.get<{ Params: { id: string } }>('/importa/lavori/:id', async (richiesta, risposta) => {
    const lavoro = await registro.findFinito(richiesta.params.id, ATTESA_MS)
    const errore = (titolo: string, testo: string, stato: number) =>
      s.inviaPagina(richiesta, risposta, PaginaErrore, { stato, titolo, testo }, stato)
    if (!lavoro) return errore(importa.lettura.nonTrovato, importa.lettura.nonTrovatoTesto, 404)
    const { stato } = lavoro
    if (stato.tipo === 'fallito') return errore(importa.anteprima.rifiutata, stato.messaggio, 500)
    if (stato.tipo !== 'finito')
      return s.inviaPagina(richiesta, risposta, PaginaLavoro, {
        titolo: importa[lavoro.parametri].titolo,
        sezione: 'importa' as const,
        ...toProgresso(s, lavoro.parametri, stato),
        indirizzoStato: `${indirizzoLavoro(lavoro.id)}/stato`,
        nota: s.parole.stampe.lavoro.aggiorna,
      })
    const { esito } = stato
    return esito.tipo === 'scrittura'
      ? s.inviaPagina(richiesta, risposta, PaginaScritta, {
          esiti: esito.esiti,
          viste: await listEsitiViste(contesto(richiesta), esito.esiti),
        })
      : risposta.redirect(
          indirizzoAnteprima(esito.ids, esito.saltati.length > 0 ? lavoro.id : undefined),
          303,
        )
  })

  app.get<{ Params: { id: string } }>('/importa/lavori/:id/stato', async (richiesta, risposta) => {
    const lavoro = registro.find(richiesta.params.id)
    if (!lavoro) throw new RichiestaRifiutata('non-trovato')
    const { stato } = lavoro
    const finito = stato.tipo === 'finito' || stato.tipo === 'fallito'
    return risposta.header('cache-control', 'no-store').send({
      finito,
      ...(finito ? { frase: '', quota: 1 } : toProgresso(s, lavoro.parametri, stato)),
    })
  })

  app.get('/importa/anteprima', async (richiesta, risposta) => {
    const { findAnteprima } = await import('../../../servizi/importa/importa.ts')
    const query = richiesta.query as Readonly<Record<string, unknown>>
    const trovate = await Promise.all(readIds(query.id).map((id) => findAnteprima(contesto(richiesta), id)))
    const anteprime = trovate.filter((a) => a !== null)
    const lettura = registro.find(readTesto(query, 'lavoro'))?.stato
    const saltati =
      lettura?.tipo === 'finito' && lettura.esito.tipo === 'lettura' ? lettura.esito.saltati : []
    if (anteprime.length === 0) {
      const { scaduta: titolo, scadutaTesto: testo } = importa.anteprima
      return s.inviaPagina(richiesta, risposta, PaginaErrore, { stato: 404, titolo, testo }, 404)
    }
    return s.inviaPagina(richiesta, risposta, PaginaAnteprima, { anteprime, saltati })
  })

  app.post<{ Body: Readonly<Record<string, unknown>> | null }>(
    '/importa/conferma',
    LIMITE,
    async (richiesta, risposta) => {
      s.requireGettone(richiesta, richiesta.body?.[NOME_CAMPO])
      const viste = readViste(richiesta.body?.anteprima)
      if (viste.length === 0) throw new RichiestaRifiutata('richiesta')
      const id = registro.add('scrittura', (guida) => scriviAnteprime(contesto(richiesta), viste, guida))
      if (id === null) throw new RichiestaRifiutata('troppe', 30)
      return risposta.redirect(indirizzoLavoro(id), 303)
    },
  )

  app.post<{ Body: Readonly<Record<string, unknown>> | null }>(
    '/importa/annulla',
    async (richiesta, risposta) => {
      s.requireGettone(richiesta, richiesta.body?.[NOME_CAMPO])
      const { removeAnteprima } = await import('../../../servizi/importa/importa.ts')
      for (const id of readIds(richiesta.body?.id)) await removeAnteprima(contesto(richiesta), id)
      return risposta.redirect('/importa?annullata=1', 303)
    },
  )
}

/** "12.digest" from the confirming form: which preview, and the differences it showed. */
const readViste = (valore: unknown): readonly AnteprimaVista[] =>
  [valore].flat().flatMap((v) => {
    const m = typeof v === 'string' ? /^([1-9]\d{0,8})\.([\w-]{22})$/.exec(v) : null
    return m ? [{ importazioneId: Number(m[1]), digest: m[2] ?? '' }] : []
  })

const toProgresso = (
  s: Strumenti,
  tipo: TipoLavoro,
  stato: {
    readonly tipo: string
    readonly fatto?: number
    readonly totale?: number | null
    readonly passo?: string | null
  },
): { readonly frase: string; readonly quota: number | null } => {
  const { importa } = s.parole
  if (stato.tipo === 'in-attesa') return { frase: importa.lettura.inAttesa, quota: null }
  const { fatto = 0, totale = null, passo = null } = stato
  if (passo === 'controlli' && totale !== null)
    return { frase: importa.scrittura.controlli(fatto + 1, totale), quota: fatto / totale }
  return totale === null
    ? { frase: importa[tipo].titolo, quota: null }
    : { frase: importa[tipo].frase(fatto, totale), quota: fatto / totale }
}
