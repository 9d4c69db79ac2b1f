import { type Campo, type CampoConTesto, listCampi } from '../../archivio/ricerca/campi.ts'
import type { Domanda } from '../../archivio/ricerca/domanda.ts'
import type { Scheda } from '../../dominio/scheda/scheda.ts'
import { findTrovateNelTesto, type Pezzo, toBrano, toPezzi } from './brano.ts'

/** A passage of a card where words of the search stand. */
export type Brano = Campo & { readonly pezzi: readonly Pezzo[] }

/** A card found, with where its words are. */
export interface Risultato {
  readonly vista: string
  readonly codice: string
  /** The code and the description as written, with the words found marked. */
  readonly codicePezzi: readonly Pezzo[]
  readonly descrizione: readonly Pezzo[]
  readonly centro: string | null
  readonly responsabile: string | null
  /** In the order of the card's fields; none when the words are all in its title. */
  readonly brani: readonly Brano[]
  /** How many other fields have words of the search. */
  readonly altri: number
}

/** Passages shown of one card. */
const BRANI_MASSIMI = 3

type CampoTrovato = CampoConTesto & {
  readonly trovate: ReturnType<typeof findTrovateNelTesto>
  readonly quali: ReadonlySet<number>
}

/** Reads a card that has the words of a search, to show where. */
export const toRisultato = (s: Scheda, domanda: Domanda): Risultato => {
  const campi = listCampi(s).flatMap((c): CampoTrovato[] => {
    const trovate = findTrovateNelTesto(c.testo, domanda)
    return trovate.length === 0 ? [] : [{ ...c, trovate, quali: new Set(trovate.flatMap((t) => t.quali)) }]
  })
  const altrove = campi.filter((c) => c.gruppo !== 'titolo')
  const brani = scegli(altrove, campi)
  const pezzi = (campo: 'codice' | 'descrizione', testo: string): readonly Pezzo[] =>
    toPezzi(testo, campi.find((c) => c.campo === campo)?.trovate ?? [])
  return {
    vista: s.vista,
    codice: s.codice,
    codicePezzi: pezzi('codice', s.codice),
    descrizione: pezzi('descrizione', s.descrizione),
    centro: s.centro,
    responsabile: s.responsabile,
    brani: brani.map(({ gruppo: _, quali: __, trovate, testo, nuove, ...campo }) => ({
      ...campo,
      pezzi: toBrano(testo, trovate, nuove),
    })),
    altri: altrove.length - brani.length,
  }
}

type CampoScelto = CampoTrovato & {
  /** The words that no field chosen before shows. */
  readonly nuove: ReadonlySet<number>
}

/**
 * The fields to show: those that add words not yet shown, most first, then those that have most; in the card's order.
 * What hundreds of cards share (links, centre) only when its words are nowhere else on the card.
 */
const scegli = (altrove: readonly CampoTrovato[], campi: readonly CampoTrovato[]): readonly CampoScelto[] => {
  const mostrate = new Set(campi.filter((c) => c.gruppo === 'titolo').flatMap((c) => [...c.quali]))
  const nuoveDi = (c: CampoTrovato): ReadonlySet<number> => c.quali.difference(mostrate)
  const scelti = new Map<CampoTrovato, ReadonlySet<number>>()
  while (scelti.size < BRANI_MASSIMI) {
    const resto = altrove.filter((c) => !scelti.has(c) && (nuoveDi(c).size > 0 || c.gruppo !== 'contorno'))
    const migliore = resto.toSorted(
      (a, b) => nuoveDi(b).size - nuoveDi(a).size || b.quali.size - a.quali.size,
    )[0]
    if (migliore === undefined) break
    scelti.set(migliore, nuoveDi(migliore))
    for (const q of migliore.quali) mostrate.add(q)
  }
  return altrove.flatMap((c): CampoScelto[] => {
    const nuove = scelti.get(c)
    return nuove === undefined ? [] : [{ ...c, nuove }]
  })
}
