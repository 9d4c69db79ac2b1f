import type { Azione } from '../../dominio/permessi/tabella.ts'

/** Who may ask a route: anybody, whoever has signed in, or whoever may do this at least somewhere. */
export type PermessoRotta = Azione | 'pubblica' | 'chi-accede'

/**
 * Every route of the program with whom it answers. A route that isn't here answers nobody once people sign in, and the
 * test run fails. What is asked of one card is checked again, on that card, by the use case.
 */
export const PERMESSI_ROTTE: Readonly<Record<string, PermessoRotta>> = {
  'GET /statico/*': 'pubblica',
  'GET /favicon.ico': 'pubblica',
  'GET /accedi': 'pubblica',
  'POST /accedi': 'pubblica',
  'GET /accedi/codice': 'pubblica',
  'POST /accedi/codice': 'pubblica',
  'GET /accedi/dimenticata': 'pubblica',
  'POST /accedi/dimenticata': 'pubblica',
  'GET /link/:codice': 'pubblica',
  'POST /link/:codice': 'pubblica',
  'POST /esci': 'pubblica',
}

/** The permission of a route as it is registered; HEAD is asked as GET. Null: it isn't declared. */
export const findPermessoRotta = (metodo: string, url: string): PermessoRotta | null => {
  const chiave = `${metodo === 'HEAD' ? 'GET' : metodo} ${url}`
  return Object.hasOwn(PERMESSI_ROTTE, chiave) ? (PERMESSI_ROTTE[chiave] ?? null) : null
}
