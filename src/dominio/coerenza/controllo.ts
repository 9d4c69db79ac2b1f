import type { Fase, Indicatore, Posizione } from '../scheda/scheda.ts'
import type { ContestoEsame, SchedaInEsame } from './contesto.ts'
import type { Gravita, Rilievo } from './rilievo.ts'
import { citaTesto, isVuoto } from './testo/normalizza.ts'
import type { TestoDellaScheda } from './testo/testi.ts'

/** A rule that could not be asked of this set, and why, in Italian. */
export interface NonApplicabile {
  readonly regola: string
  readonly motivo: string
}

/** A check. `gravita` is the highest it gives; `altreGravita` the lower ones, where it gives several. */
export interface Controllo {
  /** Stable: "P01". Gaps in the numbers are intentional. */
  readonly id: string
  readonly gravita: Gravita
  readonly altreGravita?: readonly Gravita[]
  /** What it looks for, in a few Italian words. */
  readonly titolo: string
  /** When it stays silent although a hasty reader might expect it to speak. In Italian. */
  readonly tace: string
  /** The reason why it can't be asked of this set, or null when it can. */
  readonly applicabile?: (contesto: ContestoEsame) => string | null
  readonly esamina: (contesto: ContestoEsame) => Rilievo[]
}

type Corpo = Pick<Rilievo, 'gravita' | 'domanda' | 'evidenza'> & { readonly codici?: readonly string[] }

const toRilievo = (
  regola: string,
  s: SchedaInEsame,
  campo: string,
  indice: number | null,
  origine: Posizione | null,
  corpo: Corpo,
): Rilievo => ({
  codice: s.scheda.codice,
  ...(corpo.codici ? { codici: corpo.codici } : {}),
  regola,
  gravita: corpo.gravita,
  campo,
  indice,
  pagina: origine?.pagina ?? s.scheda.origine?.pagina ?? null,
  riga: origine?.riga ?? s.scheda.origine?.riga ?? null,
  domanda: corpo.domanda,
  evidenza: corpo.evidenza,
})

/** A finding about the card as a whole. */
export const rilievoScheda = (regola: string, s: SchedaInEsame, campo: string, corpo: Corpo): Rilievo =>
  toRilievo(regola, s, campo, null, null, corpo)

/** A finding about the phase at `indice`; `campo` is the field alone ("peso"). */
export const rilievoFase = (
  regola: string,
  s: SchedaInEsame,
  indice: number,
  campo: string,
  corpo: Corpo,
): Rilievo => toRilievo(regola, s, `fasi.${campo}`, indice, s.scheda.fasi[indice]?.origine ?? null, corpo)

/** A finding about the indicator at `indice`; `campo` is the field alone ("valoreAtteso"). */
export const rilievoIndicatore = (
  regola: string,
  s: SchedaInEsame,
  indice: number,
  campo: string,
  corpo: Corpo,
): Rilievo =>
  toRilievo(regola, s, `indicatori.${campo}`, indice, s.scheda.indicatori[indice]?.origine ?? null, corpo)

/** A finding about a free text of the card, wherever it stands. */
export const rilievoTesto = (
  regola: string,
  s: SchedaInEsame,
  t: Pick<TestoDellaScheda, 'campo' | 'indice'>,
  corpo: Corpo,
): Rilievo => {
  if (t.indice === null) return rilievoScheda(regola, s, t.campo, corpo)
  const elementi = t.campo.startsWith('fasi.') ? s.scheda.fasi : s.scheda.indicatori
  return toRilievo(regola, s, t.campo, t.indice, elementi[t.indice]?.origine ?? null, corpo)
}

/** Runs a check card by card. */
export const perScheda =
  (esamina: (s: SchedaInEsame, contesto: ContestoEsame) => Rilievo[]) =>
  (contesto: ContestoEsame): Rilievo[] =>
    contesto.schede.flatMap((s) => esamina(s, contesto))

/** Runs a check phase by phase: null is "nothing to ask". */
export const perFase = (esamina: (s: SchedaInEsame, fase: Fase, indice: number) => Rilievo | null) =>
  perScheda((s) => s.scheda.fasi.flatMap((f, i) => esamina(s, f, i) ?? []))

/** Runs a check indicator by indicator: null is "nothing to ask". */
export const perIndicatore = (
  esamina: (s: SchedaInEsame, indicatore: Indicatore, indice: number) => Rilievo | null,
) => perScheda((s) => s.scheda.indicatori.flatMap((x, i) => esamina(s, x, i) ?? []))

/** "fase 2 («Controlli…»)": how a question names a phase or an indicator, counting from 1. */
export const nomina = (cosa: 'fase' | 'indicatore', indice: number, descrizione: string): string =>
  isVuoto(descrizione) ? `${cosa} ${indice + 1}` : `${cosa} ${indice + 1} (${citaTesto(descrizione, 70)})`
