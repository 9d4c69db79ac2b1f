import type { Schema } from './descrizione.ts'

/**
 * Version 1. `ente_id` leads every key, so that a distributed engine can spread the tables on it.
 * Weights and progress are integer hundredths, indicator values exact decimals as text, dates text of their real grain.
 * `importazione` has no foreign key to `ente`: the preview of the very first print is kept before its entity exists.
 */
export const SCHEMA_1 = {
  versione_schema: {
    colonne: { versione: 'intero', nome: 'testo', applicata_il: 'testo' },
    chiave: ['versione'],
  },
  ente: {
    colonne: {
      ente_id: 'intero',
      nome: 'testo',
      /** The code grammar as JSON; null is the default one. */
      grammatica: 'testo?',
      /** Raised by every write: what was computed from an older revision is stale. */
      revisione: 'intero',
      prossima_scheda: 'intero',
      creato_il: 'testo',
    },
    chiave: ['ente_id'],
  },
  /** The names this entity's prints may carry, normalised; a person said they are the same. */
  ente_nome: {
    colonne: { ente_id: 'intero', nome_normale: 'testo', nome: 'testo' },
    chiave: ['ente_id', 'nome_normale'],
    riferimenti: [{ colonne: ['ente_id'], tabella: 'ente', a: ['ente_id'] }],
  },
  vista: {
    colonne: {
      ente_id: 'intero',
      codice: 'testo',
      titolo: 'testo',
      /** The entity's revision when a card of the view was last written. */
      revisione: 'intero',
    },
    chiave: ['ente_id', 'codice'],
    riferimenti: [{ colonne: ['ente_id'], tabella: 'ente', a: ['ente_id'] }],
  },
  livello: {
    colonne: { ente_id: 'intero', vista: 'testo', posizione: 'intero', chiave: 'testo', nome: 'testo' },
    chiave: ['ente_id', 'vista', 'posizione'],
    riferimenti: [{ colonne: ['ente_id', 'vista'], tabella: 'vista', a: ['ente_id', 'codice'] }],
    indici: { livello_chiave: { colonne: ['ente_id', 'vista', 'chiave'], unico: true } },
  },
  centro: {
    colonne: {
      ente_id: 'intero',
      codice: 'testo',
      dal: 'testo',
      al: 'testo?',
      nome: 'testo',
      padre: 'testo?',
      /** Codes of the units it takes over from (JSON). */
      succede_a: 'testo',
    },
    chiave: ['ente_id', 'codice', 'dal'],
    riferimenti: [{ colonne: ['ente_id'], tabella: 'ente', a: ['ente_id'] }],
    indici: { centro_padre: { colonne: ['ente_id', 'padre'] } },
  },
  importazione: {
    colonne: {
      ente_id: 'intero',
      importazione_id: 'intero',
      /** "anteprima", "applicata" or "annullata". */
      stato: 'testo',
      chi: 'testo',
      creata_il: 'testo',
      applicata_il: 'testo?',
      nome_file: 'testo',
      sha256: 'testo',
      byte: 'intero',
      formato: 'testo',
      pagine: 'intero',
      /** The name the operator declared (`--ente`); null when the header alone decided. */
      ente_dichiarato: 'testo?',
      /** The cover as read (JSON): the parameters the print was asked with. */
      frontespizio: 'testo',
      /** How many cards, phases, indicators were read, added, changed, missing (JSON). */
      conteggi: 'testo',
      /** The cards as read (JSON), only while a preview waits to be confirmed. */
      lettura: 'testo?',
      /** What the operator saw: digest of the differences shown. */
      impronta: 'testo?',
    },
    chiave: ['ente_id', 'importazione_id'],
    indici: { importazione_stato: { colonne: ['ente_id', 'stato', 'creata_il'] } },
  },
  segnalazione: {
    colonne: {
      ente_id: 'intero',
      importazione_id: 'intero',
      posizione: 'intero',
      gravita: 'testo',
      motivo: 'testo',
      pagina: 'intero?',
      riga: 'intero?',
      scheda: 'testo?',
      campo: 'testo?',
      messaggio: 'testo',
    },
    chiave: ['ente_id', 'importazione_id', 'posizione'],
    riferimenti: [
      {
        colonne: ['ente_id', 'importazione_id'],
        tabella: 'importazione',
        a: ['ente_id', 'importazione_id'],
      },
    ],
  },
  scheda: {
    colonne: {
      ente_id: 'intero',
      scheda_id: 'intero',
      vista: 'testo',
      codice: 'testo',
      /** Place in the plan, from 1, within the view. */
      ordine: 'intero',
      descrizione: 'testo',
      tipo: 'testo?',
      area_tematica: 'testo?',
      assessorato: 'testo?',
      direzione: 'testo?',
      direttore: 'testo?',
      centro: 'testo?',
      responsabile: 'testo?',
      centro_stampa: 'testo?',
      /** The import that last wrote the card, and where it stood in that document. */
      importazione_id: 'intero?',
      origine_pagina: 'intero?',
      origine_riga: 'intero?',
    },
    chiave: ['ente_id', 'scheda_id'],
    riferimenti: [{ colonne: ['ente_id', 'vista'], tabella: 'vista', a: ['ente_id', 'codice'] }],
    indici: {
      scheda_codice: { colonne: ['ente_id', 'vista', 'codice'], unico: true },
      scheda_ordine: { colonne: ['ente_id', 'vista', 'ordine', 'codice'] },
      scheda_centro: { colonne: ['ente_id', 'vista', 'centro'] },
      scheda_centro_stampa: { colonne: ['ente_id', 'vista', 'centro_stampa'] },
      scheda_responsabile: { colonne: ['ente_id', 'vista', 'responsabile'] },
      scheda_assessorato: { colonne: ['ente_id', 'vista', 'assessorato'] },
      scheda_area_tematica: { colonne: ['ente_id', 'vista', 'area_tematica'] },
      /** The counts beside every filter are read from this index alone. */
      scheda_filtri: {
        colonne: [
          'ente_id',
          'vista',
          'centro',
          'centro_stampa',
          'responsabile',
          'assessorato',
          'area_tematica',
        ],
      },
    },
  },
  /** Everything a search looks at, without case and accents. Apart from `scheda`, so that lists read short rows. */
  scheda_testo: {
    colonne: { ente_id: 'intero', scheda_id: 'intero', testo: 'testo' },
    chiave: ['ente_id', 'scheda_id'],
    riferimenti: [{ colonne: ['ente_id', 'scheda_id'], tabella: 'scheda', a: ['ente_id', 'scheda_id'] }],
  },
  collegamento: {
    colonne: {
      ente_id: 'intero',
      scheda_id: 'intero',
      posizione: 'intero',
      livello: 'testo',
      codice: 'testo',
      titolo: 'testo',
    },
    chiave: ['ente_id', 'scheda_id', 'posizione'],
    riferimenti: [{ colonne: ['ente_id', 'scheda_id'], tabella: 'scheda', a: ['ente_id', 'scheda_id'] }],
    indici: { collegamento_codice: { colonne: ['ente_id', 'codice'] } },
  },
  stato_attuazione: {
    colonne: { ente_id: 'intero', scheda_id: 'intero', posizione: 'intero', al: 'testo', testo: 'testo' },
    chiave: ['ente_id', 'scheda_id', 'posizione'],
    riferimenti: [{ colonne: ['ente_id', 'scheda_id'], tabella: 'scheda', a: ['ente_id', 'scheda_id'] }],
  },
  fase: {
    colonne: {
      ente_id: 'intero',
      scheda_id: 'intero',
      posizione: 'intero',
      descrizione: 'testo',
      peso: 'intero?',
      avanzamento: 'intero?',
      inizio_previsto: 'testo?',
      fine_prevista: 'testo?',
      inizio_effettivo: 'testo?',
      fine_effettiva: 'testo?',
      responsabile: 'testo?',
      centro: 'testo?',
      nota: 'testo?',
      origine_pagina: 'intero?',
      origine_riga: 'intero?',
    },
    chiave: ['ente_id', 'scheda_id', 'posizione'],
    riferimenti: [{ colonne: ['ente_id', 'scheda_id'], tabella: 'scheda', a: ['ente_id', 'scheda_id'] }],
  },
  indicatore: {
    colonne: {
      ente_id: 'intero',
      scheda_id: 'intero',
      posizione: 'intero',
      descrizione: 'testo',
      tipo: 'testo?',
      valore_atteso: 'testo?',
      valore_raggiunto: 'testo?',
      storico_incerto: 'intero',
      nota: 'testo?',
      origine_pagina: 'intero?',
      origine_riga: 'intero?',
    },
    chiave: ['ente_id', 'scheda_id', 'posizione'],
    riferimenti: [{ colonne: ['ente_id', 'scheda_id'], tabella: 'scheda', a: ['ente_id', 'scheda_id'] }],
  },
  indicatore_storico: {
    colonne: {
      ente_id: 'intero',
      scheda_id: 'intero',
      posizione: 'intero',
      anno: 'intero',
      valore: 'testo',
    },
    chiave: ['ente_id', 'scheda_id', 'posizione', 'anno'],
    riferimenti: [
      {
        colonne: ['ente_id', 'scheda_id', 'posizione'],
        tabella: 'indicatore',
        a: ['ente_id', 'scheda_id', 'posizione'],
      },
    ],
  },
  /**
   * The findings of a view, kept only because asking them of thousands of cards takes seconds: `impronta` says of which
   * cards and which rules they are; when it is not the current one they are computed again.
   */
  rilievi_vista: {
    colonne: {
      ente_id: 'intero',
      vista: 'testo',
      impronta: 'testo',
      /** Rules that could not be asked, and findings about the whole set (JSON). */
      non_applicabili: 'testo',
      insieme: 'testo',
    },
    chiave: ['ente_id', 'vista'],
    riferimenti: [{ colonne: ['ente_id', 'vista'], tabella: 'vista', a: ['ente_id', 'codice'] }],
  },
  rilievi_scheda: {
    colonne: {
      ente_id: 'intero',
      vista: 'testo',
      codice: 'testo',
      errori: 'intero',
      attenzioni: 'intero',
      informazioni: 'intero',
      /** The findings themselves (JSON). */
      rilievi: 'testo',
    },
    chiave: ['ente_id', 'vista', 'codice'],
    riferimenti: [{ colonne: ['ente_id', 'vista'], tabella: 'rilievi_vista', a: ['ente_id', 'vista'] }],
  },
} as const satisfies Schema
