import { createHash, randomBytes } from 'node:crypto'

/** A code that nobody can guess (256 bits), as it goes in a cookie or an address. */
export const createCodice = (): string => randomBytes(32).toString('base64url')

/** Could it be a code of ours? What isn't one is not even looked for. */
export const isCodice = (testo: string | undefined): testo is string =>
  testo !== undefined && /^[A-Za-z0-9_-]{43}$/.test(testo)

/**
 * What the store keeps of a code: whoever reads the store can't use it. A plain digest is enough, since the code is
 * random and as long as the digest (passwords are another matter: see `password.ts`).
 */
export const toImpronta = (codice: string): string => createHash('sha256').update(codice).digest('base64url')
