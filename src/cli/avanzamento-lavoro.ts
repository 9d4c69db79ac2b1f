/** A progress line on standard error, only where a terminal can rewrite it; elsewhere silence. */
export interface LineaDiAvanzamento {
  readonly mostra: (testo: string) => void
  readonly chiudi: () => void
}

/** `flusso` is standard error; on a terminal the line is rewritten in place and cleared at the end. */
export const createLineaDiAvanzamento = (flusso: NodeJS.WriteStream): LineaDiAvanzamento => {
  if (!flusso.isTTY) return { mostra: () => {}, chiudi: () => {} }
  return {
    mostra: (testo) => flusso.write(`\r\u001b[2K${testo.slice(0, (flusso.columns ?? 80) - 1)}`),
    chiudi: () => flusso.write('\r\u001b[2K'),
  }
}
