/** Why a question about an indicator's target has no answer. */
export type MotivoNonGiudicabile =
  | 'si-no'
  | 'senza-anno'
  | 'senza-valori'
  | 'senza-storico'
  | 'anno-incerto'
  | 'altra-scala'
  | 'verso-incerto'

/** The answer to one question about a target. `incerto`: the print lost the year of the value it rests on. */
export type Giudizio =
  | { readonly esito: 'si'; readonly incerto: boolean }
  | { readonly esito: 'no' }
  | { readonly esito: 'non-giudicabile'; readonly motivo: MotivoNonGiudicabile }

export const SI: Giudizio = { esito: 'si', incerto: false }
export const SI_INCERTO: Giudizio = { esito: 'si', incerto: true }
export const NO: Giudizio = { esito: 'no' }

const NON: Readonly<Record<MotivoNonGiudicabile, Giudizio>> = {
  'si-no': { esito: 'non-giudicabile', motivo: 'si-no' },
  'senza-anno': { esito: 'non-giudicabile', motivo: 'senza-anno' },
  'senza-valori': { esito: 'non-giudicabile', motivo: 'senza-valori' },
  'senza-storico': { esito: 'non-giudicabile', motivo: 'senza-storico' },
  'anno-incerto': { esito: 'non-giudicabile', motivo: 'anno-incerto' },
  'altra-scala': { esito: 'non-giudicabile', motivo: 'altra-scala' },
  'verso-incerto': { esito: 'non-giudicabile', motivo: 'verso-incerto' },
}

/** No answer, and why (one object a reason: a plan asks this of sixty thousand indicators). */
export const nonGiudicabile = (motivo: MotivoNonGiudicabile): Giudizio => NON[motivo]
