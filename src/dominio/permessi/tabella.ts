import type { Ruolo } from './attore.ts'

/** Everything a use case may do; a use case names one of these before it does anything else. */
export type Azione = keyof typeof AZIONI

/**
 * Every action, in the words of a page that explains who can do what. The plan is what is in force and everybody reads
 * it; what is being filled in is a draft, and is read by whom it concerns.
 */
export const AZIONI = {
  'piano:leggi': 'Vedere il piano, le schede e l’andamento',
  'piano:esporta': 'Scaricare i dati',
  'piano:stampa': 'Stampare',
  'piano:controlla': 'Vedere le domande dei controlli',
  'piano:importa': 'Portare dentro stampe e fogli',
  'piano:etichetta': 'Mettere etichette alle schede',
  'ente:leggi': 'Vedere organigramma e impostazioni',
  'ente:configura': 'Cambiare organigramma e impostazioni',
  'compilazione:leggi': 'Vedere ciò che si sta compilando',
  'compilazione:scrivi': 'Compilare le schede',
  'compilazione:invia': 'Inviare una scheda compilata',
  'compilazione:valida': 'Validare una scheda inviata',
  'compilazione:rimanda': 'Rimandare indietro una scheda',
  'compilazione:acquisisci': 'Acquisire una scheda validata',
  'campagna:leggi': 'Vedere le campagne e chi manca',
  'campagna:gestisci': 'Aprire, chiudere e riaprire una campagna, esonerare, sollecitare',
  'commento:scrivi': 'Commentare e rispondere alle domande',
  'rilievo:chiudi': 'Chiudere una domanda dei controlli',
  'storia:leggi': 'Vedere chi ha cambiato che cosa',
  'accesso:gestisci': 'Gestire persone, ruoli e accessi',
} as const

/** An action in words; one that is no longer in the table, as it was written. */
export const nomeAzione = (azione: string): string =>
  Object.hasOwn(AZIONI, azione) ? AZIONI[azione as keyof typeof AZIONI] : azione

/** How far a role's permission reaches: the whole entity, or only what is in the role's own scope. */
export type Portata = 'ente' | 'ambito'

type Permessi = Readonly<Partial<Record<Azione, Portata>>>

const LEGGERE: Permessi = {
  'piano:leggi': 'ente',
  'piano:esporta': 'ente',
  'piano:stampa': 'ente',
  'ente:leggi': 'ente',
}

const COMPILARE: Permessi = {
  ...LEGGERE,
  'piano:controlla': 'ente',
  'campagna:leggi': 'ambito',
  'compilazione:leggi': 'ambito',
  'compilazione:scrivi': 'ambito',
  'commento:scrivi': 'ambito',
  'storia:leggi': 'ambito',
}

const GOVERNARE: Permessi = {
  ...LEGGERE,
  'piano:controlla': 'ente',
  'piano:importa': 'ente',
  'piano:etichetta': 'ente',
  'ente:configura': 'ente',
  'campagna:leggi': 'ente',
  'campagna:gestisci': 'ente',
  'compilazione:leggi': 'ente',
  'compilazione:scrivi': 'ente',
  'compilazione:rimanda': 'ente',
  'compilazione:acquisisci': 'ente',
  'commento:scrivi': 'ente',
  'rilievo:chiudi': 'ente',
  'storia:leggi': 'ente',
}

/** The table of permissions. What is not listed is denied. */
export const PERMESSI: Readonly<Record<Ruolo, Permessi>> = {
  'operatore-locale': {
    ...GOVERNARE,
    'compilazione:invia': 'ente',
    'compilazione:valida': 'ente',
    'accesso:gestisci': 'ente',
  },
  /** Keeps the program going; what people fill in isn't theirs to change. */
  amministratore: {
    ...LEGGERE,
    'piano:controlla': 'ente',
    'ente:configura': 'ente',
    'campagna:leggi': 'ente',
    'storia:leggi': 'ente',
    'accesso:gestisci': 'ente',
  },
  controllo: GOVERNARE,
  dirigente: {
    ...COMPILARE,
    'compilazione:invia': 'ambito',
    'compilazione:valida': 'ambito',
    'compilazione:rimanda': 'ambito',
  },
  responsabile: { ...COMPILARE, 'compilazione:invia': 'ambito' },
  collaboratore: COMPILARE,
  assessore: { ...LEGGERE, 'piano:controlla': 'ente', 'commento:scrivi': 'ambito' },
  oiv: {
    ...LEGGERE,
    'piano:controlla': 'ente',
    'campagna:leggi': 'ente',
    'compilazione:leggi': 'ente',
    'commento:scrivi': 'ente',
    'rilievo:chiudi': 'ente',
    'storia:leggi': 'ente',
  },
  lettura: LEGGERE,
}

export const RUOLI = Object.keys(PERMESSI) as readonly Ruolo[]

/** Roles as people call them. */
export const NOMI_RUOLI: Readonly<Record<Ruolo, string>> = {
  'operatore-locale': 'Operatore di questo computer',
  amministratore: 'Amministratore',
  controllo: 'Programmazione e controllo',
  dirigente: 'Dirigente',
  responsabile: 'Responsabile di servizio',
  collaboratore: 'Collaboratore',
  assessore: 'Assessore',
  oiv: 'OIV o Nucleo di valutazione',
  lettura: 'Sola lettura',
}
