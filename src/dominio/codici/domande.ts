import type { Anno } from '../valori/data.ts'
import { findParteEreditata, type GrammaticaCodici, partiDellaForma, readCodice } from './grammatica.ts'
import { matchModello, printModello } from './modello.ts'

/** A year of four digits, or of two in this century (21 → 2021: no code of this kind is older). */
const toAnno = (cifre: string | undefined): Anno | null => {
  if (cifre === undefined || !/^\d+$/.test(cifre)) return null
  if (cifre.length === 4) return Number(cifre)
  return cifre.length === 2 ? 2000 + Number(cifre) : null
}

/** The year in a code (`2021_S08_20` → 2021, `08_S_2020` → 2020); null when the code has none or isn't readable. */
export const annoDelCodice = (grammatica: GrammaticaCodici, codice: string): Anno | null =>
  toAnno(readCodice(grammatica, codice)?.parti.anno)

/** The years a view covers (`DUP_2021_2023` → 2021–2023), both included; null when it isn't a view or runs backwards. */
export const periodoDellaVista = (
  grammatica: GrammaticaCodici,
  codice: string,
): { readonly da: Anno; readonly a: Anno } | null => {
  const letto = readCodice(grammatica, codice)
  if (letto?.forma !== 'vista') return null
  const da = toAnno(letto.parti.da ?? letto.parti.anno)
  const a = toAnno(letto.parti.a ?? letto.parti.anno)
  return da === null || a === null || a < da ? null : { da, a }
}

/** The parent's code (`DUP_04_1201_0601` → `DUP_04_1201`); null for a root, and where the code doesn't say it. */
export const padreDelCodice = (grammatica: GrammaticaCodici, codice: string): string | null => {
  const forma = grammatica.forme.find((f) => matchModello(f.pezzi, codice) !== null)
  if (forma?.padre === undefined) return null
  const parti = matchModello(forma.pezzi, codice) ?? {}
  for (const padre of grammatica.forme.filter((f) => f.forma === forma.padre)) {
    const ereditate: Record<string, string> = {}
    for (const p of partiDellaForma(padre)) {
      const valore = parti[findParteEreditata(forma, p)?.nome ?? '']
      if (valore !== undefined) ereditate[p.nome] = valore
    }
    const scritto = printModello(padre.pezzi, ereditate)
    if (scritto !== null) return scritto
  }
  return null
}

/**
 * The official mission and programme a programme's code stands for, two digits each (D.Lgs. 118/2011, all. 14).
 * In the default grammar `DUP_04_1201_0601` is programme 06 of mission 12: 01 after 12 is a running number.
 */
export const missioneProgrammaDi = (
  grammatica: GrammaticaCodici,
  codiceProgramma: string,
): { readonly missione: string; readonly programma: string } | null => {
  const parti = readCodice(grammatica, codiceProgramma)?.parti
  const missione = toDueCifre(parti?.missione)
  const programma = toDueCifre(parti?.programma)
  return missione === null || programma === null ? null : { missione, programma }
}

/** The official mission in a code that names one (`DUP_04_1201` → "12"), two digits; null when it names none. */
export const missioneDi = (grammatica: GrammaticaCodici, codice: string): string | null =>
  toDueCifre(readCodice(grammatica, codice)?.parti.missione)

const toDueCifre = (cifre: string | undefined): string | null => {
  if (cifre === undefined || !/^\d+$/.test(cifre)) return null
  const significative = cifre.replace(/^0+(?=\d)/, '')
  return significative.length > 2 ? null : significative.padStart(2, '0')
}
