import type { AndamentoIndicatore, AnnoAndamento } from '../../../dominio/storia/andamento.ts'
import type { Anno } from '../../../dominio/valori/data.ts'
import { type Decimale, decimaleToNumber, printDecimale } from '../../../dominio/valori/decimale.ts'
import type { PuntoLinea, ValoreSospeso } from '../../grafici/linea.tsx'

/** What the trend of an indicator draws: values that can stand on one scale, joined only where they may be. */
export interface DisegnoAndamento {
  /** Every year from the first to the last, those without a value too: a gap shows as a gap. */
  readonly posti: readonly string[]
  readonly risultati: readonly (readonly PuntoLinea[])[]
  readonly attesi: readonly (readonly PuntoLinea[])[]
  readonly sospesi: readonly ValoreSospeso[]
}

/** A value as a drawing writes it: "3.400", "89,75". */
export const printValore = (d: Decimale): string => printDecimale(d).replace(/,00$/, '')

/**
 * What can be drawn of a trend; null where a line would say nothing (fewer than two results) or mislead: yes/no
 * indicators, values of another order of magnitude and of another indicator are left to the words and the table.
 */
export const toDisegno = (a: AndamentoIndicatore, corrente: Anno): DisegnoAndamento | null => {
  const sospesi = a.incerti
    .filter((v) => !v.altraScala && v.anni.length > 1)
    .map((v) => ({
      posti: v.anni.map(String),
      valore: decimaleToNumber(v.valore),
      testo: printValore(v.valore),
    }))
  const anni = a.anni.filter((x) => !x.altraScala)
  const risultati = toTratti(anni, corrente, (x) => x.risultato)
  if (a.siNo || risultati.flat().length + sospesi.length < 2) return null
  const attesi = toTratti(anni, corrente, (x) => x.atteso)
  const tutti = [...risultati.flat(), ...attesi.flat()].map((p) => Number(p.posto))
  const noti = [...tutti, ...sospesi.flatMap((s) => s.posti.map(Number))]
  const primo = Math.min(...noti)
  const posti = Array.from({ length: Math.max(...noti) - primo + 1 }, (_, i) => String(primo + i))
  return { posti, risultati, attesi, sospesi }
}

/** Consecutive years of the same measure, joined; a missing year or a rewording begins another stretch. */
const toTratti = (
  anni: readonly AnnoAndamento[],
  corrente: Anno,
  valoreDi: (a: AnnoAndamento) => Decimale | null,
): readonly (readonly PuntoLinea[])[] => {
  const tratti: PuntoLinea[][] = []
  let prima: AnnoAndamento | null = null
  for (const a of anni) {
    const valore = valoreDi(a)
    if (valore === null) continue
    const punto = {
      posto: String(a.anno),
      valore: decimaleToNumber(valore),
      testo: printValore(valore),
    }
    if (prima !== null && a.anno === prima.anno + 1 && !isRiformulato(prima, a, corrente))
      tratti.at(-1)?.push(punto)
    else tratti.push([punto])
    prima = a
  }
  return tratti
}

/** Was the indicator reworded between two consecutive years? Before the card's own year the older one says so. */
const isRiformulato = (prima: AnnoAndamento, dopo: AnnoAndamento, corrente: Anno): boolean =>
  (prima.anno < corrente && prima.riformulato !== null) || (dopo.anno > corrente && dopo.riformulato !== null)

/** Is there anything to say of other years? */
export const hasStoria = (a: AndamentoIndicatore): boolean =>
  a.anni.length > 1 || a.incerti.length > 0 || a.ridefinito.length > 0
