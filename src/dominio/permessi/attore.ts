/** What somebody is in the entity's planning; one person may be several things, each somewhere. */
export type Ruolo =
  | 'operatore-locale'
  | 'amministratore'
  | 'controllo'
  | 'dirigente'
  | 'responsabile'
  | 'collaboratore'
  | 'assessore'
  | 'oiv'
  | 'lettura'

/** Where a role holds. Centres are given with those below them and those they were before. */
export type Ambito =
  | { readonly tipo: 'ente' }
  | { readonly tipo: 'centri'; readonly codici: readonly string[] }
  | { readonly tipo: 'schede'; readonly vista: string; readonly codici: readonly string[] }
  | { readonly tipo: 'assessorati'; readonly nomi: readonly string[] }

/** In person, for somebody else, or while a post is vacant. */
export type Titolo = 'titolare' | 'delega' | 'interim'

export interface RuoloRivestito {
  readonly ruolo: Ruolo
  readonly ambito: Ambito
  readonly titolo: Titolo
}

/** Who asks, with the roles in force on the day of the request. */
export interface Attore {
  readonly nome: string
  /** Null for whoever is at the machine itself: the command line, or the pages opened without sign-in. */
  readonly accountId: number | null
  readonly ruoli: readonly RuoloRivestito[]
  /** A program asks, with one of the account's tokens: of what the roles allow, only these actions. */
  readonly limite?: { readonly gettone: string; readonly azioni: readonly string[] }
}

export const OPERATORE_LOCALE: Attore = {
  nome: 'operatore locale',
  accountId: null,
  ruoli: [{ ruolo: 'operatore-locale', ambito: { tipo: 'ente' }, titolo: 'titolare' }],
}

/** Who has not signed in: may nothing. */
export const NESSUNO: Attore = { nome: '', accountId: null, ruoli: [] }
