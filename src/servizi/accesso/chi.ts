import type { Attore } from '../../dominio/permessi/attore.ts'

/** Thrown where one must have signed in with an account of one's own; the edge asks to sign in. */
export class AccessoRichiesto extends Error {
  readonly statusCode = 401
  constructor() {
    super('Serve un account con cui si è entrati')
    this.name = 'AccessoRichiesto'
  }
}

/**
 * The account that asks. Throws for who has none: at the machine itself there is nobody's profile. A program that asks
 * with somebody's token isn't them: passwords, sessions and tokens are the person's.
 */
export const requireAccount = (attore: Attore): number => {
  if (attore.accountId === null || attore.limite !== undefined) throw new AccessoRichiesto()
  return attore.accountId
}
