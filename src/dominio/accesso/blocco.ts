/** Mistakes that cost nothing: anybody mistypes. */
export const TENTATIVI_LIBERI = 5
const PRIMA_ATTESA = 30
/** Long enough to make guessing useless, short enough that nobody can keep somebody else out for a day. */
export const ATTESA_MASSIMA = 15 * 60

/**
 * Seconds to wait before another attempt, after so many failures in a row: none for the first ones, then twice as long
 * each time. At the limit it is four attempts an hour (OWASP ASVS 2.2.1 asks for no more than a hundred).
 */
export const computeAttesa = (tentativi: number): number =>
  tentativi < TENTATIVI_LIBERI
    ? 0
    : Math.min(ATTESA_MASSIMA, PRIMA_ATTESA * 2 ** Math.min(tentativi - TENTATIVI_LIBERI, 20))

/** Until when an account that just failed for the nth time in a row waits (ISO instant); null: no wait. */
export const computeBloccatoFino = (tentativi: number, adesso: string): string | null => {
  const attesa = computeAttesa(tentativi)
  return attesa === 0 ? null : Temporal.Instant.from(adesso).add({ seconds: attesa }).toString()
}

/** Is an account still waiting? The instant it waits for is the first at which it may try. */
export const isBloccato = (fino: string | null, adesso: string): boolean =>
  fino !== null && Temporal.Instant.compare(fino, adesso) > 0
