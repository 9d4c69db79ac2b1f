import type { IdentitaScheda } from '../../archivio/query/identita.ts'
import { annoDelCodice } from '../../dominio/codici/domande.ts'
import type { GrammaticaCodici } from '../../dominio/codici/grammatica.ts'
import { readCodice } from '../../dominio/codici/grammatica.ts'
import { findPrecedenti } from '../../dominio/storia/precedente.ts'
import type { Anno } from '../../dominio/valori/data.ts'

/** One card of an objective's history. */
export interface AnelloCatena {
  readonly vista: string
  readonly codice: string
  readonly anno: Anno
  readonly descrizione: string
}

/** The same objective's cards year by year, for every card of the entity. */
export interface Catene {
  /** Oldest first, the card itself among them; null for a card whose code names no year. */
  readonly find: (vista: string, codice: string) => readonly AnelloCatena[] | null
}

interface Anello extends IdentitaScheda {
  readonly anno: Anno | null
  readonly settore: string
  readonly seq: string
}

/**
 * Ties the cards of an entity across the years. A code that stands in several views (a year shared by two plans)
 * counts once in each chain: the view asked for comes first, else the most recent one.
 */
export const createCatene = (schede: readonly IdentitaScheda[], grammatica: GrammaticaCodici): Catene => {
  const perCodice = Map.groupBy(schede, (s) => s.codice)
  const anelli = [...perCodice.values()].flatMap((sue): Anello[] => {
    const ultima = sue.toSorted((a, b) => (a.vista < b.vista ? 1 : -1))[0]
    if (ultima === undefined) return []
    const parti = readCodice(grammatica, ultima.codice)?.parti
    const anno = annoDelCodice(grammatica, ultima.codice)
    return [{ ...ultima, anno, settore: parti?.settore ?? '', seq: parti?.seq ?? '' }]
  })
  const posizioni = new Map(anelli.map((a, i) => [a.codice, i]))
  const prima = findPrecedenti(anelli)
  const dopo = new Map<number, number | null>()
  // Two cards that come from the same one are no continuation of it.
  for (const [i, p] of prima.entries()) if (p !== null) dopo.set(p, dopo.has(p) ? null : i)

  const toAnello = (i: number, vista: string): AnelloCatena | null => {
    const a = anelli[i]
    if (a === undefined || a.anno === null) return null
    const qui = perCodice.get(a.codice)?.find((s) => s.vista === vista) ?? a
    return { vista: qui.vista, codice: a.codice, anno: a.anno, descrizione: qui.descrizione }
  }
  return {
    find: (vista, codice) => {
      const qui = posizioni.get(codice)
      if (qui === undefined) return null
      const indici = [qui]
      for (let p = prima[qui] ?? null; p !== null; p = prima[p] ?? null) indici.unshift(p)
      for (let d = dopo.get(qui) ?? null; d !== null; d = dopo.get(d) ?? null) indici.push(d)
      const catena = indici.map((i) => toAnello(i, vista)).filter((a) => a !== null)
      return catena.length === indici.length ? catena : null
    },
  }
}
