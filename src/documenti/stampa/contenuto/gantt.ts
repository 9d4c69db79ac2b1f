import { avanzamentoFase } from '../../../dominio/avanzamento/avanzamento.ts'
import { type StatoFase, statoFase } from '../../../dominio/avanzamento/stato-fase.ts'
import type { Fase } from '../../../dominio/scheda/scheda.ts'
import { CENTO, printCentesimi } from '../../../dominio/valori/centesimi.ts'
import {
  type Anno,
  addGiorni,
  annoDi,
  type DataIso,
  giorniTra,
  primoGiorno,
  printData,
  ultimoGiorno,
} from '../../../dominio/valori/data.ts'
import { abbrevia, type Testo, toTesto } from './testo.ts'

/** A stretch of the time axis, as fractions of its width; `oltreInizio`/`oltreFine`: it goes on outside the axis. */
export interface Tratto {
  readonly da: number
  readonly a: number
  readonly oltreInizio: boolean
  readonly oltreFine: boolean
}

export interface RigaGantt {
  readonly numero: number
  readonly descrizione: Testo
  readonly previsto: Tratto | null
  readonly effettivo: Tratto | null
  /** How much of the actual bar is filled, 0–1; null when progress is not known (the bar is then crossed). */
  readonly avanzamento: number | null
  /** The stretch beyond the planned end. */
  readonly tardi: Tratto | null
  readonly stato: StatoFase
  readonly parole: string
}

export interface Gantt {
  readonly anni: readonly { readonly testo: string; readonly da: number; readonly a: number }[]
  readonly mesi: readonly { readonly testo: string; readonly da: number; readonly a: number }[]
  readonly righe: readonly RigaGantt[]
  readonly al: { readonly x: number; readonly testo: string } | null
  /** The picture in words, every date in it. */
  readonly alternativa: string
}

const MESI = ['gen', 'feb', 'mar', 'apr', 'mag', 'giu', 'lug', 'ago', 'set', 'ott', 'nov', 'dic'] as const
const ANNI_MASSIMI = 4

/**
 * The drawing of a card's phases at a reporting date: null when no phase has a date. The axis covers whole years, the
 * objective's own and those of the planned and actual dates near it (a mistyped 2012 does not squeeze the rest: its
 * bar is cut at the edge and marked). `anno` is the objective's year, when its code says it.
 */
export const computeGantt = (fasi: readonly Fase[], anno: Anno | null, al: DataIso): Gantt | null => {
  const anni = listAnni(fasi, anno)
  const primo = anni[0]
  const ultimo = anni.at(-1)
  if (primo === undefined || ultimo === undefined) return null
  const inizio = primoGiorno(primo)
  const giorni = giorniTra(inizio, ultimoGiorno(ultimo)) + 1
  const posizione = (d: DataIso): number => giorniTra(inizio, d) / giorni
  const tratto = (da: DataIso, a: DataIso): Tratto | null => {
    const x0 = posizione(da)
    const x1 = posizione(addGiorni(a, 1))
    if (x1 <= x0) return null
    const dentro = x1 > 0 && x0 < 1
    const x = (v: number) => Math.min(1, Math.max(0, v))
    return { da: dentro ? x(x0) : Math.round(x(x0)), a: x(x1), oltreInizio: x0 < 0, oltreFine: x1 > 1 }
  }
  const righe = fasi.map((f, i) => toRiga(f, i + 1, al, tratto))
  const segna = posizione(addGiorni(al, 1))
  return {
    anni: anni.map((a) => ({
      testo: String(a),
      da: posizione(primoGiorno(a)),
      a: posizione(primoGiorno(a + 1)),
    })),
    mesi: listMesi(anni, posizione),
    righe,
    al: segna > 0 && segna <= 1 ? { x: segna, testo: printData(al) } : null,
    alternativa: printAlternativa(fasi, righe, anni, al),
  }
}

/** The whole years of the axis, in order; empty when there is nothing to draw. */
const listAnni = (fasi: readonly Fase[], anno: Anno | null): Anno[] => {
  const date = fasi.flatMap((f) =>
    [f.inizioPrevisto, f.finePrevista, f.inizioEffettivo, f.fineEffettiva].filter((d) => d !== null),
  )
  if (date.length === 0) return []
  const visti = date.map(annoDi).sort((a, b) => a - b)
  const centro = anno ?? visti[Math.floor(visti.length / 2)] ?? 0
  const vicini = visti.filter((a) => a >= centro - 1 && a < centro + ANNI_MASSIMI - 1)
  const primo = Math.min(centro, ...vicini)
  const ultimo = Math.max(centro, ...vicini)
  return Array.from({ length: ultimo - primo + 1 }, (_, i) => primo + i)
}

const listMesi = (anni: readonly Anno[], posizione: (d: DataIso) => number) => {
  const passo = anni.length > 2 ? 3 : 1
  return anni.flatMap((a) =>
    MESI.flatMap((testo, m) => {
      if (m % passo !== 0) return []
      const dopo = m + passo
      const giorno = (k: number) =>
        k > 11 ? primoGiorno(a + 1) : `${a}-${String(k + 1).padStart(2, '0')}-01`
      return [{ testo, da: posizione(giorno(m)), a: posizione(giorno(dopo)) }]
    }),
  )
}

const toRiga = (
  f: Fase,
  numero: number,
  al: DataIso,
  tratto: (da: DataIso, a: DataIso) => Tratto | null,
): RigaGantt => {
  const stato = statoFase(f, al)
  const { almeno, alPiu } = avanzamentoFase(f.avanzamento)
  const finoA = f.fineEffettiva ?? (f.inizioEffettivo !== null && f.inizioEffettivo <= al ? al : null)
  const inizio = f.inizioEffettivo
  const tardiFino = f.fineEffettiva ?? (stato === 'in ritardo' ? al : null)
  const eTardi = f.finePrevista !== null && tardiFino !== null && tardiFino > f.finePrevista
  return {
    numero,
    descrizione: toTesto(abbrevia(f.descrizione, 100), 44),
    previsto: f.inizioPrevisto && f.finePrevista ? tratto(f.inizioPrevisto, f.finePrevista) : null,
    effettivo: inizio !== null && finoA !== null ? tratto(inizio, finoA) : null,
    avanzamento: almeno === alPiu ? almeno / CENTO : null,
    tardi: eTardi && f.finePrevista && tardiFino ? tratto(addGiorni(f.finePrevista, 1), tardiFino) : null,
    stato,
    parole: printStato(f, stato, al),
  }
}

const printStato = (f: Fase, stato: StatoFase, al: DataIso): string => {
  if (f.finePrevista === null) return stato
  const fino = stato === 'conclusa in ritardo' ? f.fineEffettiva : stato === 'in ritardo' ? al : null
  if (fino === null) return stato
  const giorni = giorniTra(f.finePrevista, fino)
  return `${stato} di ${giorni} ${giorni === 1 ? 'giorno' : 'giorni'}`
}

const printAlternativa = (
  fasi: readonly Fase[],
  righe: readonly RigaGantt[],
  anni: readonly Anno[],
  al: DataIso,
): string => {
  const periodo = anni.length === 1 ? `anno ${anni[0]}` : `anni ${anni[0]}–${anni.at(-1)}`
  const quante = fasi.length === 1 ? '1 fase' : `${fasi.length} fasi`
  const parti = fasi.map((f, i) => {
    const a = f.avanzamento === null ? 'non noto' : `${printCentesimi(f.avanzamento)} %`
    const prevista = printPeriodo('prevista', f.inizioPrevisto, f.finePrevista)
    const effettiva = printPeriodo('effettiva', f.inizioEffettivo, f.fineEffettiva)
    return `Fase ${i + 1}, ${abbrevia(f.descrizione, 80)}: ${prevista}; ${effettiva}; avanzamento ${a}; ${righe[i]?.parole}.`
  })
  return `Cronoprogramma di ${quante}, ${periodo}, situazione al ${printData(al)}. ${parti.join(' ')}`
}

const printPeriodo = (aggettivo: string, da: DataIso | null, a: DataIso | null): string => {
  if (da === null && a === null) return `durata ${aggettivo} non indicata`
  const inizio = da === null ? 'inizio non indicato' : `dal ${printData(da)}`
  const fine = a === null ? 'fine non indicata' : `al ${printData(a)}`
  return `${aggettivo} ${inizio}, ${fine}`
}
