import { randomBytes } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { signInEsterno } from '../../../servizi/accesso/entra-esterno.ts'
import { type AttesaOidc, createOidc, type Oidc } from '../../../servizi/accesso/oidc.ts'
import { seal, unseal } from '../../../servizi/accesso/sigillo.ts'
import { printSessione } from '../../accesso/biscotto.ts'
import { toRitorno } from '../../accesso/ritorno.ts'
import type { ContestoDi } from '../../contesto.ts'
import { RichiestaRifiutata } from '../../errori.ts'
import { readTesto } from '../../richiesta.ts'
import { readBiscotto } from '../../sicurezza/gettone.ts'
import type { Strumenti } from '../../strumenti.ts'
import { postazioneDi } from './postazione.ts'

const RITORNO = '/accedi/esterno/ritorno'
const LIMITE = { config: { rateLimit: { max: 120, timeWindow: 60_000 } } }
const MINUTI = 10

/**
 * Coming in through the identity provider. A link and not a form: a form's answer may not lead to another site (CSP
 * form-action). Answers the provider's name for the button; null when there is none.
 */
export const registraEsterno = (
  app: FastifyInstance,
  s: Strumenti,
  contesto: ContestoDi,
  inviaRifiuto: (
    richiesta: FastifyRequest,
    risposta: FastifyReply,
    poi: string,
    messaggio: string,
  ) => unknown,
): string | null => {
  const { impianto, https, oidc: opzioni } = s.guardia
  const oidc: Oidc | null = opzioni === null ? null : createOidc(opzioni)
  // Born with the process: who was at the provider during a restart begins again.
  const chiave = randomBytes(32)
  const nome = https ? '__Host-oc_esterno' : 'oc_esterno'
  const attributi = `Path=/; HttpOnly; SameSite=Lax${https ? '; Secure' : ''}`

  app.get('/accedi/esterno', LIMITE, async (richiesta, risposta) => {
    if (oidc === null || impianto === null) throw new RichiestaRifiutata('non-trovato')
    const poi = toRitorno(readTesto(richiesta.query, 'poi'))
    try {
      const { url, attesa } = await oidc.begin(`${impianto(richiesta).indirizzo}${RITORNO}`, poi)
      risposta.header(
        'set-cookie',
        `${nome}=${seal(chiave, JSON.stringify(attesa), 'oidc')}; ${attributi}; Max-Age=${MINUTI * 60}`,
      )
      return risposta.header('cache-control', 'no-store').redirect(url, 303)
    } catch (errore) {
      app.log.error({ err: errore }, 'sistema di identità')
      return inviaRifiuto(richiesta, risposta, poi, s.parole.accesso.esterno.nonRaggiunto(oidc.nome))
    }
  })

  app.get(RITORNO, LIMITE, async (richiesta, risposta) => {
    if (oidc === null || impianto === null) throw new RichiestaRifiutata('non-trovato')
    const sigillata = readBiscotto(richiesta.headers.cookie, nome)
    const testo = sigillata === undefined ? null : unseal(chiave, sigillata, 'oidc')
    risposta.header('set-cookie', `${nome}=; ${attributi}; Max-Age=0`).header('cache-control', 'no-store')
    if (testo === null) return inviaRifiuto(richiesta, risposta, '/', s.parole.accesso.esterno.scaduto)
    const attesa = JSON.parse(testo) as AttesaOidc
    const poi = toRitorno(attesa.poi)
    let identita: Awaited<ReturnType<Oidc['complete']>>
    try {
      identita = await oidc.complete(`${impianto(richiesta).indirizzo}${richiesta.url}`, attesa)
    } catch (errore) {
      app.log.error({ err: errore }, 'sistema di identità')
      return inviaRifiuto(richiesta, risposta, poi, s.parole.accesso.esterno.nonRiuscito(oidc.nome))
    }
    const esito = await signInEsterno(contesto(richiesta), identita, postazioneDi(richiesta))
    if (!esito.ok) return inviaRifiuto(richiesta, risposta, poi, esito.messaggio)
    risposta.header('set-cookie', printSessione(esito.biscotto, https))
    return risposta.redirect(poi, 303)
  })
  return oidc?.nome ?? null
}
