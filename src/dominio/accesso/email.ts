/** Longest address that mail can carry (RFC 5321). */
const MASSIMA = 254

/**
 * An e-mail address as accounts keep it: lower case, no spaces around. Null when it isn't one. Deliberately loose: only
 * a letter that arrives proves an address.
 */
export const readEmail = (testo: string): string | null => {
  const email = testo.trim().toLowerCase()
  return email.length <= MASSIMA &&
    /^[^\s@<>",;:\\()[\]]+@[^\s@<>",;:\\()[\]]+\.[^\s@<>",;:\\()[\].]+$/.test(email)
    ? email
    : null
}
