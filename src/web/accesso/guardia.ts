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
import { createPortineria, readGettone } from './programmi.ts'
import { findPermessoRotta, type PermessoRotta } from './rotte-permessi.ts'

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
  /** Does a program ask, with a token (a good one, once `check` has let it in)? No cookie then counts for anything. */
  readonly isDaProgramma: (richiesta: FastifyRequest) => boolean
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
  const programmi = new WeakMap<FastifyRequest, Attore>()
  const portineria = createPortineria()
  const https = accesso?.urlPubblico?.startsWith('https:') ?? false
  const attoreDi = (richiesta: FastifyRequest): Attore =>
    accesso === null
      ? contesto().attore
      : (programmi.get(richiesta) ?? entrati.get(richiesta)?.attore ?? NESSUNO)
  const isDaProgramma = (richiesta: FastifyRequest): boolean =>
    accesso !== null && readGettone(richiesta) !== null
  return {
    https,
    oidc: accesso?.oidc ?? null,
    attore: attoreDi,
    isDaProgramma,
    entrato: (richiesta) => entrati.get(richiesta) ?? null,
    contesto: (richiesta) => {
      const attore = attoreDi(richiesta)
      return { ...contesto(), attore, daDove: toDaDove(attore, richiesta.ip) }
    },
    impianto:
      accesso === null
        ? null
        : (richiesta) => ({
            ...accesso,
            indirizzo: accesso.urlPubblico ?? `http://${richiesta.headers.host}`,
          }),
    check: async (richiesta) => {
      if (accesso === null) return
      const { url } = richiesta.routeOptions
      const permesso = url === undefined ? null : findPermessoRotta(richiesta.method, url)
      const gettone = readGettone(richiesta)
      if (gettone !== null) {
        const attore = await portineria.recognise(contesto(), richiesta, gettone)
        programmi.set(richiesta, attore)
        if (url !== undefined) requirePerProgrammi(attore, permesso)
        return
      }
      const entrato = await findAttore(
        contesto(),
        readBiscotto(richiesta.headers.cookie, nomeSessione(https)),
      )
      if (entrato !== null) entrati.set(richiesta, entrato)
      // No such page: everybody is told so.
      if (url === undefined || permesso === 'pubblica') return
      if (entrato === null) throw new AccessoRichiesto()
      if (permesso === 'chi-accede') return
      if (permesso === null) throw new RichiestaRifiutata('senza-permesso')
      requireRotta(entrato.attore, permesso)
    },
  }
}

/** On a card the use case decides, which knows whose it is. */
const requireRotta = (attore: Attore, { azione, su }: Exclude<PermessoRotta, string>): void => {
  if (su === 'ente') requirePermesso(attore, azione)
  else requireDaQualcheParte(attore, azione)
}

/** A program may ask only the routes that say so: neither pages, nor what is public, which it has no need to sign for. */
const requirePerProgrammi = (attore: Attore, permesso: PermessoRotta | null): void => {
  if (permesso === null || typeof permesso === 'string' || !permesso.gettoni)
    throw new RichiestaRifiutata('senza-permesso')
  requireRotta(attore, permesso)
}

/** Where a request comes from, as history tells it. */
const toDaDove = ({ limite }: Attore, ip: string): string =>
  limite === undefined ? ip : `gettone «${limite.gettone}», ${ip}`
