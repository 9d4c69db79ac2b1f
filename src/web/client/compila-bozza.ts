/** A text typed and not yet acknowledged, with the version of the card it was typed on. */
export interface Bozza {
  readonly testo: string
  readonly vista: number
}

type Bozze = Readonly<Record<string, Bozza>>

/** Where the drafts of one card by one person are kept in this browser. */
export const nomeBozza = (chi: string, campagna: number, codice: string): string =>
  `oc-bozza|${chi}|${campagna}|${codice}`

/** The drafts left by a page that closed before the server answered. A browser that keeps nothing has none. */
export const readBozze = (nome: string): Bozze => {
  try {
    const lette: unknown = JSON.parse(localStorage.getItem(nome) ?? '{}')
    return Object.fromEntries(
      Object.entries((lette ?? {}) as Record<string, Partial<Bozza>>).filter(
        (v): v is [string, Bozza] => typeof v[1]?.testo === 'string' && typeof v[1].vista === 'number',
      ),
    )
  } catch {
    return {}
  }
}

/** Keeps the drafts, or takes them away when there are none. */
export const writeBozze = (nome: string, bozze: Bozze): void => {
  try {
    if (Object.keys(bozze).length === 0) localStorage.removeItem(nome)
    else localStorage.setItem(nome, JSON.stringify(bozze))
  } catch {
    // No room, or no storage: the server is asked all the same.
  }
}
