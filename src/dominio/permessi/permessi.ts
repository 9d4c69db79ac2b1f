import type { Ambito, Attore, Ruolo, RuoloRivestito } from './attore.ts'
import { type Azione, PERMESSI, type Portata } from './tabella.ts'

export type { Azione } from './tabella.ts'

/** The card a permission is asked about, by what scopes are drawn on. */
export interface OggettoPermesso {
  readonly vista: string
  readonly codice: string
  /** Codes of the centres it belongs to: its print's cover, and those its printed names stand for. */
  readonly centri: readonly string[]
  readonly assessorato: string | null
}

export type MotivoDiniego = 'ruolo-senza-permesso' | 'fuori-ambito'

/** The answer, with the role that gives the permission; the same value greys a button and refuses a request. */
export type Permesso =
  | { readonly ok: true; readonly per: RuoloRivestito }
  | { readonly ok: false; readonly motivo: MotivoDiniego }

/** Is the card within the scope? */
export const isInAmbito = (ambito: Ambito, oggetto: OggettoPermesso): boolean => {
  switch (ambito.tipo) {
    case 'ente':
      return true
    case 'centri':
      return oggetto.centri.some((c) => ambito.codici.includes(c))
    case 'schede':
      return oggetto.vista === ambito.vista && ambito.codici.includes(oggetto.codice)
    case 'assessorati':
      return oggetto.assessorato !== null && ambito.nomi.includes(oggetto.assessorato)
    default:
      return false
  }
}

/**
 * How far a role of the actor reaches in an action; a token leaves out what it wasn't given. Own keys only: a role or an
 * action called "constructor" is unknown like any other.
 */
const portataDi = ({ limite }: Attore, ruolo: Ruolo, azione: Azione): Portata | undefined => {
  if (limite !== undefined && !limite.azioni.includes(azione)) return undefined
  const suoi = Object.hasOwn(PERMESSI, ruolo) ? PERMESSI[ruolo] : {}
  return Object.hasOwn(suoi, azione) ? suoi[azione] : undefined
}

/**
 * May this actor do this, to this card? Without a card it is asked of the entity as a whole, and a permission that
 * holds in a scope answers no unless the scope is the whole entity. Denies by default: an unknown role or action is a
 * no.
 */
export const can = (attore: Attore, azione: Azione, oggetto: OggettoPermesso | null = null): Permesso => {
  let motivo: MotivoDiniego = 'ruolo-senza-permesso'
  for (const per of attore.ruoli) {
    const portata = portataDi(attore, per.ruolo, azione)
    if (portata === undefined) continue
    if (portata === 'ente' || per.ambito.tipo === 'ente') return { ok: true, per }
    if (portata === 'ambito' && oggetto !== null && isInAmbito(per.ambito, oggetto)) return { ok: true, per }
    motivo = 'fuori-ambito'
  }
  return { ok: false, motivo }
}

/** May this actor do this at least somewhere? For menus and lists, which then show only what is within the scope. */
export const canDaQualcheParte = (attore: Attore, azione: Azione): boolean =>
  attore.ruoli.some((r) => portataDi(attore, r.ruolo, azione) !== undefined)

/** Thrown by `requirePermesso`; the edge words it. */
export class PermessoNegato extends Error {
  readonly motivo: MotivoDiniego
  readonly azione: Azione
  constructor(azione: Azione, motivo: MotivoDiniego = 'ruolo-senza-permesso') {
    super(`Azione non consentita: ${azione}`)
    this.name = 'PermessoNegato'
    this.azione = azione
    this.motivo = motivo
  }
}

/** Throws PermessoNegato unless the actor may. First line of every use case. */
export const requirePermesso = (
  attore: Attore,
  azione: Azione,
  oggetto: OggettoPermesso | null = null,
): void => {
  const permesso = can(attore, azione, oggetto)
  if (!permesso.ok) throw new PermessoNegato(azione, permesso.motivo)
}

/** Throws unless the actor may do it at least somewhere; what the use case answers must then be narrowed card by card. */
export const requireDaQualcheParte = (attore: Attore, azione: Azione): void => {
  if (!canDaQualcheParte(attore, azione)) throw new PermessoNegato(azione)
}
