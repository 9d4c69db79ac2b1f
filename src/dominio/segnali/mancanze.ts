import type { Scheda } from '../scheda/scheda.ts'

/** A kind of data that a card lacks. */
export type Mancanza =
  | 'avanzamento'
  | 'date'
  | 'atteso'
  | 'raggiunto'
  | 'narrativa'
  | 'responsabile'
  | 'collegamento'

type Regola = (s: Scheda) => boolean

/** Each kind with what makes it missing: one phase or one indicator is enough, and a card without any lacks it too. */
const REGOLE: Readonly<Record<Mancanza, Regola>> = {
  avanzamento: ({ fasi }) => fasi.length === 0 || fasi.some((f) => f.peso === null || f.avanzamento === null),
  date: ({ fasi }) => fasi.some((f) => f.inizioPrevisto === null || f.finePrevista === null),
  atteso: ({ indicatori }) => indicatori.length === 0 || indicatori.some((i) => i.valoreAtteso === null),
  raggiunto: ({ indicatori }) => indicatori.some((i) => i.valoreRaggiunto === null),
  narrativa: ({ statoDiAttuazione }) => statoDiAttuazione.every((s) => s.testo.trim() === ''),
  responsabile: ({ responsabile }) => responsabile === null,
  collegamento: ({ collegamenti }) => collegamenti.length === 0,
}

export const MANCANZE = Object.keys(REGOLE) as readonly Mancanza[]

/** The kinds of data that a card lacks, in the order of `MANCANZE`. */
export const findMancanze = (scheda: Scheda): readonly Mancanza[] => MANCANZE.filter((m) => REGOLE[m](scheda))
