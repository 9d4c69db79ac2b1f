import type { Fase, Indicatore, Scheda, StatoDiAttuazione } from '../scheda/scheda.ts'
import type { DataIso } from '../valori/data.ts'
import { type CampoTrovato, findCampo, type NomeCampo, type Valore } from './campi.ts'
import type { DatiCompilazione } from './dati.ts'

/** What is wrong on a card at a date, why, what is being done, and who does it. */
export interface Criticita {
  readonly causa: string | null
  readonly rimedio: string | null
  readonly chi: string | null
}

const CAMPI_CRITICITA = { causa: 'criticitaCausa', rimedio: 'criticitaRimedio', chi: 'criticitaChi' } as const

/** The criticality entered in a round; null when nothing of it was. */
export const findCriticita = (dati: DatiCompilazione): Criticita | null => {
  const leggi = (campo: string): string | null => {
    const valore = dati[`scheda.${campo}`]?.valore
    return typeof valore === 'string' && valore.trim() !== '' ? valore : null
  }
  const c = {
    causa: leggi(CAMPI_CRITICITA.causa),
    rimedio: leggi(CAMPI_CRITICITA.rimedio),
    chi: leggi(CAMPI_CRITICITA.chi),
  }
  return c.causa === null && c.rimedio === null && c.chi === null ? null : c
}

/** What a field of the card holds at a date, before the round touched it. Criticalities start empty in each round. */
export const getValoreScheda = (scheda: Scheda, al: DataIso, nome: NomeCampo): Valore => {
  const trovato = findCampo(nome, scheda)
  if (trovato === null) return null
  if (trovato.parte === 'scheda')
    return trovato.campo === 'statoDiAttuazione'
      ? (scheda.statoDiAttuazione.find((s) => s.al === al)?.testo ?? null)
      : null
  const riga = scheda[trovato.parte][trovato.indice ?? 0] as unknown as Readonly<Record<string, Valore>>
  return riga[trovato.campo] ?? null
}

/**
 * The card as it is once what was entered is taken in: phases and indicators get their fields, the narrative becomes
 * that of the reporting date. Fields of rows that the card no longer has are left out (they stay in the round's data).
 */
export const applyDati = (scheda: Scheda, al: DataIso, dati: DatiCompilazione): Scheda => {
  const fasi: Fase[] = [...scheda.fasi]
  const indicatori: Indicatore[] = [...scheda.indicatori]
  let stati: readonly StatoDiAttuazione[] = scheda.statoDiAttuazione
  for (const [nome, { valore }] of Object.entries(dati)) {
    const trovato = findCampo(nome, scheda)
    if (trovato === null) continue
    if (trovato.parte === 'scheda') {
      if (trovato.campo === 'statoDiAttuazione') stati = conStato(stati, al, valore)
      continue
    }
    applyRiga(trovato, valore, fasi, indicatori)
  }
  return { ...scheda, fasi, indicatori, statoDiAttuazione: stati }
}

const applyRiga = (
  { parte, indice, campo }: CampoTrovato,
  valore: Valore,
  fasi: Fase[],
  indicatori: Indicatore[],
): void => {
  const i = indice ?? 0
  const fase = fasi[i]
  const indicatore = indicatori[i]
  if (parte === 'fasi' && fase !== undefined) fasi[i] = { ...fase, [campo]: valore }
  if (parte === 'indicatori' && indicatore !== undefined) indicatori[i] = { ...indicatore, [campo]: valore }
}

/** The narratives with the one of a date written, replaced, or (empty) taken away; by date. */
const conStato = (
  stati: readonly StatoDiAttuazione[],
  al: DataIso,
  valore: Valore,
): readonly StatoDiAttuazione[] => {
  const altri = stati.filter((s) => s.al !== al)
  const tutti = typeof valore === 'string' ? [...altri, { al, testo: valore }] : altri
  return tutti.toSorted((a, b) => (a.al < b.al ? -1 : a.al > b.al ? 1 : 0))
}
