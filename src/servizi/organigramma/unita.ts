import {
  findCentro,
  findCentroStampatoNellAnno,
  type Organigramma,
} from '../../dominio/organigramma/organigramma.ts'
import type { Anno } from '../../dominio/valori/data.ts'
import type { SchedaNominata } from './nominati.ts'

/** How much of a year's plan a unit has: its own cards, and the phases of any card that name it. */
export interface ContoUnita {
  schede: number
  fasi: number
}

/** What the cards of a year say of units. */
export interface ContiAnno {
  readonly perUnita: ReadonlyMap<string, ContoUnita>
  /** Printed names that nobody has tied to a unit of that year. */
  readonly nonRicondotti: readonly { readonly nome: string; readonly schede: number; readonly fasi: number }[]
}

/** Printed names are looked up again and again: the answer of a year is kept while it is counted. */
const createRisolutore = (o: Organigramma, anno: Anno): ((nome: string) => string | null) => {
  const noti = new Map<string, string | null>()
  return (nome) => {
    let codice = noti.get(nome)
    if (codice === undefined) {
      codice = findCentroStampatoNellAnno(o, nome, anno)?.codice ?? null
      noti.set(nome, codice)
    }
    return codice
  }
}

/**
 * Counts a year's cards by unit. A card is of the unit its cover names by code; without one, of the unit its printed
 * centre is tied to. `conNomi` false (no chart brought in) leaves printed names alone.
 */
export const countUnita = (
  o: Organigramma,
  schede: readonly SchedaNominata[],
  anno: Anno,
  conNomi: boolean,
): ContiAnno => {
  const perUnita = new Map<string, ContoUnita>()
  const ignoti = new Map<string, { nome: string; schede: number; fasi: number }>()
  const risolvi = createRisolutore(o, anno)
  const conta = (codice: string): ContoUnita => {
    const conto = perUnita.get(codice) ?? { schede: 0, fasi: 0 }
    perUnita.set(codice, conto)
    return conto
  }
  const ignora = (nome: string): { schede: number; fasi: number } => {
    const voce = ignoti.get(nome) ?? { nome, schede: 0, fasi: 0 }
    ignoti.set(nome, voce)
    return voce
  }
  for (const s of schede) {
    if (s.anno !== anno) continue
    const daNome = s.centro === null ? null : risolvi(s.centro)
    const codice = s.centroStampa !== null && findCentro(o, s.centroStampa) !== null ? s.centroStampa : daNome
    if (codice !== null) conta(codice).schede += 1
    if (!conNomi) continue
    if (s.centro !== null && daNome === null) ignora(s.centro).schede += 1
    for (const f of s.fasi) {
      if (f.centro === null) continue
      const unita = risolvi(f.centro)
      if (unita === null) ignora(f.centro).fasi += f.fasi
      else conta(unita).fasi += f.fasi
    }
  }
  return {
    perUnita,
    nonRicondotti: [...ignoti.values()].toSorted((a, b) => (a.nome < b.nome ? -1 : 1)),
  }
}
