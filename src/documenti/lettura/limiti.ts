/** How much a document may ask for. Beyond a limit nothing is read and one finding says which limit and what to do. */
export interface LimitiLettura {
  /** Bytes of the file. */
  readonly byte: number
  /** Pages of a PDF. */
  readonly pagine: number
  /** Runs of text of a whole PDF. */
  readonly pezzi: number
  /** Milliseconds for opening a PDF and taking its text. */
  readonly tempo: number
  /** Mebibytes of the JavaScript heap of the thread that opens a PDF. */
  readonly memoria: number
  /** Mebibytes the whole process may grow by while a PDF is open. */
  readonly crescita: number
}

export const LIMITI: LimitiLettura = {
  byte: 100 * 1024 * 1024,
  pagine: 5_000,
  pezzi: 4_000_000,
  tempo: 120_000,
  memoria: 1_024,
  crescita: 1_536,
}

/** "104857600" → "100 MB", for a sentence. */
export const printByte = (n: number): string =>
  n < 1024 * 1024
    ? `${Math.max(1, Math.round(n / 1024))} kB`
    : `${(n / (1024 * 1024)).toLocaleString('it-IT', { maximumFractionDigits: 1 })} MB`
