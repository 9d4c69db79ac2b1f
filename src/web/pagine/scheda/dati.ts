import type { Rilievo } from '../../../dominio/coerenza/rilievo.ts'
import type { DataIso } from '../../../dominio/valori/data.ts'
import type { RisposteVista } from '../../../servizi/commenti/risposte.ts'
import type { Prova } from '../../../servizi/prove/prove.ts'
import type { SchedaCompleta } from '../../../servizi/scheda.ts'
import type { StoriaObiettivo } from '../../../servizi/storia/storia.ts'

/** What an address of a card may ask besides the card. */
export interface SceltaScheda {
  /** The date the figures are wanted at; null is the card's own. */
  readonly al: DataIso | null
  /** Which narrative stands beside the present one; "" is the nearest there is. */
  readonly accanto: string
}

/** All that the page of one card shows. */
export interface DatiScheda extends SchedaCompleta {
  readonly storia: StoriaObiettivo | null
  readonly prove: readonly Prova[]
  readonly scelta: SceltaScheda
  /** What whoever asks may open from here. */
  readonly puo: { readonly storia: boolean; readonly commenti: boolean; readonly rispondere: boolean }
  /** What people answered and asked on the view's cards; null for who may not read it. */
  readonly risposte: RisposteVista | null
  /** The card's permanent address, whole ("http://…/piani/…"). */
  readonly indirizzo: string
}

/** The places of the page beside which findings stand. */
export type LuogoRilievo = 'fase' | 'indicatore' | 'stato' | 'fasi' | 'indicatori' | 'collegamenti' | 'dati'

const LUOGHI: Readonly<Record<string, LuogoRilievo>> = {
  statoDiAttuazione: 'stato',
  collegamenti: 'collegamenti',
  fasi: 'fasi',
  indicatori: 'indicatori',
}

/** Where a finding belongs on the page: beside its field, or with the card's own data when it questions the card. */
export const findLuogo = (r: Rilievo): LuogoRilievo => {
  const radice = r.campo.split('.')[0] ?? ''
  if (r.indice !== null && radice === 'fasi') return 'fase'
  if (r.indice !== null && radice === 'indicatori') return 'indicatore'
  return LUOGHI[radice] ?? 'dati'
}

/** The findings of one place (and of one row of it). */
export const rilieviDi = (
  rilievi: readonly Rilievo[],
  luogo: LuogoRilievo,
  indice: number | null = null,
): readonly Rilievo[] =>
  rilievi.filter((r) => findLuogo(r) === luogo && (indice === null || r.indice === indice))
