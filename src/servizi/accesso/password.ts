import { hash, verify } from '@node-rs/argon2'
import {
  type DifettoPassword,
  findDifettoPassword,
  LUNGHEZZA_PASSWORD,
  toPasswordNormale,
} from '../../dominio/accesso/password.ts'

/** What the library calls argon2id: its own name for it exists only for compilers. */
const ARGON2ID = 2
/** OWASP's parameters: 19 MiB, two passes, one lane. Some 30 ms of one core. */
const PARAMETRI = { algorithm: ARGON2ID, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** What is kept of a password. */
export const hashPassword = (password: string): Promise<string> =>
  hash(toPasswordNormale(password), PARAMETRI)

/** What an account without a password is compared with, so that it takes as long as any other. */
let finta: Promise<string> | undefined

/**
 * Is it the password? `conservata` null (no such account, or one that has no password) is a no that takes as long as
 * any other, so that nobody learns from the time which addresses have an account.
 */
export const verifyPassword = async (conservata: string | null, password: string): Promise<boolean> => {
  finta ??= hashPassword('nessuno ha questa password')
  // A longer one was never accepted: computing its digest would only be work for whoever sends it.
  const breve = password.slice(0, LUNGHEZZA_PASSWORD.massima * 4)
  const uguale = await verify(conservata ?? (await finta), toPasswordNormale(breve))
  return conservata !== null && uguale
}

let comuni: Promise<ReadonlySet<string>> | undefined
/** The fifty thousand passwords that are tried first; read when somebody chooses one. */
const getComuni = (): Promise<ReadonlySet<string>> => {
  comuni ??= import('@zxcvbn-ts/language-common').then(
    ({ dictionary }) => new Set(dictionary['passwords-common'].map((p) => String(p).toLowerCase())),
  )
  return comuni
}

const PERCHE: Readonly<Record<DifettoPassword, string>> = {
  corta: `La password deve avere almeno ${LUNGHEZZA_PASSWORD.minima} caratteri: quattro parole che si ricordano vanno benissimo.`,
  lunga: `La password può avere al massimo ${LUNGHEZZA_PASSWORD.massima} caratteri.`,
  comune: 'Questa password è tra quelle che si provano per prime: sceglierne un’altra.',
  ripetuta: 'Questa password ripete sempre gli stessi caratteri, o li mette in fila: sceglierne un’altra.',
  personale: 'La password non può essere fatta del proprio nome o dell’indirizzo e-mail.',
}

/** Why a password can't be chosen, as a sentence; null when it can. */
export const findRifiutoPassword = async (
  password: string,
  personali: readonly string[],
): Promise<{ readonly motivo: DifettoPassword; readonly messaggio: string } | null> => {
  const motivo = findDifettoPassword(password, { comuni: await getComuni(), personali })
  return motivo === null ? null : { motivo, messaggio: PERCHE[motivo] }
}
