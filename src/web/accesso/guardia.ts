import type { FastifyRequest } from 'fastify'
import { type Attore, NESSUNO } from '../../dominio/permessi/attore.ts'
import { requireDaQualcheParte, requirePermesso } from '../../dominio/permessi/permessi.ts'
import { type Entrato, findAttore } from '../../servizi/accesso/attore.ts'
import { AccessoRichiesto } from '../../servizi/accesso/chi.ts'
import type { Impianto } from '../../servizi/accesso/impianto.ts'
import type { OpzioniOidc } from '../../servizi/accesso/oidc.ts'
import type { Contesto } from '../../servizi/contesto.ts'
import type { ContestoDi } from '../contesto.ts'
import { RichiestaRifiutata } from '../errori.ts'
import { readBiscotto } from '../sicurezza/gettone.ts'
import { nomeSessione } from './biscotto.ts'
import { findPermessoRotta } from './rotte-permessi.ts'

/** How people sign in. */
export interface OpzioniAccesso extends Omit<Impianto, 'indirizzo'> {
  /** The address people use, when it isn't the one listened on (behind a proxy); no final slash. */
  readonly urlPubblico: string | null
  /** An identity provider people may come in through. */
  readonly oidc?: OpzioniOidc | null
}

/** Who stands at the door: knows who asks, and lets in only where the route's permission allows. */
export interface Guardia {
  /** Throws unless the request may go on to its route. */
  readonly check: (richiesta: FastifyRequest) => Promise<void>
  readonly contesto: ContestoDi
  readonly attore: (richiesta: FastifyRequest) => Attore
  /** The session of the request; null when nobody has signed in. */
  readonly entrato: (richiesta: FastifyRequest) => Entrato | null
  /** Null: nobody has to sign in, who asks is the operator at this machine. */
  readonly impianto: ((richiesta: FastifyRequest) => Impianto) | null
  readonly https: boolean
  readonly oidc: OpzioniOidc | null
}

/**
 * Denies by default. With sign-in, a route answers only if the table says whom; without, it is the operator at this
 * machine who asks. What a use case then allows on one card is its own business: this is the first door, not the only.
 */
export const createGuardia = (contesto: () => Contesto, accesso: OpzioniAccesso | null): Guardia => {
  const entrati = new WeakMap<FastifyRequest, Entrato>()
  const https = accesso?.urlPubblico?.startsWith('https:') ?? false
  const attoreDi = (richiesta: FastifyRequest): Attore =>
    accesso === null ? contesto().attore : (entrati.get(richiesta)?.attore ?? NESSUNO)
  return {
    https,
    oidc: accesso?.oidc ?? null,
    attore: attoreDi,
    entrato: (richiesta) => entrati.get(richiesta) ?? null,
    contesto: (richiesta) => ({ ...contesto(), attore: attoreDi(richiesta), daDove: richiesta.ip }),
    impianto:
      accesso === null
        ? null
        : (richiesta) => ({
            ...accesso,
            indirizzo: accesso.urlPubblico ?? `http://${richiesta.headers.host}`,
          }),
    check: async (richiesta) => {
      if (accesso === null) return
      const entrato = await findAttore(
        contesto(),
        readBiscotto(richiesta.headers.cookie, nomeSessione(https)),
      )
      if (entrato !== null) entrati.set(richiesta, entrato)
      const { url } = richiesta.routeOptions
      // No such page: everybody is told so.
      if (url === undefined) return
      const permesso = findPermessoRotta(richiesta.method, url)
      if (permesso === 'pubblica') return
      if (entrato === null) throw new AccessoRichiesto()
      if (permesso === 'chi-accede') return
      if (permesso === null) throw new RichiestaRifiutata('senza-permesso')
      const { azione, su } = permesso
      // On a card the use case decides, which knows whose it is.
      if (su === 'ente') requirePermesso(entrato.attore, azione)
      else requireDaQualcheParte(entrato.attore, azione)
    },
  }
}
