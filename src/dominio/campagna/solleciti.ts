import { addGiorni, type DataIso, giorniTra } from '../valori/data.ts'

/** At most one reminder to the same person each so many days: a reminder a day is read by nobody. */
export const RITMO_GIORNI = 5
/** Days before the due date from which one is reminded. */
export const ANTICIPO_GIORNI = 10
/** Days late after which the next in line hears of it too, one step each. */
export const SCALATA_GIORNI = 5

/** What a reminder is decided on. */
export interface FattiSollecito {
  readonly apertaIl: DataIso
  readonly scadenza: DataIso
  readonly oggi: DataIso
  /** Days on which this person was reminded of this round. */
  readonly inviati: readonly DataIso[]
}

export type Sollecito =
  | { readonly ok: true; readonly perche: 'apertura' | 'in-scadenza' | 'scaduta'; readonly giorni: number }
  | {
      readonly ok: false
      readonly motivo: 'non-ancora' | 'troppo-presto'
      /** The first day on which it could be sent. */
      readonly dal: DataIso
    }

/**
 * Is a person to be reminded today of a round's cards? At once when the round opens; then from ten days before the due
 * date and after it, never twice in five days. `giorni` is how many remain (negative: how late).
 */
export const decideSollecito = ({ apertaIl, scadenza, oggi, inviati }: FattiSollecito): Sollecito => {
  const giorni = giorniTra(oggi, scadenza)
  if (oggi < apertaIl) return { ok: false, motivo: 'non-ancora', dal: apertaIl }
  const ultimo = inviati
    .filter((d) => d <= oggi)
    .toSorted()
    .at(-1)
  if (ultimo === undefined) return { ok: true, perche: giorni < 0 ? 'scaduta' : 'apertura', giorni }
  const libero = addGiorni(ultimo, RITMO_GIORNI)
  const avvio = addGiorni(scadenza, -ANTICIPO_GIORNI)
  const dal = [libero, avvio].toSorted().at(-1) ?? libero
  if (oggi < dal) return { ok: false, motivo: oggi < avvio ? 'non-ancora' : 'troppo-presto', dal }
  return { ok: true, perche: giorni < 0 ? 'scaduta' : 'in-scadenza', giorni }
}

/**
 * Who hears of a card: the first of the chain (manager, executive, planning office) that has an address, and, each five
 * days late, the next one too. `catena` goes from the nearest; null is somebody without an address.
 */
export const findDestinatari = (
  catena: readonly (string | null)[],
  { scadenza, oggi }: Pick<FattiSollecito, 'scadenza' | 'oggi'>,
): readonly string[] => {
  const raggiungibili = [...new Set(catena.filter((c) => c !== null))]
  const ritardo = Math.max(0, giorniTra(scadenza, oggi))
  return raggiungibili.slice(0, 1 + Math.floor(ritardo / SCALATA_GIORNI))
}
