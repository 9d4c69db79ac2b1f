import { parole } from './numeri.ts'

/**
 * Types of indicators are learnt from the document, not listed: a type is what stands in capitals right before the
 * values, alone on its line at least once or repeated from card to card.
 */
export interface Tipi {
  /** The type that closes these words, longest first; null when none is known. */
  readonly findInFondo: (parti: readonly string[]) => string | null
  readonly isNoto: (testo: string) => boolean
}

const PAROLA_TIPO = /^\p{Lu}[\p{Lu}'’.-]*$/u
const LEGAME = new Set(['DI', 'DEL', 'DELLA', 'E', 'A'])
export const isParolaTipo = (t: string): boolean => t.length >= 2 && t.length <= 30 && PAROLA_TIPO.test(t)

/** One sighting: the words that stand before the values of a line, and whether they begin a block. */
export interface Avvistamento {
  readonly parti: readonly string[]
  readonly apreBlocco: boolean
}

export const imparaTipi = (avvistamenti: readonly Avvistamento[]): Tipi => {
  const soli = new Map<string, number>()
  const finali = new Map<string, number>()
  for (const { parti, apreBlocco } of avvistamenti) {
    const coda = codaMaiuscola(parti)
    if (coda.length === 0) continue
    const ultimo = coda.at(-1) ?? ''
    finali.set(ultimo, (finali.get(ultimo) ?? 0) + 1)
    const intera = coda.length === parti.length
    if (intera && (apreBlocco || coda.length === 1) && coda.length <= 4)
      soli.set(coda.join(' '), (soli.get(coda.join(' ')) ?? 0) + 1)
  }
  const noti = new Set<string>()
  for (const tipo of soli.keys()) noti.add(tipo)
  for (const [ultimo, volte] of finali) if (volte >= 2) noti.add(ultimo)
  // "RISULTATO" seen only after "DI" is the tail of "DI RISULTATO", not a type of its own.
  for (const tipo of [...noti]) {
    const p = parole(tipo)
    if (LEGAME.has(p[0] ?? '') && p.length > 1 && !soli.has(p.slice(1).join(' ')))
      noti.delete(p.slice(1).join(' '))
  }
  return {
    isNoto: (testo) => noti.has(testo),
    findInFondo: (parti) => {
      const coda = codaMaiuscola(parti)
      for (let n = Math.min(coda.length, 4); n > 0; n--) {
        const tipo = coda.slice(coda.length - n).join(' ')
        if (noti.has(tipo)) return tipo
      }
      return null
    },
  }
}

/** Unknown type: the last word in capitals, with the linking word before it ("DI RISULTATO"). */
export const indovinaTipo = (parti: readonly string[]): string | null => {
  const coda = codaMaiuscola(parti)
  const ultimo = coda.at(-1)
  if (ultimo === undefined || ultimo.length < 3) return null
  const prima = coda.at(-2)
  return prima !== undefined && LEGAME.has(prima) ? `${prima} ${ultimo}` : ultimo
}

const codaMaiuscola = (parti: readonly string[]): readonly string[] => {
  let i = parti.length
  while (i > 0 && isParolaTipo(parti[i - 1] as string) && parti.length - i < 6) i -= 1
  return parti.slice(i)
}
