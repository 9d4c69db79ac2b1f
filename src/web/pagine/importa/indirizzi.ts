/** The address of a group of kept previews; `lavoro` is the reading they came from. */
export const indirizzoAnteprima = (ids: readonly number[], lavoro?: string): string => {
  const q = new URLSearchParams(ids.map((id) => ['id', String(id)]))
  if (lavoro) q.set('lavoro', lavoro)
  return `/importa/anteprima?${q}`
}

export const indirizzoLavoro = (id: string): string => `/importa/lavori/${id}`

/** Ids of previews from an address or a form; what isn't one is left out. */
export const readIds = (valore: unknown): readonly number[] => [
  ...new Set(
    [valore]
      .flat()
      .filter((v): v is string => typeof v === 'string' && /^[1-9]\d{0,8}$/.test(v))
      .map(Number),
  ),
]
