import type { Fase } from '../scheda/scheda.ts'
import { CENTO, type Centesimi, rapporto } from '../valori/centesimi.ts'
import { type DataIso, giorniTra } from '../valori/data.ts'
import { type Avanzamento, mediaFasi } from './avanzamento.ts'
import { esatto, type Intervallo, ignoto, pesato } from './intervallo.ts'

/** The facts of a phase that say how far it should be at a date. */
export type FasePrevista = Pick<Fase, 'peso' | 'inizioPrevisto' | 'finePrevista'>

/**
 * How far a phase should be at the close of day `al`: linear between its planned dates, **both days included**
 * (a phase planned from 01/01 to 31/01 lasts 31 days: 1/31 on the evening of the 1st, 100 on the evening of the 31st).
 * Before the start 0, from the end on 100. A missing date leaves 0–100 except where the other date decides; an end
 * before the start gives two dates that can't both be right: 0 before both, 100 after both, unknown between.
 */
export const computeAttesoFase = (
  fase: Pick<FasePrevista, 'inizioPrevisto' | 'finePrevista'>,
  al: DataIso,
): Intervallo => {
  const { inizioPrevisto: inizio, finePrevista: fine } = fase
  if (inizio === null || fine === null) {
    if (inizio !== null && al < inizio) return esatto(0)
    if (fine !== null && al >= fine) return esatto(CENTO)
    return ignoto()
  }
  if (al < inizio && al < fine) return esatto(0)
  if (al >= inizio && al >= fine) return esatto(CENTO)
  if (fine < inizio) return ignoto()
  return esatto(rapporto(giorniTra(inizio, al) + 1, giorniTra(inizio, fine) + 1) ?? CENTO)
}

/**
 * Expected progress of an objective at a date: the weighted mean of what each phase should have reached, with the
 * same weights, bounds and empty cases as `computeAvanzamento`.
 */
export const computeAvanzamentoAtteso = (fasi: readonly FasePrevista[], al: DataIso): Avanzamento =>
  mediaFasi(fasi.map((f) => pesato(computeAttesoFase(f, al), f.peso)))

export type GiudizioTempi = 'in anticipo' | 'in linea' | 'in ritardo' | 'non determinabile'

/**
 * Early, on time or late: real against expected progress, with a tolerance in hundredths of a point (500 = 5,00).
 * A judgement is given only when it holds for every value the bounds allow; otherwise 'non determinabile'.
 */
export const giudicaTempi = (reale: Intervallo, atteso: Intervallo, tolleranza: Centesimi): GiudizioTempi => {
  if (reale.alPiu < atteso.almeno - tolleranza) return 'in ritardo'
  if (reale.almeno > atteso.alPiu + tolleranza) return 'in anticipo'
  const sempreVicini = reale.almeno >= atteso.alPiu - tolleranza && reale.alPiu <= atteso.almeno + tolleranza
  return sempreVicini ? 'in linea' : 'non determinabile'
}
