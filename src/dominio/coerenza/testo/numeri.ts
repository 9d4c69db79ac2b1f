import { Big } from 'big.js'
import { canonico, type Decimale, readDecimale } from '../../valori/decimale.ts'

/** Numbers of a normalised text, as decimals: "n. 12", "3.500", "2,5", "90%". */
export const listNumeri = (normale: string): Decimale[] =>
  [...normale.matchAll(/\d+(?:[.,]\d+)*/g)].flatMap((m) => readDecimale(m[0]) ?? [])

const A_PAROLE: Readonly<Record<string, string>> = {
  due: '2',
  tre: '3',
  quattro: '4',
  cinque: '5',
  sei: '6',
  sette: '7',
  otto: '8',
  nove: '9',
  dieci: '10',
  dodici: '12',
  quindici: '15',
  venti: '20',
}
export const NUMERI_A_PAROLE = Object.keys(A_PAROLE).join('|')

const NUMERO = String.raw`(\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?|${NUMERI_A_PAROLE})`
const toDecimale = (t: string): Decimale | null => readDecimale(A_PAROLE[t] ?? t)

/** A quantity that a description promises, with the words it stands in. */
export interface Promessa {
  readonly valore: Decimale
  readonly percentuale: boolean
  /** As written in the normalised text: "almeno 7 incontri". */
  readonly come: string
}

/** What makes the number another thing than the quantity promised: an age, a length, money, a law, a rate each. */
const UNITA =
  /^\s?(?:°|º|\/|-\s?\d|anni\b|anno\b|mesi\b|mese\b|giorni\b|giorno\b|gg\b|settiman|ore\b|ora\b|minuti\b|euro\b|€|km\b|kw|mq\b|metri\b|kg\b|grado\b|fasc|volte\b)/
const A_TESTA =
  /\b(?:per ogni|per ciascun\w?|ogni|ciascun\w?|cadaun\w?|a settimana|settimanal\w{1,2}|al mese|mensil\w{1,4}|al giorno|a testa|pro[ -]?capite|all'anno|semestral\w{1,4}|trimestral\w{1,4})\b/
const VARIAZIONE = /\b(?:aument|increment|ridu|ridurr|diminu|rispetto al (?:19|20)|crescita|risparmi|scost)/
const CONTEGGIO =
  /^(?:il )?(?:numero|n\.|n°|nr\.?|quantita|totale|valore|importo|tempo|tempi|giorni|costo)(?=\s\D|$)/

const ALMENO = new RegExp(
  String.raw`\b(?:almeno|non meno di|(?:un )?minimo(?: di)?)\s(?:il |l'|lo |la |le |gli |i )?(?:n\.?\s?|n°\s?|nr\.?\s?)?${NUMERO}(?![\d/])(\s?%)?`,
  'g',
)
const PERCENTO = /(?<![\d/.,])(\d{1,3}(?:,\d+)?)\s?%/g
/** Right before a share that is the quantity itself: "raggiungere il", "redazione del"; not "incontri con il". */
const PRIMA_DEL_PERCENTO =
  /(?:^|\b[a-z]{3,}(?:are|ere|ire|arre|orre)\s(?:almeno\s)?|\b[a-z]{4,}(?:zione|mento|sione|tura)\s(?:almeno\s)?(?=d))(?:il\s|l'|del\s|dell'|almeno\s)*$/
const DI_QUOTA = /^(?:la |il )?(?:percentuale|tasso|grado|livello|quota|copertura|rispetto)\b/
const VERBO = new RegExp(
  String.raw`(?:^|\b[a-z]{3,}(?:are|ere|ire|arre|orre)\s|\b[a-z]{4,}(?:zione|mento|sione|tura)\sdi\s|\b(?:a|in) favore di\s|\bcoinvolgendo\s)(?:n\.?\s?|n°\s?|nr\.?\s?)?${NUMERO}(?![\d/%,.])(?!\s?%)`,
  'g',
)

/**
 * The quantities a description promises, where it certainly promises one: "almeno 7 incontri", "il 90% della…",
 * "a favore di 150 minori", "realizzare 4 corsi". Empty when the text counts something per head, speaks of a
 * variation, or its numbers are ages, lengths, money or laws: there the target may rightly be another number.
 */
export const listPromesse = (normale: string): Promessa[] => {
  const testo = normale.replace(/\n/g, ' ')
  if (!/\d/.test(testo) && !new RegExp(String.raw`\b(?:${NUMERI_A_PAROLE})\b`).test(testo)) return []
  if (A_TESTA.test(testo) || VARIAZIONE.test(testo)) return []
  const promesse: Promessa[] = []
  const conteggio = CONTEGGIO.test(testo)
  const add = (m: RegExpMatchArray, percentuale: boolean): void => {
    const indice = m.index ?? 0
    const dopo = testo.slice(indice + m[0].length)
    const valore = toDecimale(m[1] ?? '')
    if (valore === null || (!percentuale && (UNITA.test(dopo) || isAnno(valore)))) return
    promesse.push({ valore, percentuale, come: `${m[0]}${/^\s?[a-z']*/.exec(dopo)?.[0] ?? ''}`.trim() })
  }
  for (const m of testo.matchAll(ALMENO)) add(m, m[2] !== undefined)
  if (!conteggio) {
    for (const m of testo.matchAll(PERCENTO))
      if (
        !/^ (?:nel|del) (?:19|20)\d{2}/.test(testo.slice(m.index + m[0].length)) &&
        (DI_QUOTA.test(testo) || PRIMA_DEL_PERCENTO.test(testo.slice(Math.max(0, m.index - 40), m.index)))
      )
        add(m, true)
    for (const m of testo.matchAll(VERBO)) add(m, false)
  }
  return promesse
}

const isAnno = (v: Decimale): boolean => /^(?:19|20)\d{2}$/.test(v)

/** True when a promised quantity and a target say the same: 90 % is kept both as 90 and as 0,9. */
export const isStessaQuantita = (p: Promessa, atteso: Decimale): boolean => {
  const t = new Big(atteso)
  return t.eq(p.valore) || (p.percentuale && t.times(100).eq(p.valore))
}

/** Prints a promised quantity: "90 %", "7". */
export const printPromessa = (p: Promessa): string =>
  `${canonico(new Big(p.valore)).replace('.', ',')}${p.percentuale ? ' %' : ''}`
