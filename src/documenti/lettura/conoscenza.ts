import { spazi } from './normalizza.ts'
import { parole } from './numeri.ts'

/**
 * What a document says about itself: the persons and the centres printed where nothing else could stand. With it
 * the reader tells them apart where the text runs them together.
 */
export interface Conoscenza {
  readonly persone: ReadonlyMap<string, number>
  readonly centri: ReadonlyMap<string, number>
}

/** First words of the names of Italian offices: a name that begins so is a centre, not a person. */
const UNITA =
  /^(?:SETT\.?|SETTORE|SERV\.?|SERVIZIO|SERVIZI|UFF\.?|UFFICIO|UFFICI|AREA|DIREZIONE|DIR\.|DIPARTIMENTO|DIP\.?|CORPO|COMANDO|U\.?O\.?C?\.?|UNIT[AÀ]['’]?|STAFF|SEGRETERIA|SPORTELLO|POLIZIA|AVVOCATURA|GABINETTO|RAGIONERIA|BIBLIOTECA|CENTRO|CDR|P\.?O\.?|SEZIONE|SEZ\.?|AGENZIA)$/

export const isParolaUnita = (t: string): boolean => UNITA.test(t.toUpperCase())
export const iniziaComeUnita = (testo: string): boolean => isParolaUnita(parole(testo)[0] ?? '')

/** True when no letter is lower case (and there is at least one letter). */
export const isTuttoMaiuscolo = (t: string): boolean => /\p{L}/u.test(t) && t === t.toUpperCase()

/** Two to five capitalised words, letters only: the shape of a name on a card. */
export const haFormaDiPersona = (testo: string): boolean => {
  const p = parole(testo)
  if (p.length < 2 || p.length > 5) return false
  return p.every((w) => /^\p{Lu}[\p{L}'’.-]*$/u.test(w)) && !iniziaComeUnita(testo)
}

/** Adds one sighting of a name. */
export const conta = (mappa: Map<string, number>, nome: string, quante = 1): void => {
  const n = spazi(nome)
  if (n !== '') mappa.set(n, (mappa.get(n) ?? 0) + quante)
}

/** True when `testo` is `nome` or begins with it and a space. */
export const iniziaCon = (testo: string, nome: string): boolean =>
  testo === nome || (testo.startsWith(nome) && testo[nome.length] === ' ')

/**
 * The known name that opens `testo`: the whole text if it was seen at least twice, else the most seen of the
 * names that open it (the longest among equals). Null when none does.
 */
export const findNoto = (testo: string, noti: ReadonlyMap<string, number>): string | null => {
  if ((noti.get(testo) ?? 0) >= 2) return testo
  let migliore: string | null = null
  let volte = 0
  // Names open at word ends: at most a dozen words are looked at, whatever the text's length.
  let fine = 0
  for (let n = 0; n < 14 && fine >= 0; n++) {
    const spazio = testo.indexOf(' ', fine + 1)
    fine = spazio
    const nome = spazio < 0 ? testo : testo.slice(0, spazio)
    const quante = noti.get(nome) ?? 0
    // Among equals the longer, unless all it adds is a number: that may be the note's.
    const soloNumero = migliore !== null && !/\p{L}/u.test(nome.slice(migliore.length))
    if (quante > 0 && (soloNumero ? quante > volte : quante >= volte)) {
      migliore = nome
      volte = quante
    }
  }
  return migliore
}
