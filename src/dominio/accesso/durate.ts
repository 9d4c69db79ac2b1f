/** How long a session lasts: left alone, and in any case. A working day; who comes in again types it again. */
export const DURATA_SESSIONE = { inattivaOre: 8, massimaOre: 12 } as const

/** How long one may take for the second factor. */
export const ATTESA_SECONDO_FATTORE_MINUTI = 5

/** Links that open once, by what they are for. */
export type ScopoLink = 'primo-amministratore' | 'invito' | 'reimposta'

export const DURATA_LINK_ORE: Readonly<Record<ScopoLink, number>> = {
  'primo-amministratore': 24,
  invito: 7 * 24,
  reimposta: 1,
}

/** At most one mail for a forgotten password in so long: a mailbox is not to be filled by whoever knows its address. */
export const INTERVALLO_REIMPOSTA_MINUTI = 5

/** A moment so many hours later (ISO instant). */
export const addOre = (da: string, ore: number): string =>
  Temporal.Instant.from(da).add({ hours: ore }).toString()

export const addMinuti = (da: string, minuti: number): string =>
  Temporal.Instant.from(da).add({ minutes: minuti }).toString()

/** Has the moment come? */
export const isPassato = (quando: string, adesso: string): boolean =>
  Temporal.Instant.compare(quando, adesso) <= 0

/** Does a session still hold? `scadeIl` is the end that no use puts off. */
export const isSessioneValida = (
  s: { readonly usataIl: string; readonly scadeIl: string },
  adesso: string,
): boolean =>
  !isPassato(s.scadeIl, adesso) && !isPassato(addOre(s.usataIl, DURATA_SESSIONE.inattivaOre), adesso)
