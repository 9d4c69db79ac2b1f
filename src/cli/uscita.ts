/** Exit codes, as the manual states them. */
export const FATTO = 0
/** A document refused, or findings of severity E with `controlla --rigoroso`. */
export const RIFIUTATO = 1
/** A wrong command, option or value. */
export const USO_ERRATO = 2
/** A fault of the program, not of who uses it. */
export const ERRORE_INTERNO = 70

/** Where to report a fault: the repository's own issue page, wherever it is hosted. */
const DOVE_SEGNALARE = 'aprendo una segnalazione nel repository del programma'

/** A wrong use discovered after parsing (a date that does not exist, a view that is not stored): exit code 2. */
export class UsoErrato extends Error {}

/** A refusal with its sentence: exit code 1. */
export class Rifiuto extends Error {}

/** Messages for people go to standard error: standard output carries data only. */
export const avvisa = (frase: string): void => {
  process.stderr.write(`${frase}\n`)
}

/** Words an error that nobody foresaw: one sentence, no bare stack (the stack only with OBIETTIVO_DEBUG=1). */
export const wordErroreInterno = (errore: unknown, debug: boolean): string => {
  const messaggio = errore instanceof Error ? errore.message : String(errore)
  const frase = `Errore imprevisto del programma: ${messaggio}. I dati già salvati sono intatti; lo si può segnalare ${DOVE_SEGNALARE}, con il comando usato.`
  return debug && errore instanceof Error && errore.stack ? `${frase}\n${errore.stack}` : frase
}
