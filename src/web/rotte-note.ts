/** The routes of the server, to tell "no such page" from "not with this method". */
export interface RotteNote {
  readonly add: (indirizzo: string, metodi: string | readonly string[]) => void
  /** The methods that the address answers to, in order; empty when it is no page of ours. */
  readonly listMetodi: (percorso: string) => readonly string[]
}

const toEspressione = (indirizzo: string): RegExp =>
  new RegExp(
    `^${indirizzo
      .split('/')
      .map((parte) =>
        parte === '*' ? '.*' : parte.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/^:\w+/, '[^/]+'),
      )
      .join('/')}/?$`,
  )

export const createRotteNote = (): RotteNote => {
  const rotte: { readonly espressione: RegExp; readonly metodi: readonly string[] }[] = []
  return {
    add: (indirizzo, metodi) => {
      rotte.push({ espressione: toEspressione(indirizzo), metodi: [metodi].flat() })
    },
    listMetodi: (percorso) => [
      ...new Set(rotte.filter((r) => r.espressione.test(percorso)).flatMap((r) => r.metodi)),
    ],
  }
}
