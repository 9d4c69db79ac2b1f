import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Attore } from '../../dominio/permessi/attore.ts'
import { PermessoNegato } from '../../dominio/permessi/permessi.ts'
import { AZIONI } from '../../dominio/permessi/tabella.ts'
import { findAttoreConGettone } from '../../servizi/accesso/gettoni.ts'
import type { Contesto } from '../../servizi/contesto.ts'
import { type ParticolariErrore, RichiestaRifiutata, toDatiErrore } from '../errori.ts'
import type { DatiErrore } from '../pagine/errore/pagina.tsx'
import type { Parole } from '../parole/it.ts'
import { INTESTAZIONI_MINIME } from '../sicurezza/intestazioni.ts'
import { createLimite } from './limite.ts'

const MINUTO = 60_000
/** Wrong tokens from one address in a minute, and requests with one good token: a program that asks more has gone astray. */
const SBAGLIATI_MASSIMI = 20
const RICHIESTE_MASSIME = 600

/** Thrown when a token isn't good; why it isn't is told to nobody. */
export class GettoneRifiutato extends Error {
  readonly statusCode = 401
  constructor() {
    super('Gettone non valido')
    this.name = 'GettoneRifiutato'
  }
}

/**
 * The token a request carries ("" when it says it carries one and doesn't); null when it says nothing of the kind (another
 * scheme is somebody else's, a proxy's for one).
 */
export const readGettone = ({ headers }: Pick<FastifyRequest, 'headers'>): string | null => {
  const letto = /^bearer(?:\s+(.*))?$/is.exec(headers.authorization ?? '')
  return letto === null ? null : (letto[1] ?? '').trim()
}

/** Knows who is behind a token. */
export interface Portineria {
  /** Throws unless the token is good, or when too much was asked. */
  readonly recognise: (ctx: Contesto, richiesta: FastifyRequest, gettone: string) => Promise<Attore>
}

export const createPortineria = (): Portineria => {
  const sbagliati = createLimite(SBAGLIATI_MASSIMI, MINUTO)
  const usi = createLimite(RICHIESTE_MASSIME, MINUTO)
  return {
    recognise: async (ctx, { ip }, gettone) => {
      const attesa = sbagliati.attesa(ip)
      if (attesa > 0) throw new RichiestaRifiutata('troppe', attesa)
      const attore = await findAttoreConGettone(ctx, gettone)
      if (attore === null) {
        sbagliati.add(ip)
        throw new GettoneRifiutato()
      }
      const chi = `${attore.accountId} ${attore.limite?.gettone}`
      const troppe = usi.attesa(chi)
      if (troppe > 0) throw new RichiestaRifiutata('troppe', troppe)
      usi.add(chi)
      return attore
    },
  }
}

/** What is wrong, in words for whoever keeps the program. */
export const toProblema = (
  errore: unknown,
  parole: Parole,
  particolari: ParticolariErrore,
): Pick<DatiErrore, 'stato' | 'titolo' | 'testo'> => {
  const p = parole.gettoni.problemi
  if (errore instanceof GettoneRifiutato) return { stato: 401, ...p.nonValido }
  if (errore instanceof PermessoNegato)
    return { stato: 403, titolo: p.nonComprende.titolo, testo: p.nonComprende.testo(AZIONI[errore.azione]) }
  if (errore instanceof RichiestaRifiutata && errore.motivo === 'senza-permesso')
    return { stato: 403, ...p.nonPerProgrammi }
  if (errore instanceof RichiestaRifiutata && errore.motivo === 'troppe')
    return { stato: 429, titolo: p.troppe.titolo, testo: p.troppe.testo(errore.secondi ?? 60) }
  return toDatiErrore(errore, parole, particolari)
}

/** Tells a program what is wrong, in the form of RFC 9457. */
export const inviaProblema = (
  risposta: FastifyReply,
  { stato, titolo, testo }: Pick<DatiErrore, 'stato' | 'titolo' | 'testo'>,
): FastifyReply => {
  if (stato === 401) risposta.header('www-authenticate', 'Bearer error="invalid_token"')
  return risposta
    .headers(INTESTAZIONI_MINIME)
    .header('cache-control', 'no-store')
    .code(stato)
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify({ type: 'about:blank', title: titolo, status: stato, detail: testo }))
}
