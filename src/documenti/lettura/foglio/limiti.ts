/** How much a workbook may ask for. Beyond a limit nothing is read and one finding says which limit and what to do. */
export interface LimitiFoglio {
  /** Bytes of the file. */
  readonly byte: number
  /** Bytes of its parts once inflated, as declared and as found. */
  readonly espansi: number
  /** Parts in the file. */
  readonly voci: number
  /** Rows of one sheet. */
  readonly righe: number
  /** Milliseconds for the whole reading. */
  readonly tempo: number
  /** Mebibytes of the JavaScript heap of the thread that reads. */
  readonly memoria: number
  /** Mebibytes the whole process may grow by meanwhile. */
  readonly crescita: number
}

export const LIMITI_FOGLIO: LimitiFoglio = {
  byte: 50 * 1024 * 1024,
  espansi: 400 * 1024 * 1024,
  voci: 2_000,
  righe: 200_000,
  tempo: 120_000,
  memoria: 1_536,
  crescita: 2_560,
}
