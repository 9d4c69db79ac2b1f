import { type DataIso, printData, readData } from '../valori/data.ts'
import { NOMI_TIPI_FILE, type TipoFile } from './file.ts'

/** What shows that something was done: an act, an address, or a file. */
export type DatiProva = Atto | Collegamento | FileProva

export interface Atto {
  readonly tipo: 'atto'
  /** Who adopted it, as the office calls it ("Giunta comunale", "DD Settore 08"). */
  readonly organo: string
  readonly numero: string
  readonly data: DataIso
  /** Where it is published; null when it wasn't said. */
  readonly link: string | null
}

export interface Collegamento {
  readonly tipo: 'link'
  readonly titolo: string
  readonly link: string
}

export interface FileProva {
  readonly tipo: 'file'
  /** Its own name, without any path. */
  readonly nome: string
  readonly tipoFile: TipoFile
  readonly byte: number
}

/** What an evidence is about: the card, or a row of it by position (from 0). */
export interface OggettoProva {
  readonly tipo: 'scheda' | 'fase' | 'indicatore'
  readonly indice: number | null
}

/** Longest texts, in characters. */
export const LETTERE = { organo: 120, numero: 40, titolo: 200, link: 2_000 } as const

export type MotivoDati = 'organo' | 'numero' | 'data' | 'titolo' | 'link'
export type EsitoDati<T> =
  | { readonly ok: true; readonly dati: T }
  | { readonly ok: false; readonly motivo: MotivoDati }

const pulisci = (testo: string): string => testo.replaceAll(/\s+/g, ' ').trim()
const isTesto = (testo: string, massimo: number): boolean => testo !== '' && testo.length <= massimo

/** An act as it was typed; the date in either form, the address may be empty. */
export const readAtto = (
  t: Readonly<Record<'organo' | 'numero' | 'data' | 'link', string>>,
): EsitoDati<Atto> => {
  const organo = pulisci(t.organo)
  if (!isTesto(organo, LETTERE.organo)) return { ok: false, motivo: 'organo' }
  const numero = pulisci(t.numero)
  if (!isTesto(numero, LETTERE.numero)) return { ok: false, motivo: 'numero' }
  const data = readData(t.data)
  if (data === null) return { ok: false, motivo: 'data' }
  const link = t.link.trim() === '' ? null : readLink(t.link)
  if (link === null && t.link.trim() !== '') return { ok: false, motivo: 'link' }
  return { ok: true, dati: { tipo: 'atto', organo, numero, data, link } }
}

/** An address with what it is called; without a title it is called by itself. */
export const readCollegamento = (t: Readonly<Record<'titolo' | 'link', string>>): EsitoDati<Collegamento> => {
  const link = readLink(t.link)
  if (link === null) return { ok: false, motivo: 'link' }
  const titolo = pulisci(t.titolo)
  if (titolo.length > LETTERE.titolo) return { ok: false, motivo: 'titolo' }
  return { ok: true, dati: { tipo: 'link', titolo, link } }
}

/** A whole http or https address, without a name and password inside; null for anything else. */
export const readLink = (testo: string): string | null => {
  const t = testo.trim()
  if (!/^https?:\/\//i.test(t) || t.length > LETTERE.link || !URL.canParse(t)) return null
  const url = new URL(t)
  return url.username === '' && url.password === '' ? url.href : null
}

/** An evidence in a line: "Giunta comunale n. 12 del 03/02/2031", a title, a file's name. */
export const printProva = (d: DatiProva): string => {
  if (d.tipo === 'atto') return `${d.organo} n. ${d.numero} del ${printData(d.data)}`
  if (d.tipo === 'link') return d.titolo === '' ? d.link : d.titolo
  return `${d.nome} (${NOMI_TIPI_FILE[d.tipoFile]})`
}
