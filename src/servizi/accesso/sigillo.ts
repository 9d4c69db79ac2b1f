import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/**
 * Seals a text under a key that is not in the store (AES-256-GCM): whoever copies the store can't read it, nor move it
 * to another account, since the account is part of what is authenticated.
 */
export const seal = (chiave: Uint8Array, testo: string, di: string): string => {
  const iv = randomBytes(12)
  const cifra = createCipheriv('aes-256-gcm', chiave, iv).setAAD(Buffer.from(di))
  const corpo = Buffer.concat([cifra.update(testo, 'utf8'), cifra.final()])
  return Buffer.concat([iv, cifra.getAuthTag(), corpo]).toString('base64url')
}

/** The text; null when it was sealed under another key, for another account, or was touched. */
export const unseal = (chiave: Uint8Array, sigillato: string, di: string): string | null => {
  const byte = Buffer.from(sigillato, 'base64url')
  try {
    const cifra = createDecipheriv('aes-256-gcm', chiave, byte.subarray(0, 12), { authTagLength: 16 })
      .setAAD(Buffer.from(di))
      .setAuthTag(byte.subarray(12, 28))
    return Buffer.concat([cifra.update(byte.subarray(28)), cifra.final()]).toString('utf8')
  } catch {
    return null
  }
}
