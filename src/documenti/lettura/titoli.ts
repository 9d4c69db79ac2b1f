import { CODICI, type Codici } from './codici.ts'
import { chiave } from './normalizza.ts'

/** The headings of the print, recognised by their words (see `chiave`), never by where they stand. */

/** A heading without its spaces: a file that lost some still shows its headings. */
const compatta = (testo: string): string => chiave(testo).replaceAll(' ', '')

/** "OBIETTIVO DI PEG Area Tematica Assessorato Direzione Direttore". */
export const isTestata = (testo: string): boolean => {
  if (testo.length > 120) return false
  const k = compatta(testo)
  return k.includes('areatematica') && k.includes('assessorato')
}

/** What is left of a header's two lines when both are damaged. */
export const isRestoDiTestata = (testo: string): boolean =>
  testo.length < 160 && /sched[ae].{0,12}peg|areatematica|assessorato/.test(compatta(testo))

/**
 * "Centro di responsabilità Responsabile", with or without the typo of the print; a description may stand before it
 * on the same line.
 */
export const isTestataCentro = (testo: string): boolean =>
  testo.length < 240 && /(?:^| )centro di responsabilt?i?l?i?ta responsabile$/.test(chiave(testo))

/** "Tipo di Obiettivo Gestionale Collegato a" → "Gestionale"; "" when the type is missing; null when another line. */
export const findTipoObiettivo = (testo: string): string | null => {
  const m = /^Tipo di obiettivo\b\s*:?\s*(.{0,80}?)\s*(?:Collegato a\s*:?)?$/i.exec(testo)
  return m ? (m[1] ?? '') : null
}

export const isCollegatoA = (testo: string): boolean => chiave(testo) === 'collegato a'

/** "OBIETTIVO DI MANDATO: DUP_04 TITOLO" → level, code, title; null when another line. */
export const findCollegamento = (
  testo: string,
  codici: Codici = CODICI,
): { readonly livello: string; readonly codice: string; readonly titolo: string } | null => {
  const due = testo.indexOf(':')
  if (due < 3 || due > 60) return null
  const livello = testo.slice(0, due).trim()
  if (!/^\p{L}[\p{L}\s'’.]{2,58}$/u.test(livello)) return null
  const resto = testo.slice(due + 1).trim()
  const spazio = resto.indexOf(' ')
  const codice = spazio < 0 ? resto : resto.slice(0, spazio)
  if (!codici.is(codice)) return null
  return { livello, codice, titolo: spazio < 0 ? '' : resto.slice(spazio + 1).trim() }
}

const MESI = [
  'gennaio',
  'febbraio',
  'marzo',
  'aprile',
  'maggio',
  'giugno',
  'luglio',
  'agosto',
  'settembre',
  'ottobre',
  'novembre',
  'dicembre',
]

/**
 * "STATO DI ATTUAZIONE AL 31 DICEMBRE" → { giorno: 31, mese: 12, anno: null }; "… AL 30/06/2022" has its year.
 * The day is null when the heading has none; the whole is null on another line.
 */
export const findStato = (
  testo: string,
): { readonly giorno: number | null; readonly mese: number | null; readonly anno: number | null } | null => {
  if (testo.length > 80) return null
  const k = chiave(testo)
  if (!k.startsWith('stato di attuazione')) return null
  if (k === 'stato di attuazione') return { giorno: null, mese: null, anno: null }
  const parole = /^stato di attuazione al (\d{1,2})[°º]? ([a-z]{4,10})(?: (\d{4}))?$/.exec(k)
  if (parole) {
    const mese = MESI.indexOf(parole[2] ?? '') + 1
    if (mese > 0) return { giorno: Number(parole[1]), mese, anno: parole[3] ? Number(parole[3]) : null }
  }
  const cifre = /^stato di attuazione al (\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?$/.exec(k)
  if (cifre)
    return { giorno: Number(cifre[1]), mese: Number(cifre[2]), anno: cifre[3] ? Number(cifre[3]) : null }
  return null
}

export const isGantt = (testo: string): boolean => testo.trim() === 'GANTT'
export const isFasi = (testo: string): boolean => testo.trim() === 'FASI'
export const isIndicatori = (testo: string): boolean => testo.trim() === 'INDICATORI'

const PAROLE_FASI =
  /^(?:descrizione|peso|avanz|avanzamento|%|inizio|fine|previsto|prevista|effettivo|effettiva|responsabile|centro|di|responsabil\w{2,6}|note|noteinizio|notainizio|nota)$/
const PAROLE_INDICATORI =
  /^(?:descrizione|tipo|valore|atteso|raggiunto|note|nota|\d{4}|valoreraggiunto|valoreatteso)$/

const tutte = (testo: string, forma: RegExp): boolean => {
  if (testo.length > 240) return false
  const k = chiave(testo)
  return k !== '' && k.split(/[ .]+/).every((p) => p === '' || forma.test(p))
}

/** True when every word of the line is a word of the headings of the phases' table. */
export const isTestataFasi = (testo: string): boolean => tutte(testo, PAROLE_FASI)
/** True when every word of the line is a word of the headings of the indicators' table. */
export const isTestataIndicatori = (testo: string): boolean => tutte(testo, PAROLE_INDICATORI)

/** A line that opens the phases' headings even where the word FASI is missing. */
export const apreFasi = (testo: string): boolean =>
  testo.length < 240 &&
  isTestataFasi(testo) &&
  /\bpeso\b/.test(chiave(testo)) &&
  /descrizione/.test(chiave(testo))
/** A line that opens the indicators' headings even where the word INDICATORI is missing. */
export const apreIndicatori = (testo: string): boolean =>
  testo.length < 240 &&
  isTestataIndicatori(testo) &&
  /\bvalore\b/.test(chiave(testo)) &&
  /descrizione|tipo/.test(chiave(testo))

/**
 * The years of the past values, as the indicators' headings name them, in printed order. When every "raggiunto"
 * has a year the first one is the current year's column and is left out.
 */
export const findAnniStorico = (testate: readonly string[]): string[] => {
  const tutto = testate.join(' ')
  const anni = [...tutto.matchAll(/\b(?:19|20)\d{2}\b/g)].map((m) => m[0])
  const raggiunti = tutto.match(/raggiunto/gi)?.length ?? 0
  const passati = raggiunti > 0 && anni.length >= raggiunti ? anni.slice(anni.length - raggiunti + 1) : anni
  return passati.filter((a, i, t) => t.indexOf(a) === i)
}

/** The line without the words of the print's own title: the entity's name. Null when the title isn't there. */
export const findEnte = (testo: string, titolo: string): string | null => {
  if (testo.endsWith(titolo)) return testo.slice(0, testo.length - titolo.length).trim()
  // The same letters with a space more or less.
  if (testo.length > 160 || !compatta(testo).endsWith(compatta(titolo))) return null
  const i = testo.search(/\bSCHED[AE]/i)
  return i < 0 ? null : testo.slice(0, i).trim()
}

/** The title of such a print as it opens the cover and closes each page's first line. */
export const findTitolo = (testo: string): string | null => {
  if (testo.length > 160) return null
  const i = testo.search(/\bSCHED[AE]\s+(?:(?:DI|DEL|OBIETTIVI)\s+)?PEG\b/i)
  return i < 0 ? null : testo.slice(i).trim()
}
