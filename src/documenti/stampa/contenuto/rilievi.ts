import type { Gravita, Rilievo } from '../../../dominio/coerenza/rilievo.ts'
import { toTesto } from './testo.ts'

const PAROLE: Readonly<Record<Exclude<Gravita, 'I'>, string>> = { E: 'errore', W: 'attenzione' }
const ORDINE = ['E', 'W'] as const

/**
 * The findings' section: a row for each error and warning, gravest first, in the order given within a gravity;
 * information is grouped in one line. `conCodice` names the card too: for findings gathered from many.
 */
export const toSezioneRilievi = (rilievi: readonly Rilievo[], conCodice = false) => ({
  righe: ORDINE.flatMap((g) =>
    rilievi
      .filter((r) => r.gravita === g)
      .map((r) => ({
        regola: r.regola,
        gravita: r.gravita,
        parola: PAROLE[g],
        riguarda: toTesto(printRiguarda(r, conCodice), 20),
        domanda: toTesto(r.domanda, 50),
        evidenza: toTesto(r.evidenza, 50),
      })),
  ),
  informazioni: printInformazioni(rilievi.filter((r) => r.gravita === 'I')),
})

/** "Informazioni: I09 (2), P12.", null without any. */
const printInformazioni = (rilievi: readonly Rilievo[]): string | null => {
  if (rilievi.length === 0) return null
  const perRegola = [...Map.groupBy(rilievi, (r) => r.regola)].map(([regola, suoi]) =>
    suoi.length === 1 ? regola : `${regola} (${suoi.length})`,
  )
  return `Informazioni, da vedere nel programma: ${perRegola.sort().join(', ')}.`
}

/** "Fase 3", "Indicatore 1", "Scheda": what of the card the question is about. */
const printRiguarda = (r: Rilievo, conCodice: boolean): string => {
  if (r.codici && r.codici.length > 1) return `Schede ${r.codici.join(', ')}`
  const parte =
    r.indice === null ? null : `${r.campo.startsWith('fasi') ? 'fase' : 'indicatore'} ${r.indice + 1}`
  if (conCodice && r.codice !== null) return parte === null ? r.codice : `${r.codice}, ${parte}`
  return parte === null ? 'Scheda' : parte.replace(/^./, (c) => c.toUpperCase())
}
