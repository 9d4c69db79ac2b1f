import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { signIn, signInSecondoFattore } from '../../../servizi/accesso/entra.ts'
import {
  choosePassword,
  createPrimoAmministratore,
  findLinkAperto,
  requestReimposta,
} from '../../../servizi/accesso/link.ts'
import { signOut } from '../../../servizi/accesso/sessioni.ts'
import { nomeSessione, printSenzaSessione, printSessione } from '../../accesso/biscotto.ts'
import { toRitorno } from '../../accesso/ritorno.ts'
import type { ContestoDi } from '../../contesto.ts'
import { readTesto } from '../../richiesta.ts'
import { NOME_CAMPO, readBiscotto } from '../../sicurezza/gettone.ts'
import type { Strumenti } from '../../strumenti.ts'
import { registraEsterno } from './esterno.ts'
import { type DatiLink, PaginaCodice, PaginaDimenticata, PaginaEntra, PaginaLink } from './pagine.tsx'
import { postazioneDi } from './postazione.ts'

type Corpo = { Body: Readonly<Record<string, unknown>> | null }
type DelLink = Corpo & { Params: { codice: string } }

/**
 * By address. An office of two hundred people may come in from one: what keeps guessing slow is the wait of each account.
 */
const LIMITE_ENTRA = { config: { rateLimit: { max: 120, timeWindow: 60_000 } } }
const LIMITE_LETTERE = { config: { rateLimit: { max: 10, timeWindow: 60_000 } } }

/** A password as it was typed: spaces are part of it. */
export const readPassword = (corpo: unknown, nome: string): string => {
  const valore =
    typeof corpo === 'object' && corpo !== null && Object.hasOwn(corpo, nome)
      ? (corpo as Readonly<Record<string, unknown>>)[nome]
      : ''
  return typeof valore === 'string' ? valore.slice(0, 1000) : ''
}

/** Coming in, going out, and the links that open once. Nothing is here when nobody has to sign in. */
export const registraAccesso = (app: FastifyInstance, s: Strumenti, contesto: ContestoDi): void => {
  const { guardia } = s
  const { impianto, https } = guardia
  if (impianto === null) return
  const { entra: parole } = s.parole.accesso

  const biscottoDi = (richiesta: FastifyRequest) =>
    readBiscotto(richiesta.headers.cookie, nomeSessione(https))
  const inviaEntra = (
    richiesta: FastifyRequest,
    risposta: FastifyReply,
    d: { readonly poi: string; readonly email?: string; readonly errore?: string },
  ) => {
    const fatto = readTesto(richiesta.query, 'fatto')
    const dati = {
      poi: d.poi,
      email: d.email ?? '',
      errore: d.errore ?? null,
      fatto: Object.hasOwn(parole.fatto, fatto) ? parole.fatto[fatto as keyof typeof parole.fatto] : null,
      esterno,
    }
    return s.inviaPagina(richiesta, risposta, PaginaEntra, dati, d.errore === undefined ? 200 : 401)
  }

  const esterno = registraEsterno(app, s, contesto, (richiesta, risposta, poi, errore) =>
    inviaEntra(richiesta, risposta, { poi, errore }),
  )

  app.get('/accedi', (richiesta, risposta) => {
    const poi = toRitorno(readTesto(richiesta.query, 'poi'))
    return guardia.entrato(richiesta) === null
      ? inviaEntra(richiesta, risposta, { poi })
      : risposta.redirect(poi, 303)
  })

  app.post<Corpo>('/accedi', LIMITE_ENTRA, async (richiesta, risposta) => {
    s.requireGettone(richiesta, richiesta.body?.[NOME_CAMPO])
    const email = readTesto(richiesta.body, 'email')
    const poi = toRitorno(readTesto(richiesta.body, 'poi'))
    const esito = await signIn(contesto(richiesta), impianto(richiesta), {
      email,
      password: readPassword(richiesta.body, 'password'),
      ...postazioneDi(richiesta),
    })
    if (!esito.ok) return inviaEntra(richiesta, risposta, { poi, email, errore: esito.messaggio })
    // The session of before, if any, doesn't outlive the new one.
    await signOut(contesto(richiesta), biscottoDi(richiesta))
    risposta.header('set-cookie', printSessione(esito.biscotto, https))
    return risposta.redirect(esito.attesa ? `/accedi/codice?poi=${encodeURIComponent(poi)}` : poi, 303)
  })

  app.get('/accedi/codice', (richiesta, risposta) =>
    s.inviaPagina(richiesta, risposta, PaginaCodice, {
      poi: toRitorno(readTesto(richiesta.query, 'poi')),
      errore: null,
    }),
  )

  app.post<Corpo>('/accedi/codice', LIMITE_ENTRA, async (richiesta, risposta) => {
    s.requireGettone(richiesta, richiesta.body?.[NOME_CAMPO])
    const poi = toRitorno(readTesto(richiesta.body, 'poi'))
    const esito = await signInSecondoFattore(contesto(richiesta), impianto(richiesta), {
      biscotto: biscottoDi(richiesta),
      codice: readTesto(richiesta.body, 'codice'),
      ...postazioneDi(richiesta),
    })
    if (esito.ok) {
      risposta.header('set-cookie', printSessione(esito.biscotto, https))
      return risposta.redirect(poi, 303)
    }
    if (esito.motivo === 'attesa-finita')
      return inviaEntra(richiesta, risposta, { poi, errore: esito.messaggio })
    return s.inviaPagina(richiesta, risposta, PaginaCodice, { poi, errore: esito.messaggio }, 401)
  })

  app.get('/accedi/dimenticata', (richiesta, risposta) =>
    s.inviaPagina(richiesta, risposta, PaginaDimenticata, {
      inviata: readTesto(richiesta.query, 'inviata') === '1',
      conPosta: impianto(richiesta).posta !== null,
    }),
  )

  app.post<Corpo>('/accedi/dimenticata', LIMITE_LETTERE, async (richiesta, risposta) => {
    s.requireGettone(richiesta, richiesta.body?.[NOME_CAMPO])
    // Not waited for: the time of the answer would tell whose addresses have an account.
    requestReimposta(contesto(richiesta), impianto(richiesta), readTesto(richiesta.body, 'email')).then(
      (esito) => {
        if (esito === 'non-inviata') app.log.error({ esito }, 'lettera per la password')
      },
      (errore: unknown) => app.log.error({ err: errore }, 'lettera per la password'),
    )
    return risposta.redirect('/accedi/dimenticata?inviata=1', 303)
  })

  app.post('/esci', async (richiesta, risposta) => {
    await signOut(contesto(richiesta), biscottoDi(richiesta))
    risposta.header('set-cookie', printSenzaSessione(https))
    return risposta.redirect('/accedi?fatto=esci', 303)
  })

  const inviaLink = async (
    richiesta: FastifyRequest<{ Params: { codice: string } }>,
    risposta: FastifyReply,
    d: Partial<DatiLink>,
    stato: number,
  ) => {
    const { codice } = richiesta.params
    const link = await findLinkAperto(contesto(richiesta), codice)
    const dati = { codice, link, nome: '', email: '', controllo: true, errore: null, ...d }
    return s.inviaPagina(richiesta, risposta, PaginaLink, dati, link === null ? 404 : stato)
  }

  app.get<DelLink>('/link/:codice', LIMITE_ENTRA, (richiesta, risposta) =>
    inviaLink(richiesta, risposta, {}, 200),
  )

  app.post<DelLink>('/link/:codice', LIMITE_ENTRA, async (richiesta, risposta) => {
    s.requireGettone(richiesta, richiesta.body?.[NOME_CAMPO])
    const ctx = contesto(richiesta)
    const { codice } = richiesta.params
    const scritto = {
      nome: readTesto(richiesta.body, 'nome'),
      email: readTesto(richiesta.body, 'email'),
      controllo: readTesto(richiesta.body, 'controllo') === '1',
    }
    const password = readPassword(richiesta.body, 'password')
    const link = await findLinkAperto(ctx, codice)
    const esito =
      link?.account === null
        ? await createPrimoAmministratore(ctx, codice, { ...scritto, password })
        : await choosePassword(ctx, codice, password)
    if (esito.ok) return risposta.redirect('/accedi?fatto=password', 303)
    const errore = { campo: esito.motivo, messaggio: esito.messaggio }
    return inviaLink(richiesta, risposta, { ...scritto, errore }, 400)
  })
}
