import { annoDi, type DataIso } from '../../dominio/valori/data.ts'

/**
 * The layout of the card we print: its words, one source for the template that prints them and for the reader that
 * finds them again by position. Headings are told by their words; where things stand is told by the headings.
 *
 * How a card is laid out (landscape A4, one column of full-width blocks, each card starts a page):
 *
 * 1. Every page: a running header (entity · title · short description · code · "Pagina n di m") closed by a rule, and
 *    a footer opened by a rule ("Elaborazione del …"). They repeat facts that stand in the body too.
 * 2. `livello` in small type, then the code alone on its line, then the description (wrapped, full width).
 * 3. FATTI: two rows of five cells, each a label (small) over its value (wrapped inside the cell).
 * 4. Two columns: on the left, one after the other, each "STATO DI ATTUAZIONE AL …" and its text; on the right, from
 *    the x of "COLLEGATO A" onwards, the links and the two totals. Only the left one may go on over the next pages.
 *    A link is its level (small) and, on the next line, its code and title; the title's wrapped lines are indented.
 * 5. GANTT: drawn; carries nothing that FASI does not.
 * 6. FASI and INDICATORI: a table each, its heading row repeated on every page. The first column counts from 1: a new
 *    row begins exactly where it has a number. A note stands under its row: "Nota" in the second column, the text
 *    to its right, beyond the x of the second column's texts.
 * 7. ESONERO, CRITICITÀ and PROVE (where there are any), then RILIEVI (when asked for). They are not the card's: its
 *    reader passes over them.
 */
export const SEZIONI = {
  stato: 'STATO DI ATTUAZIONE AL',
  collegamenti: 'COLLEGATO A',
  avanzamento: 'AVANZAMENTO DELLE FASI',
  conseguiti: 'INDICATORI RAGGIUNTI',
  gantt: 'GANTT',
  fasi: 'FASI',
  indicatori: 'INDICATORI',
  storico: 'INDICATORI · ANNI PRECEDENTI',
  esonero: 'ESONERO',
  criticita: 'CRITICITÀ',
  prove: 'PROVE',
  rilievi: 'RILIEVI',
} as const

/** Labels of the facts, in printed order: five a row. */
export const FATTI = {
  areaTematica: 'Area tematica',
  assessorato: 'Assessorato',
  direzione: 'Direzione',
  direttore: 'Direttore',
  tipo: 'Tipo di obiettivo',
  centro: 'Centro di responsabilità',
  responsabile: 'Responsabile',
  centroStampa: 'Codice del centro',
  vista: 'Vista',
  al: 'Dati al',
} as const

/** Headings of the phases' columns, in printed order; each array is the heading's lines, one over the other. */
export const COLONNE_FASI = {
  numero: ['N.'],
  descrizione: ['Fase'],
  peso: ['Peso', '%'],
  avanzamento: ['Avanz.', '%'],
  inizioPrevisto: ['Inizio', 'previsto'],
  finePrevista: ['Fine', 'prevista'],
  inizioEffettivo: ['Inizio', 'effettivo'],
  fineEffettiva: ['Fine', 'effettiva'],
  responsabile: ['Responsabile'],
  centro: ['Centro di responsabilità'],
} as const

/** Headings of the indicators' columns; one column per past year follows `valoreRaggiunto`, headed by ANNO_STORICO. */
export const COLONNE_INDICATORI = {
  numero: ['N.'],
  descrizione: ['Indicatore'],
  tipo: ['Tipo'],
  valoreAtteso: ['Valore', 'atteso'],
  valoreRaggiunto: ['Valore', 'raggiunto'],
  esito: ['Esito'],
} as const

/** Heading of a past year's column: "Raggiunto" over the year. */
export const ANNO_STORICO = 'Raggiunto'
/** Label of the note under a phase or an indicator. */
export const NOTA = 'Nota'

export const COLONNE_RILIEVI = {
  regola: ['Regola'],
  gravita: ['Gravità'],
  riguarda: ['Riguarda'],
  domanda: ['Domanda'],
  evidenza: ['Evidenza'],
} as const

export const COLONNE_PROVE = {
  riguarda: ['Riguarda'],
  tipo: ['Che cos’è'],
  prova: ['Prova'],
  dove: ['Dove si trova, o impronta del file'],
  aggiunta: ['Aggiunta il'],
} as const

/**
 * Left edges of the narrative's lines, in points from the left edge of its column (the x of its heading). The edge
 * alone tells what a line is, at the top of a page too:
 * [0, 4.5) goes on · [4.5, 11.5) opens a paragraph · [11.5, 22.5) opens a line ("\n") · [22.5, …) goes on.
 * A paragraph that opens with a list sign is set like an item, its sign at `paragrafo`; the sign's text, and the
 * wrapped lines of an item, stand at `seguito`.
 */
export const RIENTRI_NARRATIVA = { seguitoParagrafo: 0, paragrafo: 9, voce: 14, seguito: 31 } as const

const MESI = [
  'GENNAIO',
  'FEBBRAIO',
  'MARZO',
  'APRILE',
  'MAGGIO',
  'GIUGNO',
  'LUGLIO',
  'AGOSTO',
  'SETTEMBRE',
  'OTTOBRE',
  'NOVEMBRE',
  'DICEMBRE',
] as const

/** "STATO DI ATTUAZIONE AL 31 DICEMBRE 2021": day, month and year, so that the date is whole on paper. */
export const printTitoloStato = (al: DataIso): string =>
  `${SEZIONI.stato} ${Number(al.slice(8, 10))} ${MESI[Number(al.slice(5, 7)) - 1]} ${annoDi(al)}`

/** Labels of the cover's parameters. */
export const PARAMETRI = {
  vista: 'Vista',
  livelli: 'Livelli della vista',
  livello: 'Livello',
  centro: 'Centro di responsabilità',
  dataElaborazione: 'Data elaborazione',
  al: 'Data di riferimento',
  congelateIl: 'Congelate il',
  regole: 'Regole del punteggio',
} as const

/** The cover's parameter when no centre was chosen. */
export const TUTTI_I_CENTRI = 'Tutti i centri'
/** Name of the attached data. */
export const ALLEGATO_DATI = 'schede.json'
