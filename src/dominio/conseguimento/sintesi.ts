import { type Intervallo, ignoto, mediaPesata, type Parte, pesato } from '../avanzamento/intervallo.ts'
import { CENTO, type Centesimi, printCentesimi } from '../valori/centesimi.ts'
import { printPercentuale, type Riga } from './parole.ts'
import type { ProfiloSmvp } from './smvp.ts'

/** What the synthesis needs of each indicator; `contributo` null is excluded. */
export interface Addendo {
  readonly contributo: Intervallo | null
  readonly peso: Centesimi | null
}

/** The indicators' part of a score, and the line that shows it. `valore` null when none can be assessed. */
export interface Sintesi {
  readonly valore: Intervallo | null
  readonly righe: readonly Riga[]
}

/**
 * Puts the indicators of an objective together: weighted mean, or worst of. Those not assessable are left out and the
 * others' weights divide by their own sum. No indicators at all is unknown up to the cap, not excluded.
 */
export const sintetizzaIndicatori = (
  voci: readonly Addendo[],
  { sintesi, regola }: Pick<ProfiloSmvp, 'sintesi' | 'regola'>,
): Sintesi => {
  if (voci.length === 0)
    return { valore: ignoto(regola.tetto), righe: [{ testo: 'Nessun indicatore', valore: 'non noto' }] }
  const inclusi = voci.flatMap((v) => (v.contributo === null ? [] : [pesato(v.contributo, v.peso)]))
  if (inclusi.length === 0)
    return { valore: null, righe: [{ testo: 'Nessun indicatore valutabile', valore: 'escluso' }] }
  const esclusi = voci.length - inclusi.length
  const nota = esclusi > 0 ? `, senza ${esclusi} non valutabil${esclusi === 1 ? 'e' : 'i'}` : ''
  if (sintesi === 'peggiore') {
    const valore = peggiore(inclusi)
    return {
      valore,
      righe: [{ testo: `Il peggiore degli indicatori${nota}`, valore: printPercentuale(valore) }],
    }
  }
  const valore = mediaPesata(inclusi)
  if (valore === null) return { valore: null, righe: [] }
  return {
    valore,
    righe: [{ testo: `Media pesata${nota}: ${conto(inclusi)}`, valore: printPercentuale(valore) }],
  }
}

/** The lowest; a weight of 0 keeps an indicator out, unless they all weigh 0. */
const peggiore = (inclusi: readonly Parte[]): Intervallo => {
  const pesati = inclusi.filter((v) => v.peso !== 0)
  const validi = pesati.length > 0 ? pesati : inclusi
  const almeno = Math.min(...validi.map((v) => v.almeno))
  const alPiu = Math.min(...validi.map((v) => v.alPiu))
  return { almeno, alPiu, quotaIgnota: almeno === alPiu ? 0 : CENTO }
}

/** "(1,00 × 80,00 + 1,00 × 100,00) ÷ 2,00", or why the sum can't be written. */
const conto = (inclusi: readonly Parte[]): string => {
  const pesi = inclusi.map((v) => v.peso)
  if (pesi.some((p) => p === null || p < 0)) return 'un peso non è noto, valgono tutti quelli possibili'
  const totale = pesi.reduce<number>((somma, p) => somma + (p ?? 0), 0)
  if (totale === 0) return 'i pesi sono tutti a zero, dal più basso al più alto'
  const addendi = inclusi.map((v) => {
    const valore =
      v.almeno === v.alPiu
        ? printCentesimi(v.almeno)
        : `[da ${printCentesimi(v.almeno)} a ${printCentesimi(v.alPiu)}]`
    return `${printCentesimi(v.peso ?? 0)} × ${valore}`
  })
  return `(${addendi.join(' + ')}) ÷ ${printCentesimi(totale)}`
}
