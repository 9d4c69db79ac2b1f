/** A letter waits so many minutes after the first call it tells of: what comes meanwhile goes with it. */
export const RACCOLTA_MINUTI = 5
/** Nobody gets two letters about comments within so many minutes. */
export const PAUSA_MINUTI = 30

/** What a letter about comments is decided on: ISO instants. */
export interface FattiAvviso {
  /** When the calls still to be told of were made; at least one. */
  readonly chiamate: readonly string[]
  /** When the last letter about comments was written to this person; null is never. */
  readonly ultimo: string | null
  readonly adesso: string
}

export type DecisioneAvviso =
  | { readonly ok: true }
  | { readonly ok: false; readonly motivo: 'si-raccoglie' | 'appena-avvisato'; readonly dal: string }

const dopo = (istante: string, minuti: number): string =>
  new Date(Date.parse(istante) + minuti * 60_000).toISOString()

/** Is a person to be written to now about the comments that call them? One letter for all those of a short time. */
export const decideAvviso = ({ chiamate, ultimo, adesso }: FattiAvviso): DecisioneAvviso => {
  const prima = chiamate.toSorted((a, b) => Date.parse(a) - Date.parse(b))[0] ?? adesso
  const raccolta = dopo(prima, RACCOLTA_MINUTI)
  const pausa = ultimo === null ? raccolta : dopo(ultimo, PAUSA_MINUTI)
  const ora = Date.parse(adesso)
  if (ora < Date.parse(pausa) && pausa > raccolta) return { ok: false, motivo: 'appena-avvisato', dal: pausa }
  if (ora < Date.parse(raccolta)) return { ok: false, motivo: 'si-raccoglie', dal: raccolta }
  return { ok: true }
}
