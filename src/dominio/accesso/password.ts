/**
 * What a password must be (NIST SP 800-63B, OWASP ASVS 2.1): long, not one that everybody tries first, not the
 * person's own name. No rule on kinds of characters and no expiry: they make people choose worse ones.
 */
export const LUNGHEZZA_PASSWORD = { minima: 12, massima: 128 } as const

export type DifettoPassword = 'corta' | 'lunga' | 'comune' | 'ripetuta' | 'personale'

/** The form in which a password is judged and kept: the same letter typed on two keyboards is the same letter. */
export const toPasswordNormale = (password: string): string => password.normalize('NFKC')

/** What a password is judged against. */
export interface ContestoPassword {
  /** The passwords that are tried first, in lower case. */
  readonly comuni: ReadonlySet<string>
  /** The person's name and e-mail, as they stand. */
  readonly personali: readonly string[]
}

/** What is wrong with a password; null when it may be used. Lengths are counted in characters, as people count them. */
export const findDifettoPassword = (
  password: string,
  { comuni, personali }: ContestoPassword,
): DifettoPassword | null => {
  const normale = toPasswordNormale(password)
  const lunghezza = [...normale].length
  if (lunghezza < LUNGHEZZA_PASSWORD.minima) return 'corta'
  if (lunghezza > LUNGHEZZA_PASSWORD.massima) return 'lunga'
  const minuscola = normale.toLowerCase()
  if (isRipetuta(minuscola) || isSequenza(minuscola)) return 'ripetuta'
  if (comuni.has(minuscola) || comuni.has(senzaContorno(minuscola))) return 'comune'
  return isPersonale(minuscola, personali) ? 'personale' : null
}

/** "…password2026!" is "password" with what everybody adds. */
const senzaContorno = (testo: string): string => testo.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, '')

/** A short piece over and over ("abcabcabcabc"). */
const isRipetuta = (testo: string): boolean => {
  for (let passo = 1; passo <= 4; passo += 1)
    if (testo.slice(passo) === testo.slice(0, testo.length - passo)) return true
  return false
}

const RIGHE = ['01234567890123456789', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiopasdfghjklzxcvbnm']

/** A row of the keyboard, the alphabet or the digits, in either direction. */
const isSequenza = (testo: string): boolean =>
  RIGHE.some((r) => r.includes(testo) || [...r].toReversed().join('').includes(testo))

/** Shorter words are found by chance inside others. */
const PAROLA_MINIMA = 4
/** What must be left when the person's own words are taken away. */
const RESTO_MINIMO = 8

const isPersonale = (testo: string, personali: readonly string[]): boolean => {
  const parole = personali
    .flatMap((p) => p.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .filter((p) => p.length >= PAROLA_MINIMA)
    .toSorted((a, b) => b.length - a.length)
  const resto = parole.reduce((t, parola) => t.replaceAll(parola, ''), testo)
  return resto !== testo && [...resto].length < RESTO_MINIMO
}
