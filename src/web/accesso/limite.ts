/** Counts what somebody does in a while, so that who does too much waits. */
export interface Limite {
  /** Seconds to wait before the next is welcome; 0: none. */
  readonly attesa: (chi: string) => number
  /** One more. */
  readonly add: (chi: string) => void
}

/** More than these are not remembered: the oldest go first, so that nobody fills the memory with addresses. */
const CHI_MASSIMI = 10_000

/** At most `massimo` in each `finestra` (milliseconds) from the first; `orologio` in milliseconds, never going back. */
export const createLimite = (
  massimo: number,
  finestra: number,
  orologio: () => number = () => performance.now(),
): Limite => {
  const conti = new Map<string, { quanti: number; readonly fino: number }>()
  const trova = (chi: string) => {
    const conto = conti.get(chi)
    if (conto !== undefined && conto.fino <= orologio()) conti.delete(chi)
    return conti.get(chi)
  }
  return {
    attesa: (chi) => {
      const conto = trova(chi)
      return conto === undefined || conto.quanti < massimo
        ? 0
        : Math.max(1, Math.ceil((conto.fino - orologio()) / 1000))
    },
    add: (chi) => {
      const conto = trova(chi)
      if (conto !== undefined) {
        conto.quanti += 1
        return
      }
      const [primo] = conti.keys()
      if (conti.size >= CHI_MASSIMI && primo !== undefined) conti.delete(primo)
      conti.set(chi, { quanti: 1, fino: orologio() + finestra })
    },
  }
}
