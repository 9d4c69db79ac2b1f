import { type FaseDatata, type StatoFase, statoFase } from '../avanzamento/stato-fase.ts'
import type { DataIso } from '../valori/data.ts'

/** What became of a phase that was to end. */
export type EsitoScadenza = 'nei-tempi' | 'in-ritardo' | 'da-venire' | 'non-nota'

const ESITI: Readonly<Record<StatoFase, EsitoScadenza>> = {
  conclusa: 'nei-tempi',
  'conclusa in ritardo': 'in-ritardo',
  'in ritardo': 'in-ritardo',
  'in corso': 'da-venire',
  'da iniziare': 'da-venire',
  'non nota': 'non-nota',
}

/** The phases planned to end in one month ("2021-06"), by what became of them. */
export interface MeseScadenze extends Readonly<Record<EsitoScadenza, number>> {
  readonly mese: string
  readonly totale: number
}

export interface Scadenze {
  /** Every month of the years that have deadlines, those without any too. */
  readonly mesi: readonly MeseScadenze[]
  /** Phases of which nobody wrote when they should end. */
  readonly senzaData: number
}

/** A planned end typed wrong (1921 for 2021) would draw a century of nothing. */
const MESI_MASSIMI = 60

const mesiTra = (da: string, a: string): number =>
  (Number(a.slice(0, 4)) - Number(da.slice(0, 4))) * 12 + Number(a.slice(5, 7)) - Number(da.slice(5, 7))

const mesePiu = (mese: string, n: number): string => {
  const totale = Number(mese.slice(0, 4)) * 12 + Number(mese.slice(5, 7)) - 1 + n
  return `${Math.floor(totale / 12)}-${String((totale % 12) + 1).padStart(2, '0')}`
}

/** Counts planned ends by month. `al` null: when to judge the phase at isn't known, and so is its state. */
export const computeScadenze = (
  fasi: readonly { readonly fase: FaseDatata; readonly al: DataIso | null }[],
): Scadenze => {
  const conteggi = new Map<string, Record<EsitoScadenza, number>>()
  let senzaData = 0
  for (const { fase, al } of fasi) {
    const mese = fase.finePrevista?.slice(0, 7)
    if (mese === undefined) {
      senzaData += 1
      continue
    }
    const conta = conteggi.get(mese) ?? { 'nei-tempi': 0, 'in-ritardo': 0, 'da-venire': 0, 'non-nota': 0 }
    conta[al === null ? 'non-nota' : ESITI[statoFase(fase, al)]] += 1
    conteggi.set(mese, conta)
  }
  return { mesi: listMesi([...conteggi.keys()].sort()).map((m) => toMese(m, conteggi.get(m))), senzaData }
}

/** The months of whole years, unless the ends are too far apart to be drawn: then only those with deadlines. */
const listMesi = (noti: readonly string[]): readonly string[] => {
  const [da, a] = [noti[0], noti.at(-1)]
  if (da === undefined || a === undefined) return []
  const [primo, ultimo] = [`${da.slice(0, 4)}-01`, `${a.slice(0, 4)}-12`]
  const quanti = mesiTra(primo, ultimo) + 1
  return quanti > MESI_MASSIMI ? noti : Array.from({ length: quanti }, (_, i) => mesePiu(primo, i))
}

const toMese = (mese: string, conta: Readonly<Record<EsitoScadenza, number>> | undefined): MeseScadenze => {
  const c = conta ?? { 'nei-tempi': 0, 'in-ritardo': 0, 'da-venire': 0, 'non-nota': 0 }
  return { mese, ...c, totale: c['nei-tempi'] + c['in-ritardo'] + c['da-venire'] + c['non-nota'] }
}
