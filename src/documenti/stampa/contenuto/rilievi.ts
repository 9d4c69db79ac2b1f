import type { Gravita, Rilievo } from '../../../dominio/coerenza/rilievo.ts'
import { toTesto } from './testo.ts'

const PAROLE: Readonly<Record<Gravita, string>> = { E: 'errore', W: 'attenzione', I: 'informazione' }
const ORDINE: readonly Gravita[] = ['E', 'W', 'I']

/** The findings' rows, gravest first; the order within a gravity is the one given. */
export const toRigheRilievi = (rilievi: readonly Rilievo[]) =>
  ORDINE.flatMap((g) => rilievi.filter((r) => r.gravita === g)).map((r) => ({
    regola: r.regola,
    gravita: r.gravita,
    parola: PAROLE[r.gravita],
    riguarda: toTesto(printRiguarda(r), 20),
    domanda: toTesto(r.domanda, 50),
    evidenza: toTesto(r.evidenza, 50),
  }))

/** "Fase 3", "Indicatore 1", "Scheda": what of the card the question is about. */
const printRiguarda = (r: Rilievo): string => {
  if (r.codici && r.codici.length > 1) return `Schede ${r.codici.join(', ')}`
  if (r.indice === null) return 'Scheda'
  if (r.campo.startsWith('fasi')) return `Fase ${r.indice + 1}`
  if (r.campo.startsWith('indicatori')) return `Indicatore ${r.indice + 1}`
  return 'Scheda'
}
