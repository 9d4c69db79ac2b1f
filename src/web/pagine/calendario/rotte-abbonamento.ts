import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  createAbbonamento,
  getAbbonamento,
  removeAbbonamento,
} from '../../../servizi/campagne/feed/abbonamento.ts'
import { readFeed } from '../../../servizi/campagne/feed/calendario.ts'
import type { ContestoDi } from '../../contesto.ts'
import { RichiestaRifiutata } from '../../errori.ts'
import { readTesto } from '../../richiesta.ts'
import { NOME_CAMPO } from '../../sicurezza/gettone.ts'
import type { Strumenti } from '../../strumenti.ts'
import { type DatiAbbonamento, PaginaAbbonamento } from './abbonamento.tsx'
import { INDIRIZZO_ABBONAMENTO, indirizzoFeed } from './indirizzi.ts'

type Corpo = { Body: Readonly<Record<string, unknown>> | null }

const LIMITE = { config: { rateLimit: { max: 30, timeWindow: 60_000 } } }
/** An office comes from one address: two hundred calendars that ask every quarter of an hour are far below. */
const LIMITE_FEED = { config: { rateLimit: { max: 120, timeWindow: 60_000 } } }

/** One's own calendar of rounds. Nothing is here when nobody has to sign in: there are no persons to have one. */
export const registraAbbonamento = (app: FastifyInstance, s: Strumenti, contesto: ContestoDi): void => {
  const { impianto } = s.guardia
  if (impianto === null) return

  const invia = async (
    richiesta: FastifyRequest,
    risposta: FastifyReply,
    dati: Partial<DatiAbbonamento> = {},
  ) => {
    const abbonamento = await getAbbonamento(contesto(richiesta))
    const tutti = { abbonamento, nuovo: null, revocato: false, ...dati }
    return s.inviaPagina(richiesta, risposta, PaginaAbbonamento, tutti)
  }

  app.get(INDIRIZZO_ABBONAMENTO, (richiesta, risposta) =>
    invia(richiesta, risposta, { revocato: readTesto(richiesta.query, 'fatto') === 'revocato' }),
  )

  // The answer is the page itself, not a redirect: the address is shown this once and stands in no address bar.
  app.post<Corpo>(INDIRIZZO_ABBONAMENTO, LIMITE, async (richiesta, risposta) => {
    s.requireGettone(richiesta, richiesta.body?.[NOME_CAMPO])
    const codice = await createAbbonamento(contesto(richiesta))
    const nuovo = `${impianto(richiesta).indirizzo}${indirizzoFeed(codice)}`
    await invia(richiesta, risposta, { nuovo })
    return risposta
  })

  app.post<Corpo>(`${INDIRIZZO_ABBONAMENTO}/revoca`, LIMITE, async (richiesta, risposta) => {
    s.requireGettone(richiesta, richiesta.body?.[NOME_CAMPO])
    await removeAbbonamento(contesto(richiesta))
    return risposta.redirect(`${INDIRIZZO_ABBONAMENTO}?fatto=revocato`, 303)
  })

  app.get<{ Params: { file: string } }>('/calendario/mio/:file', LIMITE_FEED, async (richiesta, risposta) => {
    const codice = /^([\w-]+)\.ics$/.exec(richiesta.params.file)?.[1]
    const { indirizzo } = impianto(richiesta)
    const ics = codice === undefined ? null : await readFeed(contesto(richiesta), { codice, indirizzo })
    if (ics === null) throw new RichiestaRifiutata('non-trovato')
    return risposta
      .header('content-disposition', 'inline; filename="rilevazioni.ics"')
      .header('cache-control', 'private, no-cache')
      .type('text/calendar; charset=utf-8')
      .send(ics)
  })
}
