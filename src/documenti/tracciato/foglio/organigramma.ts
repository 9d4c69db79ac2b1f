import type { Lista } from '../../../dominio/organigramma/errori.ts'
import { type Colonna, colonna, type Foglio } from './colonne.ts'

/** The workbook of the organisation chart: one description for who writes the template and who reads it back. */
export type NomeFoglioOrganigramma = 'Organigramma' | 'Incarichi' | 'Deleghe' | 'Nomi stampati'

const dal = (aiuto: string): Colonna =>
  colonna('dal', 'Dal', aiuto, { tipo: 'data', larghezza: 14, obbligatoria: true })
const al: Colonna = colonna('al', 'Al', 'L’ultimo giorno; vuoto se dura ancora', {
  tipo: 'data',
  larghezza: 14,
})
const PERSONA = 'Cognome e nome, come sulle schede'

export const FOGLI_ORGANIGRAMMA: readonly Foglio<NomeFoglioOrganigramma>[] = [
  {
    nome: 'Organigramma',
    spiegazione:
      'Una riga per centro e periodo. Se un centro cambia nome o padre, si chiude la riga (colonna Al) e se ne aggiunge un’altra.',
    colonne: [
      colonna('codice', 'Codice', 'Il codice del centro, come sul frontespizio: 01_S_2026', {
        obbligatoria: true,
        larghezza: 18,
      }),
      colonna('nome', 'Nome', 'Il nome per intero', { obbligatoria: true, larghezza: 48 }),
      colonna('padre', 'Padre', 'Il codice del centro che sta sopra; vuoto in cima', { larghezza: 18 }),
      dal('Il primo giorno in cui c’è'),
      al,
      colonna('succedeA', 'Succede a', 'I codici dei centri di cui prende il posto, separati da virgole', {
        larghezza: 26,
      }),
    ],
  },
  {
    nome: 'Incarichi',
    spiegazione: 'Una riga per persona, centro e periodo: chi dirige, chi risponde, chi ad interim.',
    colonne: [
      colonna('persona', 'Persona', PERSONA, { obbligatoria: true, larghezza: 32 }),
      colonna('ruolo', 'Ruolo', 'Per esempio dirigente, responsabile di servizio, dirigente ad interim', {
        obbligatoria: true,
        larghezza: 32,
      }),
      colonna('centro', 'Centro', 'Il codice del centro', { obbligatoria: true, larghezza: 18 }),
      dal('Il primo giorno dell’incarico'),
      al,
    ],
  },
  {
    nome: 'Deleghe',
    spiegazione: 'Una riga per delega politica e periodo.',
    colonne: [
      colonna('assessorato', 'Assessorato', 'La delega, scritta come sulle schede', {
        obbligatoria: true,
        larghezza: 60,
      }),
      colonna('persona', 'Persona', 'Cognome e nome di chi ha la delega', {
        obbligatoria: true,
        larghezza: 32,
      }),
      dal('Il primo giorno della delega'),
      al,
    ],
  },
  {
    nome: 'Nomi stampati',
    spiegazione:
      'Le stampe accorciano i nomi dei centri: qui si dice di quale centro è ciascuno. Senza il codice la riga non conta.',
    colonne: [
      colonna('nome', 'Nome', 'Il nome com’è stampato, anche se tagliato', {
        obbligatoria: true,
        larghezza: 48,
      }),
      colonna('centro', 'Centro', 'Il codice del centro', { obbligatoria: true, larghezza: 18 }),
    ],
  },
]

/** The list of the chart that each sheet holds. */
export const LISTA_DI: Readonly<Record<NomeFoglioOrganigramma, Lista>> = {
  Organigramma: 'centri',
  Incarichi: 'incarichi',
  Deleghe: 'deleghe',
  'Nomi stampati': 'nomi',
}

export const FOGLIO_DI: Readonly<Record<Lista, NomeFoglioOrganigramma>> = {
  centri: 'Organigramma',
  incarichi: 'Incarichi',
  deleghe: 'Deleghe',
  nomi: 'Nomi stampati',
}

export const getFoglioOrganigramma = (nome: NomeFoglioOrganigramma): Foglio<NomeFoglioOrganigramma> => {
  const foglio = FOGLI_ORGANIGRAMMA.find((f) => f.nome === nome)
  if (!foglio) throw new Error(`Foglio sconosciuto: ${nome}`)
  return foglio
}
