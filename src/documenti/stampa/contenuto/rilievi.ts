import type { Gravita, Rilievo } from '../../../dominio/coerenza/rilievo.ts'
import { toTesto } from './testo.ts'

const PAROLE: Readonly<Record<Gravita, string>> = { E: 'errore', W: 'attenzione', I: 'informazione' }
const ORDINE: readonly Gravita[] = ['E', 'W', 'I']

/**
 * The findings' rows, gravest first; the order within a gravity is the one given. `conCodice` names the card too: for
 * findings gathered from many.
 */
export const toRigheRilievi = (rilievi: readonly Rilievo[], conCodice = false) =>
  ORDINE.flatMap((g) => rilievi.filter((r) => r.gravita === g)).map((r) => ({
    regola: r.regola,
    gravita: r.gravita,
    parola: PAROLE[r.gravita],
    riguarda: toTesto(printRiguarda(r, conCodice), 20),
    domanda: toTesto(r.domanda, 50),
    evidenza: toTesto(r.evidenza, 50),
  }))

/** "Fase 3", "Indicatore 1", "Scheda": what of the card the question is about. */
const printRiguarda = (r: Rilievo, conCodice: boolean): string => {
  if (r.codici && r.codici.length > 1) return `Schede ${r.codici.join(', ')}`
  const parte =
    r.indice === null ? null : `${r.campo.startsWith('fasi') ? 'fase' : 'indicatore'} ${r.indice + 1}`
  if (conCodice && r.codice !== null) return parte === null ? r.codice : `${r.codice}, ${parte}`
  return parte === null ? 'Scheda' : parte.replace(/^./, (c) => c.toUpperCase())
}
