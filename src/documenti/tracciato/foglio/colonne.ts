/**
 * The workbook that offices fill in and that the program writes: one description of its sheets and columns for both
 * ways, so that what is written is what is read.
 */

export type TipoColonna = 'testo' | 'data' | 'percento' | 'decimale' | 'si-no' | 'intero'

export interface Colonna {
  /** The field of the domain it holds. */
  readonly campo: string
  readonly titolo: string
  readonly tipo: TipoColonna
  /** Without this column the sheet can't be read. */
  readonly obbligatoria: boolean
  /** In characters. */
  readonly larghezza: number
  /** What to write in it: shown in "Leggimi" and beside the cell. */
  readonly aiuto: string
}

export type NomeFoglio = 'Viste' | 'Schede' | 'Fasi' | 'Indicatori' | 'Stato di attuazione' | 'Collegamenti'

export interface Foglio<N extends string = NomeFoglio> {
  readonly nome: N
  readonly spiegazione: string
  readonly colonne: readonly Colonna[]
}

type Altro = Partial<Pick<Colonna, 'tipo' | 'obbligatoria' | 'larghezza'>>
/** A column of text, 24 characters wide and not required, unless said otherwise. */
export const colonna = (campo: string, titolo: string, aiuto: string, altro: Altro = {}): Colonna => ({
  campo,
  titolo,
  tipo: 'testo',
  obbligatoria: false,
  larghezza: 24,
  aiuto,
  ...altro,
})
const chiave = { obbligatoria: true, larghezza: 18 } as const
const data = { tipo: 'data', larghezza: 14 } as const
const CODICE_SCHEDA = colonna(
  'codice',
  'Codice scheda',
  'Il codice della scheda, come nel foglio Schede',
  chiave,
)
const VISTA = colonna('vista', 'Vista', 'Serve solo se lo stesso codice è in più viste', { larghezza: 16 })
const NOTA = colonna('nota', 'Nota', 'Testo libero', { larghezza: 50 })

export const FOGLI: readonly Foglio[] = [
  {
    nome: 'Viste',
    spiegazione: 'Una riga per vista del piano: di solito una sola.',
    colonne: [
      colonna('codice', 'Vista', 'Il codice della vista, per esempio DUP_2026_2028', chiave),
      colonna('titolo', 'Titolo della vista', 'Come si legge, per esempio DUP 2026-2028', { larghezza: 40 }),
      colonna('ente', 'Ente', 'Il nome dell’ente', { larghezza: 40 }),
    ],
  },
  {
    nome: 'Schede',
    spiegazione: 'Una riga per obiettivo di PEG.',
    colonne: [
      colonna('codice', 'Codice scheda', 'Il codice dell’obiettivo, per esempio 2026_S01_01', chiave),
      colonna('vista', 'Vista', 'Il codice della vista; se è una sola si può lasciare vuota', {
        larghezza: 16,
      }),
      colonna('descrizione', 'Descrizione', 'Che cosa si vuole ottenere', {
        obbligatoria: true,
        larghezza: 60,
      }),
      colonna('tipo', 'Tipo di obiettivo', 'Per esempio Gestionale'),
      colonna('areaTematica', 'Area tematica', 'Il tema di mandato', { larghezza: 32 }),
      colonna('assessorato', 'Assessorato', 'La delega politica', { larghezza: 32 }),
      colonna('direzione', 'Direzione', 'Se l’ente ha direzioni', { larghezza: 32 }),
      colonna('direttore', 'Direttore', 'Cognome e nome'),
      colonna('centro', 'Centro di responsabilità', 'Il nome del settore o servizio', { larghezza: 36 }),
      colonna('responsabile', 'Responsabile', 'Cognome e nome'),
      colonna('centroStampa', 'Codice del centro', 'Il codice del centro, per esempio 01_S_2026', {
        larghezza: 18,
      }),
    ],
  },
  {
    nome: 'Fasi',
    spiegazione: 'Una riga per fase, nell’ordine in cui si leggono.',
    colonne: [
      CODICE_SCHEDA,
      VISTA,
      colonna('descrizione', 'Descrizione', 'Che cosa si fa', { obbligatoria: true, larghezza: 60 }),
      colonna('peso', 'Peso (%)', 'Da 0 a 100; i pesi di una scheda sommano 100', {
        tipo: 'percento',
        larghezza: 10,
      }),
      colonna('avanzamento', 'Avanzamento (%)', 'Da 0 a 100; vuoto se non si sa', {
        tipo: 'percento',
        larghezza: 16,
      }),
      colonna('inizioPrevisto', 'Inizio previsto', 'Una data', data),
      colonna('finePrevista', 'Fine prevista', 'Una data', data),
      colonna('inizioEffettivo', 'Inizio effettivo', 'Una data; vuoto se non è cominciata', data),
      colonna('fineEffettiva', 'Fine effettiva', 'Una data; vuoto se non è finita', data),
      colonna('responsabile', 'Responsabile', 'Cognome e nome'),
      colonna('centro', 'Centro', 'Il nome del servizio o ufficio', { larghezza: 32 }),
      NOTA,
    ],
  },
  {
    nome: 'Indicatori',
    spiegazione:
      'Una riga per indicatore. I risultati passati vanno in colonne con l’anno nel titolo: "Valore 2025".',
    colonne: [
      CODICE_SCHEDA,
      VISTA,
      colonna('descrizione', 'Descrizione', 'Che cosa si misura', { obbligatoria: true, larghezza: 60 }),
      colonna('tipo', 'Tipo', 'EFFICACIA, EFFICIENZA, QUANTITATIVO, QUALITÀ, TEMPORALE …', { larghezza: 16 }),
      colonna('valoreAtteso', 'Valore atteso', 'Un numero', { tipo: 'decimale', larghezza: 16 }),
      colonna('valoreRaggiunto', 'Valore raggiunto', 'Un numero; vuoto se non si sa', {
        tipo: 'decimale',
        larghezza: 16,
      }),
      colonna('storicoIncerto', 'Anno incerto', 'Sì se non si sa di quale anno è il risultato passato', {
        tipo: 'si-no',
        larghezza: 13,
      }),
      NOTA,
    ],
  },
  {
    nome: 'Stato di attuazione',
    spiegazione: 'Una riga per scheda e data.',
    colonne: [
      CODICE_SCHEDA,
      VISTA,
      colonna('al', 'Al', 'La data a cui si riferisce, per esempio 31/12/2026', {
        ...data,
        obbligatoria: true,
      }),
      colonna('testo', 'Testo', 'Il racconto; Alt+Invio va a capo', { obbligatoria: true, larghezza: 90 }),
      colonna('parte', 'Parte', 'Solo per i testi oltre 32.000 caratteri: 1, 2, 3 …', {
        tipo: 'intero',
        larghezza: 8,
      }),
    ],
  },
  {
    nome: 'Collegamenti',
    spiegazione: 'Una riga per ogni obiettivo a cui la scheda è collegata, dal mandato in giù.',
    colonne: [
      CODICE_SCHEDA,
      VISTA,
      colonna('livello', 'Livello', 'Per esempio OBIETTIVO DI MANDATO', {
        obbligatoria: true,
        larghezza: 28,
      }),
      colonna('collegato', 'Codice', 'Il codice dell’obiettivo a cui è collegata', chiave),
      colonna('titolo', 'Titolo', 'Il titolo di quell’obiettivo', { larghezza: 60 }),
    ],
  },
]

export const getFoglio = (nome: NomeFoglio): Foglio => {
  const foglio = FOGLI.find((f) => f.nome === nome)
  if (!foglio) throw new Error(`Foglio sconosciuto: ${nome}`)
  return foglio
}

/** Instructions; never read as data. */
export const LEGGIMI = 'Leggimi'
/** Cards whose code begins so are examples: they show how to fill in a row and are never read as data. */
export const ESEMPIO = 'ESEMPIO'
export const isEsempio = (codice: string): boolean => codice.toUpperCase().startsWith(ESEMPIO)

/** The column of a past year's results. */
export const titoloStorico = (anno: string): string => `Valore ${anno}`
/** The year of such a column, from its heading: "Valore 2020", "2020"; null for any other heading. */
export const findAnnoStorico = (titolo: string): string | null =>
  /^(?:valore\s+|anno\s+)?((?:19|20)\d{2})$/i.exec(titolo.trim())?.[1] ?? null

/** What a cell can hold at most; longer text is split in parts, or cut with a warning. */
export const CARATTERI_MASSIMI = 32_767

/** Column letters of a 0-based index: 0 is A, 26 is AA. */
export const lettere = (indice: number): string =>
  indice < 26
    ? String.fromCharCode(65 + indice)
    : `${lettere(Math.floor(indice / 26) - 1)}${String.fromCharCode(65 + (indice % 26))}`
