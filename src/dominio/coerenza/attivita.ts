import type { Fase, Indicatore } from '../scheda/scheda.ts'
import { countComuni, findRadici } from './testo/parole.ts'

/** "ENTANGLED: definizione…" → "ENTANGLED": the project name some offices put in front, in capitals. */
const findEtichetta = (descrizione: string): string | null => {
  const m = /^\s*([A-ZÀ-Ý][A-ZÀ-Ý0-9.'-]{3,24})\b[\s:–-]/.exec(descrizione)
  if (!m?.[1]) return null
  const resto = descrizione.slice(m[0].length)
  return /[a-zà-ý]/.test(resto) ? m[1] : null
}

/**
 * The phase an indicator measures: the one whose description shares most of the distinguishing words (at least
 * two, and six tenths of the shorter text; one is enough under the same project name). Null when none clearly does.
 */
export const findFaseDellIndicatore = (
  fasi: readonly Fase[],
  indicatore: Pick<Indicatore, 'descrizione'>,
): number | null => {
  const radici = findRadici(indicatore.descrizione)
  const etichetta = findEtichetta(indicatore.descrizione)
  let migliore: number | null = null
  let massimo = 0
  for (const [indice, fase] of fasi.entries()) {
    const altre = findRadici(fase.descrizione)
    const comuni = countComuni(radici, altre)
    const minore = Math.min(radici.size, altre.size)
    if (minore === 0) continue
    const quota = comuni / minore
    const stessaEtichetta = etichetta !== null && etichetta === findEtichetta(fase.descrizione)
    const legati = stessaEtichetta ? comuni >= 2 : comuni >= 2 && quota >= 0.6
    const punti = quota + (stessaEtichetta ? 1 : 0)
    if (legati && punti > massimo) {
      massimo = punti
      migliore = indice
    }
  }
  return migliore
}
