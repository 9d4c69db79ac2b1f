import type { Attore, Ruolo } from './attore.ts'

/** Everything a use case may do; a use case names one of these before it does anything else. */
export type Azione =
  | 'piano:leggi'
  | 'piano:importa'
  | 'piano:esporta'
  | 'piano:controlla'
  | 'piano:stampa'
  | 'piano:etichetta'
  | 'ente:leggi'
  | 'ente:configura'

/** The table of permissions, as data. What is not listed is denied. */
const PERMESSI: Readonly<Record<Ruolo, ReadonlySet<Azione>>> = {
  'operatore-locale': new Set<Azione>([
    'piano:leggi',
    'piano:importa',
    'piano:esporta',
    'piano:controlla',
    'piano:stampa',
    'piano:etichetta',
    'ente:leggi',
    'ente:configura',
  ]),
}

export type Permesso = { readonly ok: true } | { readonly ok: false; readonly motivo: 'ruolo-senza-permesso' }

/** May this actor do this? Denies by default: an unknown role or action is a no. */
export const can = (attore: Attore, azione: Azione): Permesso =>
  PERMESSI[attore.ruolo]?.has(azione) === true ? { ok: true } : { ok: false, motivo: 'ruolo-senza-permesso' }

/** Thrown by `requirePermesso`; the edge words it. */
export class PermessoNegato extends Error {
  readonly motivo = 'ruolo-senza-permesso'
  readonly azione: Azione
  constructor(azione: Azione) {
    super(`Azione non consentita: ${azione}`)
    this.name = 'PermessoNegato'
    this.azione = azione
  }
}

/** Throws PermessoNegato unless the actor may. First line of every use case. */
export const requirePermesso = (attore: Attore, azione: Azione): void => {
  if (!can(attore, azione).ok) throw new PermessoNegato(azione)
}
