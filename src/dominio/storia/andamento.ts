import { isAltraScala } from '../coerenza/indicatori/i07-storico-su-altra-scala.ts'
import { isSiNo, isUguale } from '../coerenza/misura.ts'
import type { Indicatore } from '../scheda/scheda.ts'
import type { Anno } from '../valori/data.ts'
import type { Decimale } from '../valori/decimale.ts'
import { abbinaIndicatori } from './abbina-indicatori.ts'

/** One card of an objective's history, as the trend reads it. */
export interface SchedaDellaStoria {
  readonly vista: string
  readonly codice: string
  readonly anno: Anno
  readonly indicatori: readonly Indicatore[]
}

/** What is known of one year of an indicator. */
export interface AnnoAndamento {
  readonly anno: Anno
  /** Null when not known: past targets are known only from the year's own card. */
  readonly atteso: Decimale | null
  readonly risultato: Decimale | null
  /** The year's own card; null when the result is only printed as history on a later one. */
  readonly scheda: { readonly vista: string; readonly codice: string } | null
  /** What a later card prints for this year, where it is not what the year's own card says. */
  readonly discordante: Decimale | null
  /** The result is over ten times, or under a tenth of, the target and the result of the card in hand. */
  readonly altraScala: boolean
  /** The other words the indicator had this year, where it was reworded afterwards (or before, for later years). */
  readonly riformulato: string | null
}

/** A past value whose column the print lost: of one of these years, nobody can say which. */
export interface ValoreIncerto {
  readonly valore: Decimale
  /** Oldest first. One alone is the only past year that the print shows: it is that one, or another not named. */
  readonly anni: readonly Anno[]
  readonly altraScala: boolean
}

/** An indicator over the years, as far as the cards tell. */
export interface AndamentoIndicatore {
  /** Oldest first; only years of which something is known. The card in hand is always there. */
  readonly anni: readonly AnnoAndamento[]
  readonly incerti: readonly ValoreIncerto[]
  /** Years in which another text stood in this place: their values are another measure's, and are not here. */
  readonly ridefinito: readonly { readonly anno: Anno; readonly testo: string }[]
  readonly siNo: boolean
}

/**
 * The trend of every indicator of the card at `corrente`. `storia` holds the cards of one objective in consecutive
 * years, oldest first. A year's own card says more than the history printed later; an uncertain value that the
 * year's own card confirms is no longer uncertain.
 */
export const computeAndamenti = (
  storia: readonly SchedaDellaStoria[],
  corrente: number,
): readonly AndamentoIndicatore[] => {
  const legami = storia.map((s, k) => {
    const prima = storia[k - 1]
    return prima === undefined ? [] : abbinaIndicatori(s.indicatori, prima.indicatori, prima.anno)
  })
  const questa = storia[corrente]
  if (questa === undefined) return []
  const colonne = listColonne(questa.indicatori)
  return questa.indicatori.map((x, i) => {
    const ridefinito: { anno: Anno; testo: string }[] = []
    const trovati: Trovato[] = [{ scheda: questa, x, riformulato: null }]
    for (let k = corrente, qui = i; k > 0; k -= 1) {
      const legame = legami[k]?.[qui] ?? null
      const prima = storia[k - 1]
      const suo = legame === null ? undefined : prima?.indicatori[legame.indice]
      if (legame === null || prima === undefined || suo === undefined) break
      if (legame.modo === 'posto') {
        ridefinito.push({ anno: prima.anno, testo: suo.descrizione })
        break
      }
      trovati.unshift({
        scheda: prima,
        x: suo,
        riformulato: legame.modo === 'riformulato' ? suo.descrizione : null,
      })
      qui = legame.indice
    }
    for (let k = corrente + 1, qui = i; k < storia.length; k += 1) {
      const dopo = storia[k]
      const j = (legami[k] ?? []).findIndex((l) => l?.indice === qui)
      const suo = dopo?.indicatori[j]
      const legame = legami[k]?.[j] ?? null
      if (dopo === undefined || suo === undefined || legame === null) break
      if (legame.modo === 'posto') {
        ridefinito.push({ anno: dopo.anno, testo: suo.descrizione })
        break
      }
      trovati.push({
        scheda: dopo,
        x: suo,
        riformulato: legame.modo === 'riformulato' ? suo.descrizione : null,
      })
      qui = j
    }
    const anni = toAnni(trovati, x)
    return { anni, incerti: listIncerti(x, colonne, anni), ridefinito, siNo: isSiNo(x) }
  })
}

interface Trovato {
  readonly scheda: SchedaDellaStoria
  readonly x: Indicatore
  readonly riformulato: string | null
}

const valoriDi = (x: Indicatore): readonly Decimale[] =>
  [x.valoreAtteso, x.valoreRaggiunto].filter((v) => v !== null)

/** The years of the cards found, then the years that only a printed history knows. */
const toAnni = (trovati: readonly Trovato[], questo: Indicatore): readonly AnnoAndamento[] => {
  const oggi = valoriDi(questo)
  const stampati = readStorici(trovati, questo)
  const anni = trovati.map(({ scheda, x, riformulato }): AnnoAndamento => {
    const stampato = stampati.get(scheda.anno) ?? null
    const risultato = x.valoreRaggiunto ?? stampato
    return {
      anno: scheda.anno,
      atteso: x.valoreAtteso,
      risultato,
      scheda: { vista: scheda.vista, codice: scheda.codice },
      discordante: stampato !== null && !isUguale(stampato, risultato) ? stampato : null,
      altraScala: x !== questo && risultato !== null && isAltraScala(risultato, oggi),
      riformulato,
    }
  })
  const conScheda = new Set(anni.map((a) => a.anno))
  const altri = [...stampati].flatMap(([anno, risultato]): AnnoAndamento[] =>
    conScheda.has(anno)
      ? []
      : [
          {
            anno,
            atteso: null,
            risultato,
            scheda: null,
            discordante: null,
            altraScala: isAltraScala(risultato, oggi),
            riformulato: null,
          },
        ],
  )
  return [...altri, ...anni].sort((a, b) => a.anno - b.anno)
}

/** What the cards print of past years, where the year is certain; the card in hand has the last word. */
const readStorici = (trovati: readonly Trovato[], questo: Indicatore): ReadonlyMap<Anno, Decimale> => {
  const stampati = new Map<Anno, Decimale>()
  const altri = trovati.map((t) => t.x).filter((x) => x !== questo)
  for (const x of [...altri, questo]) {
    if (x.storicoIncerto) continue
    for (const [anno, valore] of Object.entries(x.storico)) stampati.set(Number(anno), valore)
  }
  return stampati
}

/** The past years that a card's table has a column for, oldest first. */
const listColonne = (indicatori: readonly Indicatore[]): readonly Anno[] =>
  [...new Set(indicatori.flatMap((x) => Object.keys(x.storico).map(Number)))].sort((a, b) => a - b)

const listIncerti = (
  x: Indicatore,
  colonne: readonly Anno[],
  anni: readonly AnnoAndamento[],
): readonly ValoreIncerto[] => {
  if (!x.storicoIncerto) return []
  const confermato = (valore: Decimale): boolean =>
    anni.some((a) => colonne.includes(a.anno) && isUguale(a.risultato, valore))
  return Object.values(x.storico)
    .filter((v) => !confermato(v))
    .map((valore) => ({
      valore,
      anni: colonne,
      altraScala: isAltraScala(valore, valoriDi(x)),
    }))
}
