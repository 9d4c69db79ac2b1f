import { type Anno, annoDi, type DataIso, giorniTra, primoGiorno } from '../../../dominio/valori/data.ts'
import type { VoceDelCalendario } from '../../../servizi/calendario/calendario.ts'

export interface Segno {
  /** Percent of the year's width. */
  readonly x: number
  /** From 0, up: deadlines of the same days stand one above the other. */
  readonly piano: number
  readonly voce: VoceDelCalendario
}

export interface DisegnoAnno {
  readonly mesi: readonly { readonly mese: number; readonly x: number }[]
  readonly segni: readonly Segno[]
  /** How many floors the fullest day has. */
  readonly piani: number
  /** Null when today is in another year. */
  readonly oggi: number | null
}

/** Signs nearer than these percent would cover each other. */
const VICINI = 2.6

const arrotonda = (n: number): number => Math.round(n * 100) / 100

/** Places the deadlines of a year on a line. */
export const computeLinea = (anno: Anno, voci: readonly VoceDelCalendario[], oggi: DataIso): DisegnoAnno => {
  const inizio = primoGiorno(anno)
  const giorni = giorniTra(inizio, primoGiorno(anno + 1))
  /** The middle of the day. */
  const punto = (data: DataIso): number => arrotonda(((giorniTra(inizio, data) + 0.5) / giorni) * 100)
  const segni: Segno[] = []
  for (const voce of voci) {
    const x = punto(voce.scadenza.data)
    const occupati = new Set(segni.filter((s) => Math.abs(s.x - x) < VICINI).map((s) => s.piano))
    let piano = 0
    while (occupati.has(piano)) piano += 1
    segni.push({ x, piano, voce })
  }
  return {
    mesi: Array.from({ length: 12 }, (_, mese) => ({
      mese,
      x: arrotonda((giorniTra(inizio, `${anno}-${String(mese + 1).padStart(2, '0')}-01`) / giorni) * 100),
    })),
    segni,
    piani: segni.reduce((n, s) => Math.max(n, s.piano + 1), 1),
    oggi: annoDi(oggi) === anno ? punto(oggi) : null,
  }
}
