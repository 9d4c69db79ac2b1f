import { RIENTRI_NARRATIVA } from '../../tracciato/scheda-stampata.ts'
import type { Riga } from '../righe.ts'

const R = RIENTRI_NARRATIVA
const meta = (a: number, b: number): number => (a + b) / 2
const FINE_SEGUITO = meta(R.seguitoParagrafo, R.paragrafo)
const FINE_PARAGRAFO = meta(R.paragrafo, R.voce)
const FINE_VOCE = meta(R.voce, R.seguito)

/**
 * The narrative from its printed lines: the left edge of each says what it is, at the top of a page too (see the
 * layout's margins). `x0` is the left edge of the column. Null when there is no text.
 */
export const readNarrativa = (righe: readonly Riga[], x0: number): string | null => {
  let testo = ''
  for (const r of righe) {
    const rientro = (r.pezzi[0]?.x ?? x0) - x0
    const apre =
      rientro < FINE_SEGUITO || rientro >= FINE_VOCE ? ' ' : rientro < FINE_PARAGRAFO ? '\n\n' : '\n'
    testo += testo === '' ? r.testo : `${apre}${r.testo}`
  }
  return testo === '' ? null : testo
}
