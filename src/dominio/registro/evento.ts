/** SHA-256 of a text (UTF-8), in base64url: given by the caller, since the ground floor has no library for it. */
export type Sha256 = (testo: string) => string

/** What an event is about. */
export interface OggettoEvento {
  readonly tipo:
    | 'scheda'
    | 'fase'
    | 'indicatore'
    | 'commento'
    | 'rilievo'
    | 'prova'
    | 'etichetta'
    | 'importazione'
    | 'campagna'
    | 'scadenza'
    | 'organigramma'
    | 'impostazione'
    | 'account'
    /** The history itself: what was erased from it. */
    | 'storia'
    /** The store as a whole: what it was restored from. */
    | 'archivio'
  /** View and code for what stands on a card; the id for the rest. */
  readonly vista: string | null
  readonly codice: string
  /** Position of the row (from 0); null when it isn't a row. */
  readonly indice: number | null
}

/** What may name a person or hold what people wrote: kept apart from the chain, so that it can be erased. */
export interface ValoriEvento {
  readonly chi: string
  /** Where the request came from (address, or "riga di comando"); null when not known. */
  readonly daDove: string | null
  readonly prima: string | null
  readonly dopo: string | null
}

/** A link of the chain: everything but the personal values, of which it holds the salted digest. */
export interface Evento {
  /** From 1, without gaps. */
  readonly numero: number
  /** ISO instant. */
  readonly quando: string
  readonly azione: string
  readonly oggetto: OggettoEvento
  readonly campo: string | null
  /** The act that decided it ("DGC 12/2031"), if any. */
  readonly atto: string | null
  readonly improntaValori: string
  /** Digest of the event before; "" for the first. */
  readonly precedente: string
  readonly impronta: string
}

export type EventoDaLegare = Omit<Evento, 'numero' | 'precedente' | 'impronta' | 'improntaValori'>

/** Digest of personal values under a salt of their own: without the salt nobody can try names until one fits. */
export const computeImprontaValori = (sha256: Sha256, sale: string, v: ValoriEvento): string =>
  sha256(JSON.stringify([sale, v.chi, v.daDove, v.prima, v.dopo]))

/** Digest of an event, of the digest before it, and of its values: fields in a fixed order, so it can be redone anywhere. */
export const computeImpronta = (sha256: Sha256, e: Omit<Evento, 'impronta'>): string => {
  const { tipo, vista, codice, indice } = e.oggetto
  return sha256(
    JSON.stringify([
      e.numero,
      e.precedente,
      e.quando,
      e.azione,
      [tipo, vista, codice, indice],
      e.campo,
      e.atto,
      e.improntaValori,
    ]),
  )
}

/** Ties an event to the last one of the chain (null: it is the first). */
export const legaEvento = (
  sha256: Sha256,
  ultimo: Pick<Evento, 'numero' | 'impronta'> | null,
  evento: EventoDaLegare,
  valori: { readonly sale: string; readonly valori: ValoriEvento },
): Evento => {
  const legato = {
    ...evento,
    numero: (ultimo?.numero ?? 0) + 1,
    precedente: ultimo?.impronta ?? '',
    improntaValori: computeImprontaValori(sha256, valori.sale, valori.valori),
  }
  return { ...legato, impronta: computeImpronta(sha256, legato) }
}
