import type { Schema } from './descrizione.ts'
import { SCHEMA_1 } from './schema-1.ts'

/**
 * What version 2 adds: earlier states of a card, tags, posts and delegations, the entity's settings and deadlines, and
 * the indexes of words that take the place of the texts of version 1.
 */
export const NUOVE_2 = {
  /**
   * Every state a card has had, the present one included: two dates of the plan are compared from here. `contenuto` is
   * the card whole (JSON), `al` the reporting date it speaks of (null when the print names none), `scritta_il` the
   * moment it was stored.
   */
  scheda_versione: {
    colonne: {
      ente_id: 'intero',
      vista: 'testo',
      codice: 'testo',
      versione: 'intero',
      al: 'testo?',
      scritta_il: 'testo',
      importazione_id: 'intero?',
      contenuto: 'testo',
    },
    chiave: ['ente_id', 'vista', 'codice', 'versione'],
    riferimenti: [{ colonne: ['ente_id', 'vista'], tabella: 'vista', a: ['ente_id', 'codice'] }],
    indici: { scheda_versione_al: { colonne: ['ente_id', 'vista', 'al'] } },
  },
  /** Words that the office puts on cards ("PNRR"); no import touches them. */
  etichetta: {
    colonne: { ente_id: 'intero', scheda_id: 'intero', nome: 'testo' },
    chiave: ['ente_id', 'scheda_id', 'nome'],
    riferimenti: [{ colonne: ['ente_id', 'scheda_id'], tabella: 'scheda', a: ['ente_id', 'scheda_id'] }],
    indici: { etichetta_nome: { colonne: ['ente_id', 'nome'] } },
  },
  /** Who holds a unit, as what, from when to when. */
  incarico: {
    colonne: {
      ente_id: 'intero',
      persona: 'testo',
      ruolo: 'testo',
      centro: 'testo',
      dal: 'testo',
      al: 'testo?',
    },
    chiave: ['ente_id', 'centro', 'persona', 'ruolo', 'dal'],
    riferimenti: [{ colonne: ['ente_id'], tabella: 'ente', a: ['ente_id'] }],
    indici: { incarico_persona: { colonne: ['ente_id', 'persona'] } },
  },
  /** Who holds a political delegation. */
  delega: {
    colonne: { ente_id: 'intero', assessorato: 'testo', persona: 'testo', dal: 'testo', al: 'testo?' },
    chiave: ['ente_id', 'assessorato', 'persona', 'dal'],
    riferimenti: [{ colonne: ['ente_id'], tabella: 'ente', a: ['ente_id'] }],
  },
  /** A unit's name as prints write it (cut, abbreviated) and the unit that somebody said it stands for. */
  nome_stampato: {
    colonne: { ente_id: 'intero', nome: 'testo', centro: 'testo' },
    chiave: ['ente_id', 'nome'],
    riferimenti: [{ colonne: ['ente_id'], tabella: 'ente', a: ['ente_id'] }],
  },
  /** One row a setting; `valore` is JSON. */
  impostazione: {
    colonne: { ente_id: 'intero', chiave: 'testo', valore: 'testo' },
    chiave: ['ente_id', 'chiave'],
    riferimenti: [{ colonne: ['ente_id'], tabella: 'ente', a: ['ente_id'] }],
  },
  /**
   * The words of a card (see `archivio/ricerca`): in its title, in all of it, and in what it stands under too. Each
   * column holds the one before, so that several words are sought in one index and no vector is ever unfolded.
   */
  scheda_parole: {
    solo: 'postgres',
    colonne: {
      ente_id: 'intero',
      scheda_id: 'intero',
      titolo: 'vettore',
      scheda: 'vettore',
      tutto: 'vettore',
    },
    chiave: ['ente_id', 'scheda_id'],
    riferimenti: [{ colonne: ['ente_id', 'scheda_id'], tabella: 'scheda', a: ['ente_id', 'scheda_id'] }],
    indici: {
      scheda_parole_titolo: { colonne: ['titolo'], metodo: 'gin' },
      scheda_parole_scheda: { colonne: ['scheda'], metodo: 'gin' },
      scheda_parole_tutto: { colonne: ['tutto'], metodo: 'gin' },
    },
  },
  /**
   * The same in SQLite, each word once: only the index is kept, without the texts; its row of a card is `toRigaFts`.
   * Words are never sought one after the other, so that their places need not be kept either.
   */
  scheda_fts: {
    solo: 'sqlite',
    virtuale:
      "fts5(titolo, corpo, contorno, content='', contentless_delete=1, detail=column, prefix='2 3', tokenize=\"unicode61 remove_diacritics 2 tokenchars '_'\")",
    colonne: {},
    chiave: [],
  },
  /** When a legal deadline was met. */
  scadenza_fatta: {
    colonne: { ente_id: 'intero', scadenza: 'testo', fatta_il: 'testo', nota: 'testo?' },
    chiave: ['ente_id', 'scadenza'],
    riferimenti: [{ colonne: ['ente_id'], tabella: 'ente', a: ['ente_id'] }],
  },
} as const satisfies Schema

const { scheda_testo: _, ...RIMASTE } = SCHEMA_1

export const SCHEMA_2 = { ...RIMASTE, ...NUOVE_2 } as const satisfies Schema
