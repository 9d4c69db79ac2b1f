import type { Scheda, StatoDiAttuazione } from '../../../dominio/scheda/scheda.ts'
import type { DataIso } from '../../../dominio/valori/data.ts'
import type { StoriaObiettivo } from '../../../servizi/storia/storia.ts'

/** In an address: "last year's card" and "nothing beside". Any other value is a narrative's date. */
export const ANNO_PRIMA = 'anno-prima'
export const NESSUNO = 'nessuno'

/** A narrative that can stand beside the present one. */
export interface StatoAccanto extends StatoDiAttuazione {
  /** Its value in an address. */
  readonly chiave: string
  /** The card it is from, when it is another year's. */
  readonly scheda: { readonly vista: string; readonly codice: string } | null
}

export interface StatiMostrati {
  readonly presente: StatoDiAttuazione | null
  /** All those that can stand beside it: this card's, the nearest first, then last year's. */
  readonly possibili: readonly StatoAccanto[]
  readonly accanto: StatoAccanto | null
}

const perData = (a: StatoDiAttuazione, b: StatoDiAttuazione): number =>
  a.al < b.al ? 1 : a.al > b.al ? -1 : 0

/**
 * The narrative of a card and the one beside it. The present one is the last at the date asked for (the last of all
 * without one, or when none is that old); beside it what was chosen, else the nearest earlier one, else last year's.
 */
export const chooseStati = (
  scheda: Scheda,
  storia: StoriaObiettivo | null,
  { al, accanto }: { readonly al: DataIso | null; readonly accanto: string },
): StatiMostrati => {
  const stati = scheda.statoDiAttuazione.toSorted(perData)
  const presente = (al === null ? undefined : stati.find((s) => s.al <= al)) ?? stati[0] ?? null
  const propri = stati.filter((s) => s !== presente).map((s) => ({ ...s, chiave: s.al, scheda: null }))
  const prima = storia?.annoPrima ?? null
  const ultimo = prima?.stati.toSorted(perData)[0]
  const possibili: readonly StatoAccanto[] = [
    ...propri,
    ...(prima === null || ultimo === undefined || ultimo.testo.trim() === ''
      ? []
      : [{ ...ultimo, chiave: ANNO_PRIMA, scheda: { vista: prima.vista, codice: prima.codice } }]),
  ]
  if (accanto === NESSUNO || presente === null) return { presente, possibili, accanto: null }
  const scelto = possibili.find((s) => s.chiave === accanto)
  const vicino = propri.find((s) => s.al < presente.al)
  return { presente, possibili, accanto: scelto ?? vicino ?? possibili.at(-1) ?? null }
}
