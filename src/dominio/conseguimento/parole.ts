import { isCerto } from '../avanzamento/avanzamento.ts'
import type { Intervallo } from '../avanzamento/intervallo.ts'
import { printCentesimi } from '../valori/centesimi.ts'
import type { Formula, MotivoNonCalcolabile } from './regola.ts'

/** One line of a score's arithmetic: what was done, and what came out of it. */
export interface Riga {
  readonly testo: string
  readonly valore: string
}

/** "93,33 %", "tra 0,00 e 100,00 %". */
export const printPercentuale = (v: Intervallo): string =>
  isCerto(v)
    ? `${printCentesimi(v.almeno)} %`
    : `tra ${printCentesimi(v.almeno)} e ${printCentesimi(v.alPiu)} %`

const NOMI: Readonly<Record<Formula['tipo'], string>> = {
  crescente: 'crescente (raggiunto ÷ atteso)',
  decrescente: 'decrescente',
  'da-base': 'dal valore di partenza',
  intervallo: 'intervallo',
  booleano: 'sì/no',
  data: 'data, a scaglioni di ritardo',
  scaglioni: 'a scaglioni',
  'tutto-o-niente': 'tutto o niente',
  giudizio: 'giudizio del valutatore',
}

/** The formula's name as an office reads it. */
export const printFormula = (f: Formula): string => {
  if (f.tipo !== 'decrescente') return NOMI[f.tipo]
  return f.forma === 'T/R'
    ? 'decrescente (atteso ÷ raggiunto)'
    : 'decrescente ((2 × atteso − raggiunto) ÷ atteso)'
}

/** Why there is no number, and what to do. */
export const printMotivo: Readonly<Record<MotivoNonCalcolabile, string>> = {
  'atteso-mancante': 'manca il valore atteso: indicarlo',
  'atteso-zero-senza-regola': 'il valore atteso è 0 e nessuna regola dice come valutarlo: sceglierla',
  'atteso-negativo': 'il valore atteso è negativo: usare la formula dal valore di partenza',
  'base-uguale-atteso': 'il valore di partenza è uguale all’atteso: non c’è un percorso da misurare',
  'valore-non-booleano': 'per un sì/no i valori sono 1 e 0: correggere il valore o la regola',
  'valore-non-numerico': 'il valore non è un numero: correggerlo',
  'unita-diverse': 'uno dei due valori è una data e l’altro no: indicarli nella stessa forma',
  'giudizio-mancante': 'manca la percentuale del valutatore',
  'regola-non-valida': 'la regola non è scritta bene: correggerla nel profilo',
}
