import type { Fase, Indicatore, Scheda } from '../scheda/scheda.ts'
import { abbinaRighe } from './abbina.ts'

/**
 * What is to be stored when a card that is already there is read again. The new print wins field by field, with four
 * exceptions, so that nothing stored is ever lost to a poorer source:
 * - rows and narratives the new print doesn't have stay (they are listed as missing, never deleted);
 * - a print of the whole entity has no centre on its cover: the centre known from an earlier one stays, or the card
 *   would no longer be missed when a later print of that centre drops it;
 * - a phase of which the text shows one number only (weight and progress both unknown) keeps the known ones;
 * - past values whose column the text lost keep their certain years when the values are the same.
 */
export const mergeScheda = (archiviata: Scheda, letta: Scheda): Scheda => ({
  ...letta,
  centroStampa: letta.centroStampa ?? archiviata.centroStampa,
  statoDiAttuazione: mergeStati(archiviata, letta),
  fasi: mergeRighe(archiviata.fasi, letta.fasi, mergeFase),
  indicatori: mergeRighe(archiviata.indicatori, letta.indicatori, mergeIndicatore),
})

const mergeStati = (archiviata: Scheda, letta: Scheda): Scheda['statoDiAttuazione'] => {
  const riletti = new Set(letta.statoDiAttuazione.map((s) => s.al))
  return [
    ...archiviata.statoDiAttuazione.filter((s) => !riletti.has(s.al)),
    ...letta.statoDiAttuazione,
  ].toSorted((a, b) => (a.al < b.al ? -1 : a.al > b.al ? 1 : 0))
}

const mergeRighe = <T extends { readonly descrizione: string }>(
  archiviate: readonly T[],
  lette: readonly T[],
  merge: (archiviata: T, letta: T) => T,
): T[] =>
  abbinaRighe(archiviate, lette).flatMap(({ prima, dopo }) => {
    const archiviata = prima === null ? undefined : archiviate[prima]
    const letta = dopo === null ? undefined : lette[dopo]
    if (archiviata && letta) return [merge(archiviata, letta)]
    const sola = letta ?? archiviata
    return sola ? [sola] : []
  })

const mergeFase = (archiviata: Fase, letta: Fase): Fase =>
  letta.peso === null && letta.avanzamento === null
    ? { ...letta, peso: archiviata.peso, avanzamento: archiviata.avanzamento }
    : letta

const mergeIndicatore = (archiviato: Indicatore, letto: Indicatore): Indicatore =>
  letto.storicoIncerto && !archiviato.storicoIncerto && sonoGliStessiValori(archiviato, letto)
    ? { ...letto, storico: archiviato.storico, storicoIncerto: false }
    : letto

const sonoGliStessiValori = (a: Indicatore, b: Indicatore): boolean => {
  const valori = (i: Indicatore) => Object.values(i.storico).toSorted().join(' ')
  return valori(a) === valori(b)
}
