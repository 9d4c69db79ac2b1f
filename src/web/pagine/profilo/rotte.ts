import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { changePassword, getProfilo } from '../../../servizi/accesso/profilo.ts'
import { listSessioni, removeSessione, signOutOvunque } from '../../../servizi/accesso/sessioni.ts'
import {
  beginSecondoFattore,
  confirmSecondoFattore,
  getSecondoFattore,
  removeSecondoFattore,
} from '../../../servizi/accesso/totp.ts'
import { printSenzaSessione } from '../../accesso/biscotto.ts'
import type { ContestoDi } from '../../contesto.ts'
import { readTesto } from '../../richiesta.ts'
import { NOME_CAMPO } from '../../sicurezza/gettone.ts'
import type { Strumenti } from '../../strumenti.ts'
import { readPassword } from '../accesso/rotte.ts'
import { type DatiProfilo, PaginaProfilo } from './pagina.tsx'
import { loadGettoni, registraGettoni } from './rotte-gettoni.ts'

type Corpo = { Body: Readonly<Record<string, unknown>> | null }
const LIMITE = { config: { rateLimit: { max: 30, timeWindow: 60_000 } } }

/** One's own account. Nothing is here when nobody has to sign in. */
export const registraProfilo = (app: FastifyInstance, s: Strumenti, contesto: ContestoDi): void => {
  const { guardia } = s
  const { impianto } = guardia
  if (impianto === null) return
  const { profilo: parole } = s.parole.accesso
  const AVVISI: Readonly<Record<string, string>> = {
    password: parole.password.fatta,
    sessione: parole.sessioni.chiusa,
    spento: parole.fattore.spenta,
    gettone: s.parole.gettoni.fatto,
  }
  const impronta = (richiesta: FastifyRequest): string => guardia.entrato(richiesta)?.sessione.impronta ?? ''

  const inviaProfilo = async (
    richiesta: FastifyRequest,
    risposta: FastifyReply,
    d: Partial<DatiProfilo> & { readonly recupero?: readonly string[] } = {},
  ) => {
    const ctx = contesto(richiesta)
    const fatto = readTesto(richiesta.query, 'fatto')
    const { recupero = [], ...altri } = d
    const dati: DatiProfilo = {
      profilo: await getProfilo(ctx),
      ruoli: ctx.attore.ruoli,
      sessioni: (await listSessioni(ctx)).map((x) => ({ ...x, questa: x.impronta === impronta(richiesta) })),
      fattore: { fattore: await getSecondoFattore(ctx, impianto(richiesta)), recupero },
      gettoni: d.gettoni ?? (await loadGettoni(ctx)),
      avviso: Object.hasOwn(AVVISI, fatto) ? (AVVISI[fatto] ?? null) : null,
      errore: null,
      ...altri,
    }
    return s.inviaPagina(richiesta, risposta, PaginaProfilo, dati, dati.errore === null ? 200 : 400)
  }

  registraGettoni(app, s, contesto, inviaProfilo)
  app.get('/profilo', (richiesta, risposta) => inviaProfilo(richiesta, risposta))

  app.post<Corpo>('/profilo/password', LIMITE, async (richiesta, risposta) => {
    s.requireGettone(richiesta, richiesta.body?.[NOME_CAMPO])
    const esito = await changePassword(contesto(richiesta), {
      attuale: readPassword(richiesta.body, 'attuale'),
      nuova: readPassword(richiesta.body, 'nuova'),
      sessione: impronta(richiesta),
    })
    if (esito.ok) return risposta.redirect('/profilo?fatto=password', 303)
    const errore = { modulo: 'password', campo: esito.motivo, messaggio: esito.messaggio } as const
    return inviaProfilo(richiesta, risposta, { errore })
  })

  app.post<Corpo>('/profilo/secondo-fattore', LIMITE, async (richiesta, risposta) => {
    s.requireGettone(richiesta, richiesta.body?.[NOME_CAMPO])
    const esito = await beginSecondoFattore(contesto(richiesta), impianto(richiesta))
    if (esito.ok) return risposta.redirect('/profilo#secondo-fattore', 303)
    const errore = { modulo: 'fattore', campo: 'codice', messaggio: esito.messaggio } as const
    return inviaProfilo(richiesta, risposta, { errore })
  })

  app.post<Corpo>('/profilo/secondo-fattore/conferma', LIMITE, async (richiesta, risposta) => {
    s.requireGettone(richiesta, richiesta.body?.[NOME_CAMPO])
    const codice = readTesto(richiesta.body, 'codice')
    const esito = await confirmSecondoFattore(contesto(richiesta), impianto(richiesta), codice)
    // The recovery codes stand in this answer and nowhere else.
    if (esito.ok) {
      risposta.header('cache-control', 'no-store')
      return inviaProfilo(richiesta, risposta, { recupero: esito.recupero })
    }
    const errore = { modulo: 'fattore', campo: 'codice', messaggio: esito.messaggio } as const
    return inviaProfilo(richiesta, risposta, { errore })
  })

  app.post<Corpo>('/profilo/secondo-fattore/spegni', LIMITE, async (richiesta, risposta) => {
    s.requireGettone(richiesta, richiesta.body?.[NOME_CAMPO])
    const esito = await removeSecondoFattore(contesto(richiesta), readPassword(richiesta.body, 'password'))
    if (esito.ok) return risposta.redirect('/profilo?fatto=spento', 303)
    const errore = { modulo: 'fattore', campo: 'password', messaggio: esito.messaggio } as const
    return inviaProfilo(richiesta, risposta, { errore })
  })

  app.post<Corpo>('/profilo/sessioni/chiudi', async (richiesta, risposta) => {
    s.requireGettone(richiesta, richiesta.body?.[NOME_CAMPO])
    const scelta = readTesto(richiesta.body, 'sessione')
    await removeSessione(contesto(richiesta), scelta)
    if (scelta !== impronta(richiesta)) return risposta.redirect('/profilo?fatto=sessione#sessioni', 303)
    risposta.header('set-cookie', printSenzaSessione(guardia.https))
    return risposta.redirect('/accedi?fatto=esci', 303)
  })

  app.post<Corpo>('/profilo/esci-ovunque', async (richiesta, risposta) => {
    s.requireGettone(richiesta, richiesta.body?.[NOME_CAMPO])
    await signOutOvunque(contesto(richiesta))
    risposta.header('set-cookie', printSenzaSessione(guardia.https))
    return risposta.redirect('/accedi?fatto=ovunque', 303)
  })
}
