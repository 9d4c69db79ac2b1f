/** Who asks. Until sign-in exists the only actor is the operator at the machine itself. */
export interface Attore {
  readonly nome: string
  readonly ruolo: Ruolo
}

export type Ruolo = 'operatore-locale'

export const OPERATORE_LOCALE: Attore = { nome: 'operatore locale', ruolo: 'operatore-locale' }
