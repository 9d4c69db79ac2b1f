import { type StatoFase, statoFase } from '../../dominio/avanzamento/stato-fase.ts'
import type { Fase } from '../../dominio/scheda/scheda.ts'
import { CENTO } from '../../dominio/valori/centesimi.ts'
import {
  type Anno,
  annoDi,
  type DataIso,
  giorniTra,
  primoGiorno,
  ultimoGiorno,
} from '../../dominio/valori/data.ts'

/** A stretch of the drawn period, in percent of its width (0–100, two decimals). */
export interface Tratto {
  readonly x: number
  readonly larghezza: number
}

export interface RigaGantt {
  readonly previsto: Tratto | null
  readonly effettivo: Tratto | null
  /** The share done, inside the actual bar (inside the planned one when no actual start is known). */
  readonly fatto: Tratto | null
  /** What of the work lies beyond the planned end; `aperto` when the phase is not ended at the reporting date. */
  readonly oltre: (Tratto & { readonly aperto: boolean }) | null
  readonly giorniOltre: number | null
  readonly stato: StatoFase
  /** Some date lies outside the drawn years. */
  readonly fuori: boolean
}

export interface DisegnoGantt {
  readonly anni: readonly Anno[]
  /** First day of each month drawn: `x` in percent, `mese` 0–11, `inizioAnno` for the stronger line. */
  readonly mesi: readonly { readonly anno: Anno; readonly mese: number; readonly x: number }[]
  readonly righe: readonly RigaGantt[]
  /** The reporting date, when it falls in the drawn years. */
  readonly rilevazione: number | null
}

/** More years than these are a typing error somewhere (1921 for 2021): the drawing keeps to the objective's year. */
const ANNI_MASSIMI = 5

const arrotonda = (n: number): number => Math.round(n * 100) / 100

/**
 * Places every phase on the years its dates span. Null when no phase has any date. Days are whole: a bar reaches
 * the end of its last day.
 */
export const computeGantt = (
  fasi: readonly Fase[],
  al: DataIso,
  annoObiettivo: Anno,
): DisegnoGantt | null => {
  const anni = computeAnni(fasi, annoObiettivo)
  if (anni === null) return null
  const [primo, ultimo] = anni
  const inizio = primoGiorno(primo)
  const giorni = giorniTra(inizio, ultimoGiorno(ultimo)) + 1
  const punto = (data: DataIso, fineGiorno: boolean): number =>
    ((giorniTra(inizio, data) + (fineGiorno ? 1 : 0)) / giorni) * 100
  const tratto = (da: number, a: number): Tratto | null => {
    const x = Math.max(0, da)
    const fine = Math.min(100, a)
    return fine > x ? { x: arrotonda(x), larghezza: arrotonda(fine - x) } : null
  }
  const elencoAnni = Array.from({ length: ultimo - primo + 1 }, (_, i) => primo + i)
  return {
    anni: elencoAnni,
    mesi: elencoAnni.flatMap((anno) =>
      Array.from({ length: 12 }, (_, mese) => ({
        anno,
        mese,
        x: arrotonda(punto(`${anno}-${String(mese + 1).padStart(2, '0')}-01`, false)),
      })),
    ),
    righe: fasi.map((f) => computeRiga(f, al, punto, tratto, primo, ultimo)),
    rilevazione: annoDi(al) >= primo && annoDi(al) <= ultimo ? arrotonda(punto(al, true)) : null,
  }
}

const dateDi = (f: Fase): readonly DataIso[] =>
  [f.inizioPrevisto, f.finePrevista, f.inizioEffettivo, f.fineEffettiva].filter((d) => d !== null)

const computeAnni = (fasi: readonly Fase[], annoObiettivo: Anno): readonly [Anno, Anno] | null => {
  const anni = fasi.flatMap((f) => dateDi(f).map(annoDi))
  if (anni.length === 0) return null
  const primo = Math.min(...anni)
  const ultimo = Math.max(...anni)
  return ultimo - primo < ANNI_MASSIMI ? [primo, ultimo] : [annoObiettivo, annoObiettivo]
}

const computeRiga = (
  f: Fase,
  al: DataIso,
  punto: (data: DataIso, fineGiorno: boolean) => number,
  tratto: (da: number, a: number) => Tratto | null,
  primo: Anno,
  ultimo: Anno,
): RigaGantt => {
  const stato = statoFase(f, al)
  const fine = f.fineEffettiva ?? (f.inizioEffettivo !== null && f.inizioEffettivo <= al ? al : null)
  const previsto =
    f.inizioPrevisto !== null && f.finePrevista !== null
      ? tratto(punto(f.inizioPrevisto, false), punto(f.finePrevista, true))
      : null
  const effettivo =
    f.inizioEffettivo !== null && fine !== null
      ? tratto(punto(f.inizioEffettivo, false), punto(fine, true))
      : null
  const tardi = stato === 'in ritardo' || stato === 'conclusa in ritardo'
  const finoA = stato === 'conclusa in ritardo' ? f.fineEffettiva : al
  const oltre =
    tardi && f.finePrevista !== null && finoA !== null
      ? tratto(
          Math.max(
            punto(f.finePrevista, true),
            f.inizioEffettivo === null ? 0 : punto(f.inizioEffettivo, false),
          ),
          punto(finoA, true),
        )
      : null
  return {
    previsto,
    effettivo,
    fatto: computeFatto(f, effettivo ?? (f.inizioEffettivo === null ? previsto : null)),
    oltre: oltre === null ? null : { ...oltre, aperto: stato === 'in ritardo' },
    giorniOltre: tardi && f.finePrevista !== null && finoA !== null ? giorniTra(f.finePrevista, finoA) : null,
    stato,
    fuori: dateDi(f).some((d) => annoDi(d) < primo || annoDi(d) > ultimo),
  }
}

/** The progress as a share of its bar. Unknown or outside 0–100 draws nothing: a bar would be an invention. */
const computeFatto = (f: Fase, barra: Tratto | null): Tratto | null => {
  const { avanzamento } = f
  if (barra === null || avanzamento === null || avanzamento <= 0 || avanzamento > CENTO) return null
  return { x: barra.x, larghezza: arrotonda((barra.larghezza * avanzamento) / CENTO) }
}
