/**
 * Life cycles as data: which step leads from which states to which, and what must be true. One small engine reads
 * them all; the rules of an office are in the tables that use it.
 */

/** Something that must be true for a step; every reason it isn't, so that a person can see to all of them at once. */
export type Guardia<Fatti, Motivo> = (fatti: Fatti) => readonly Motivo[]

/** One step of a life cycle. */
export interface Passaggio<Stato extends string, Azione extends string, Fatti, Motivo> {
  readonly azione: Azione
  readonly da: readonly Stato[]
  readonly a: Stato
  readonly guardie: readonly Guardia<Fatti, Motivo>[]
  /** Whoever takes it must say why (a step back, a reopening). */
  readonly vuoleMotivo?: true
}

export type Ciclo<Stato extends string, Azione extends string, Fatti, Motivo> = readonly Passaggio<
  Stato,
  Azione,
  Fatti,
  Motivo
>[]

export type EsitoPassaggio<Stato extends string, Motivo> =
  | { readonly ok: true; readonly a: Stato }
  | { readonly ok: false; readonly motivo: 'passaggio-non-previsto'; readonly stato: Stato }
  | { readonly ok: false; readonly motivo: 'motivo-mancante' }
  | { readonly ok: false; readonly motivo: 'guardie'; readonly perche: readonly Motivo[] }

/** What is asked of a life cycle: a step, from a state, with the facts its guards look at. */
export interface Richiesta<Stato extends string, Azione extends string, Fatti> {
  readonly stato: Stato
  readonly azione: Azione
  readonly fatti: Fatti
  /** Why, as the person wrote it. */
  readonly motivo?: string | null
}

/**
 * May this step be taken? Fails closed: a step the table doesn't list from this state is refused, so is one without its
 * reason, so is one whose guards have anything to say. The same answer greys a button and refuses a request.
 */
export const canPassare = <Stato extends string, Azione extends string, Fatti, Motivo>(
  ciclo: Ciclo<Stato, Azione, Fatti, Motivo>,
  { stato, azione, fatti, motivo }: Richiesta<Stato, Azione, Fatti>,
): EsitoPassaggio<Stato, Motivo> => {
  const passaggio = ciclo.find((p) => p.azione === azione && p.da.includes(stato))
  if (passaggio === undefined) return { ok: false, motivo: 'passaggio-non-previsto', stato }
  const perche = passaggio.guardie.flatMap((guardia) => guardia(fatti))
  if (perche.length > 0) return { ok: false, motivo: 'guardie', perche }
  if (passaggio.vuoleMotivo && (motivo ?? '').trim() === '') return { ok: false, motivo: 'motivo-mancante' }
  return { ok: true, a: passaggio.a }
}

/** The steps that the table lists from a state, whether or not their guards would let them through. */
export const azioniDa = <Stato extends string, Azione extends string, Fatti, Motivo>(
  ciclo: Ciclo<Stato, Azione, Fatti, Motivo>,
  stato: Stato,
): readonly Azione[] => ciclo.filter((p) => p.da.includes(stato)).map((p) => p.azione)
