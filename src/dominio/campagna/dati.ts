import type { NomeCampo, Valore } from './campi.ts'

/** A field as somebody filled it in. */
export interface Voce {
  readonly valore: Valore
  /** The save that wrote it, among those of the card. */
  readonly versione: number
  readonly chi: string
  /** ISO instant. */
  readonly quando: string
}

/** What was entered on a card in a round: only the fields that somebody touched. */
export type DatiCompilazione = Readonly<Record<NomeCampo, Voce>>

/** Two people on one field: what one wants to write, what another wrote meanwhile. */
export interface Conflitto {
  readonly campo: NomeCampo
  readonly mio: Valore
  readonly loro: Voce
}

export interface EsitoUnione {
  readonly dati: DatiCompilazione
  /** The fields that this save changes. */
  readonly salvati: readonly NomeCampo[]
  /** Left as they were: whoever is saving decides, with both values before them. */
  readonly conflitti: readonly Conflitto[]
}

/**
 * Joins a save with what others saved meanwhile, field by field. `vista` is the card's version that whoever saves had
 * before them: a field written after it by somebody else, with another value, is a conflict and is not touched; all
 * the others are written. `viste` says it for the fields that were last seen at another version (a page that saves as
 * one types learns of the other fields little by little). The same value twice is no conflict. `attuale` says what a field that nobody has touched in
 * this round holds (the card's own value): writing it again is no change.
 */
export const unisciDati = (
  dati: DatiCompilazione,
  modifiche: Readonly<Record<NomeCampo, Valore>>,
  {
    vista,
    viste = {},
    versione,
    chi,
    quando,
    attuale,
  }: {
    readonly vista: number
    readonly viste?: Readonly<Record<NomeCampo, number>>
    /** The version this save makes. */
    readonly versione: number
    readonly chi: string
    readonly quando: string
    readonly attuale: (campo: NomeCampo) => Valore
  },
): EsitoUnione => {
  const uniti: Record<NomeCampo, Voce> = { ...dati }
  const salvati: NomeCampo[] = []
  const conflitti: Conflitto[] = []
  for (const [campo, mio] of Object.entries(modifiche)) {
    const voce = Object.hasOwn(dati, campo) ? dati[campo] : undefined
    if ((voce === undefined ? attuale(campo) : voce.valore) === mio) continue
    if (
      voce !== undefined &&
      voce.versione > (Object.hasOwn(viste, campo) ? (viste[campo] ?? vista) : vista)
    ) {
      conflitti.push({ campo, mio, loro: voce })
      continue
    }
    uniti[campo] = { valore: mio, versione, chi, quando }
    salvati.push(campo)
  }
  return { dati: uniti, salvati, conflitti }
}
