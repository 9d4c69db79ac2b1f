import type { Stampante } from '../servizi/stampa.ts'

/** How long the printing process waits for another print before it ends. */
const RIPOSO_MS = 60_000

export interface StampanteTiepida {
  /** The printer, loaded and started on first use; the next prints find it warm. */
  readonly conStampante: <T>(lavoro: (stampante: Stampante) => Promise<T>) => Promise<T>
  readonly close: () => void
}

/**
 * One printing process for the whole server, alive only while people print: warm, a card takes some hundredths of a
 * second; at rest it holds no memory. Nothing of it is loaded before the first print.
 */
export const createStampanteTiepida = (riposo: number = RIPOSO_MS): StampanteTiepida => {
  let stampante: Stampante | null = null
  let inUso = 0
  let sveglia: NodeJS.Timeout | undefined
  const spegni = (): void => {
    stampante?.chiudi()
    stampante = null
  }
  return {
    conStampante: async (lavoro) => {
      clearTimeout(sveglia)
      inUso += 1
      try {
        const { createStampante } = await import('../servizi/stampa.ts')
        stampante ??= createStampante()
        return await lavoro(stampante)
      } finally {
        inUso -= 1
        if (inUso === 0) {
          clearTimeout(sveglia)
          sveglia = setTimeout(spegni, riposo)
          sveglia.unref()
        }
      }
    },
    close: () => {
      clearTimeout(sveglia)
      spegni()
    },
  }
}
