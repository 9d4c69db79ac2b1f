import type { Schema } from './descrizione.ts'
import { SCHEMA_2 } from './schema-2.ts'

/**
 * What version 3 adds: who may come in and as what, the rounds and what is being filled in, evidence, comments, what
 * was sent, and the chained history. Accounts have no foreign key to `ente`: the first administrator exists before it.
 */
export const NUOVE_3 = {
  account: {
    colonne: {
      ente_id: 'intero',
      account_id: 'intero',
      nome: 'testo',
      /** Lower case; what one signs in with. */
      email: 'testo',
      /** The person's name as cards print it; null while nobody has said they are the same. */
      persona: 'testo?',
      /** argon2id in its own encoded form; null for who signs in elsewhere, or has not chosen one yet. */
      password: 'testo?',
      /** The shared secret of the second factor, sealed; null when off. */
      totp: 'testo?',
      /** "invitato", "attivo" or "sospeso". */
      stato: 'testo',
      creato_il: 'testo',
      ultimo_accesso: 'testo?',
      tentativi: 'intero',
      bloccato_fino: 'testo?',
    },
    chiave: ['ente_id', 'account_id'],
    indici: { account_email: { colonne: ['ente_id', 'email'], unico: true } },
  },
  /** What an account is, where, from when to when. */
  ruolo_account: {
    colonne: {
      ente_id: 'intero',
      ruolo_id: 'intero',
      account_id: 'intero',
      ruolo: 'testo',
      /** "ente", "centri", "schede" or "assessorati", and which (JSON). */
      ambito: 'testo',
      valori: 'testo',
      titolo: 'testo',
      dal: 'testo?',
      al: 'testo?',
      dato_da: 'testo',
      dato_il: 'testo',
    },
    chiave: ['ente_id', 'ruolo_id'],
    riferimenti: [{ colonne: ['ente_id', 'account_id'], tabella: 'account', a: ['ente_id', 'account_id'] }],
    indici: { ruolo_account_account: { colonne: ['ente_id', 'account_id'] } },
  },
  sessione: {
    colonne: {
      ente_id: 'intero',
      /** Digest of the cookie: whoever reads the store can't come in with it. */
      impronta: 'testo',
      account_id: 'intero',
      creata_il: 'testo',
      usata_il: 'testo',
      scade_il: 'testo',
      indirizzo: 'testo?',
      dispositivo: 'testo?',
      /** "password", "totp" or "oidc". */
      metodo: 'testo',
    },
    chiave: ['ente_id', 'impronta'],
    riferimenti: [{ colonne: ['ente_id', 'account_id'], tabella: 'account', a: ['ente_id', 'account_id'] }],
    indici: { sessione_account: { colonne: ['ente_id', 'account_id'] } },
  },
  /** Links that open once: the first administrator, an invitation, a forgotten password. */
  link_monouso: {
    colonne: {
      ente_id: 'intero',
      impronta: 'testo',
      scopo: 'testo',
      account_id: 'intero?',
      scade_il: 'testo',
      usato_il: 'testo?',
    },
    chiave: ['ente_id', 'impronta'],
  },
  /** The address at which somebody's own calendar is read: one each, made anew or taken back at will. */
  abbonamento_calendario: {
    colonne: {
      ente_id: 'intero',
      account_id: 'intero',
      /** Digest of the secret part of the address. */
      impronta: 'testo',
      creato_il: 'testo',
      /** The day it was last read, for who wonders whether it is still in use. */
      letto_il: 'testo?',
    },
    chiave: ['ente_id', 'account_id'],
    riferimenti: [{ colonne: ['ente_id', 'account_id'], tabella: 'account', a: ['ente_id', 'account_id'] }],
    indici: { abbonamento_impronta: { colonne: ['ente_id', 'impronta'], unico: true } },
  },
  /** An account at an identity provider. */
  identita_esterna: {
    colonne: { ente_id: 'intero', emittente: 'testo', soggetto: 'testo', account_id: 'intero', dal: 'testo' },
    chiave: ['ente_id', 'emittente', 'soggetto'],
    riferimenti: [{ colonne: ['ente_id', 'account_id'], tabella: 'account', a: ['ente_id', 'account_id'] }],
  },
  gettone_api: {
    colonne: {
      ente_id: 'intero',
      gettone_id: 'intero',
      account_id: 'intero',
      nome: 'testo',
      impronta: 'testo',
      /** The actions it is limited to (JSON). */
      azioni: 'testo',
      creato_il: 'testo',
      /** Its last day. */
      scade_il: 'testo',
      usato_il: 'testo?',
      revocato_il: 'testo?',
    },
    chiave: ['ente_id', 'gettone_id'],
    riferimenti: [{ colonne: ['ente_id', 'account_id'], tabella: 'account', a: ['ente_id', 'account_id'] }],
    indici: { gettone_api_impronta: { colonne: ['ente_id', 'impronta'], unico: true } },
  },
  campagna: {
    colonne: {
      ente_id: 'intero',
      campagna_id: 'intero',
      vista: 'testo',
      al: 'testo',
      scadenza: 'testo',
      /** Codes of the centres asked (JSON); null is the whole view. */
      centri: 'testo?',
      stato: 'testo',
      aperta_il: 'testo?',
      chiusa_il: 'testo?',
      /** Raised at every change of the round itself. */
      versione: 'intero',
    },
    chiave: ['ente_id', 'campagna_id'],
    riferimenti: [{ colonne: ['ente_id', 'vista'], tabella: 'vista', a: ['ente_id', 'codice'] }],
    indici: { campagna_vista: { colonne: ['ente_id', 'vista', 'al'] } },
  },
  /** A card in a round: what is being filled in stays here until the planning office takes it in. */
  compilazione: {
    colonne: {
      ente_id: 'intero',
      campagna_id: 'intero',
      codice: 'testo',
      stato: 'testo',
      /** Raised by every save: who saves says which one they saw. */
      versione: 'intero',
      /** What was entered (JSON): only the fields that somebody touched. */
      dati: 'testo',
      esonero: 'testo?',
      aggiornata_il: 'testo?',
      aggiornata_da: 'intero?',
    },
    chiave: ['ente_id', 'campagna_id', 'codice'],
    riferimenti: [
      { colonne: ['ente_id', 'campagna_id'], tabella: 'campagna', a: ['ente_id', 'campagna_id'] },
    ],
  },
  /** A frozen card: self-contained, with the version of its rules; it prints in ten years without any live table. */
  istantanea: {
    colonne: {
      ente_id: 'intero',
      istantanea_id: 'intero',
      campagna_id: 'intero?',
      vista: 'testo',
      codice: 'testo',
      al: 'testo',
      motivo: 'testo',
      creata_il: 'testo',
      regole: 'testo',
      contenuto: 'testo',
    },
    chiave: ['ente_id', 'istantanea_id'],
    indici: { istantanea_scheda: { colonne: ['ente_id', 'vista', 'codice'] } },
  },
  /** An act, a link or a file that shows what a card says; files are stored by their content. */
  prova: {
    colonne: {
      ente_id: 'intero',
      prova_id: 'intero',
      vista: 'testo',
      codice: 'testo',
      /** "scheda", "fase" or "indicatore", and which. */
      oggetto: 'testo',
      indice: 'intero?',
      tipo: 'testo',
      /** Organo, numero, data, indirizzo, or the file's name, type and digest (JSON). */
      dati: 'testo',
      sha256: 'testo?',
      aggiunta_il: 'testo',
      aggiunta_da: 'intero?',
      tolta_il: 'testo?',
    },
    chiave: ['ente_id', 'prova_id'],
    indici: { prova_scheda: { colonne: ['ente_id', 'vista', 'codice'] } },
  },
  commento: {
    colonne: {
      ente_id: 'intero',
      commento_id: 'intero',
      vista: 'testo',
      codice: 'testo',
      /** "scheda", "fase", "indicatore" or "rilievo", and which. */
      oggetto: 'testo',
      indice: 'intero?',
      regola: 'testo?',
      risponde_a: 'intero?',
      testo: 'testo',
      chi: 'intero?',
      chi_nome: 'testo',
      scritto_il: 'testo',
      /** Account ids it calls (JSON). */
      menzioni: 'testo',
      risolto_il: 'testo?',
      risolto_da: 'testo?',
    },
    chiave: ['ente_id', 'commento_id'],
    indici: { commento_scheda: { colonne: ['ente_id', 'vista', 'codice'] } },
  },
  /** Who has to hear of a comment: whom it calls, and who asked what it answers. */
  chiamata: {
    colonne: {
      ente_id: 'intero',
      commento_id: 'intero',
      account_id: 'intero',
      /** "menzione" or "risposta". */
      motivo: 'testo',
      creata_il: 'testo',
      /** Null until they said they have read it, or answered. */
      letta_il: 'testo?',
      /** The letter that told them; null while none has. */
      messaggio_id: 'intero?',
    },
    chiave: ['ente_id', 'commento_id', 'account_id'],
    riferimenti: [
      { colonne: ['ente_id', 'commento_id'], tabella: 'commento', a: ['ente_id', 'commento_id'] },
      { colonne: ['ente_id', 'account_id'], tabella: 'account', a: ['ente_id', 'account_id'] },
    ],
    indici: { chiamata_account: { colonne: ['ente_id', 'account_id', 'letta_il'] } },
  },
  /** What was sent to whom about a round; and what is still to be sent. */
  messaggio: {
    colonne: {
      ente_id: 'intero',
      messaggio_id: 'intero',
      campagna_id: 'intero?',
      /** The other rounds that the same letter speaks of (JSON): one letter a person, not one a round. */
      altre_campagne: 'testo?',
      account_id: 'intero?',
      a: 'testo',
      oggetto: 'testo',
      testo: 'testo',
      motivo: 'testo',
      creato_il: 'testo',
      inviato_il: 'testo?',
      /** When somebody last tried: two who send at once must not both send it. */
      provato_il: 'testo?',
      tentativi: 'intero',
      errore: 'testo?',
    },
    chiave: ['ente_id', 'messaggio_id'],
    indici: { messaggio_da_inviare: { colonne: ['ente_id', 'inviato_il'] } },
  },
  /** The answer given to a request, for who asks it again not knowing whether it arrived. */
  richiesta_fatta: {
    colonne: {
      ente_id: 'intero',
      chiave: 'testo',
      chi: 'testo',
      impronta: 'testo',
      esito: 'testo',
      fatta_il: 'testo',
    },
    chiave: ['ente_id', 'chi', 'chiave'],
    indici: { richiesta_fatta_il: { colonne: ['ente_id', 'fatta_il'] } },
  },
  /** The history: append-only, each event holds the digest of the one before. */
  evento: {
    colonne: {
      ente_id: 'intero',
      numero: 'intero',
      quando: 'testo',
      azione: 'testo',
      oggetto: 'testo',
      vista: 'testo?',
      codice: 'testo',
      indice: 'intero?',
      campo: 'testo?',
      atto: 'testo?',
      impronta_valori: 'testo',
      precedente: 'testo',
      impronta: 'testo',
    },
    chiave: ['ente_id', 'numero'],
    indici: { evento_oggetto: { colonne: ['ente_id', 'vista', 'codice', 'numero'] } },
  },
  /** The personal side of an event: erased on request, the chain stands. */
  evento_valori: {
    colonne: {
      ente_id: 'intero',
      numero: 'intero',
      sale: 'testo',
      account_id: 'intero?',
      chi: 'testo',
      da_dove: 'testo?',
      prima: 'testo?',
      dopo: 'testo?',
    },
    chiave: ['ente_id', 'numero'],
    riferimenti: [{ colonne: ['ente_id', 'numero'], tabella: 'evento', a: ['ente_id', 'numero'] }],
    indici: { evento_valori_account: { colonne: ['ente_id', 'account_id'] } },
  },
  /** What the program signs with, by purpose; in no save. */
  segreto: {
    colonne: { ente_id: 'intero', nome: 'testo', valore: 'testo', creato_il: 'testo' },
    chiave: ['ente_id', 'nome'],
  },
  /** The next number of each kind of row that has one. */
  contatore: {
    colonne: { ente_id: 'intero', nome: 'testo', prossimo: 'intero' },
    chiave: ['ente_id', 'nome'],
  },
} as const satisfies Schema

export const SCHEMA_3 = { ...SCHEMA_2, ...NUOVE_3 } as const satisfies Schema
