import type { Scheda } from '../scheda/scheda.ts'
import { CENTO, type Centesimi, printCentesimi } from '../valori/centesimi.ts'
import { type DataIso, printData, readData } from '../valori/data.ts'
import {
  centesimiFrom,
  type Decimale,
  decimaleFrom,
  printDecimale,
  readDecimale,
} from '../valori/decimale.ts'

/** What a field holds once read; null is "left empty", which is not zero. */
export type Valore = string | number | null

/** Why a typed text is not a value; the words say what to write instead. */
export interface ErroreCampo {
  readonly ok: false
  readonly messaggio: string
}

interface Tipo {
  readonly read: (testo: string) => { readonly ok: true; readonly valore: Valore } | ErroreCampo
  readonly print: (valore: Valore) => string
}

const ok = (valore: Valore) => ({ ok: true, valore }) as const
const no = (messaggio: string): ErroreCampo => ({ ok: false, messaggio })

/** As typed or pasted from a sheet: Italian first ("1.234,5"), else a dot that can't be grouping ("12.5"). */
const readNumero = (testo: string): Decimale | null =>
  readDecimale(testo) ??
  (/^-?\d+\.\d{1,6}$/.test(testo) && !/^-?\d{1,3}\.\d{3}$/.test(testo) ? decimaleFrom(testo) : null)

const PERCENTUALE: Tipo = {
  read: (testo) => {
    const numero = readNumero(testo.replace(/\s*%$/, ''))
    const c: Centesimi | null = numero === null ? null : centesimiFrom(numero)
    if (c === null)
      return no(`«${testo}» non è una percentuale: scrivere un numero da 0 a 100, come 75 o 66,67.`)
    return c < 0 || c > CENTO ? no(`«${testo}» è fuori da 0–100.`) : ok(c)
  },
  print: (v) => (typeof v === 'number' ? printCentesimi(v).replace(/,00$/, '') : ''),
}

const DECIMALE: Tipo = {
  read: (testo) => {
    const numero = readNumero(testo)
    return numero === null
      ? no(`«${testo}» non è un numero: scriverlo come 1.234,56, senza lettere né simboli.`)
      : ok(numero)
  },
  print: (v) => (typeof v === 'string' ? printDecimale(v).replace(/,00$/, '') : ''),
}

const DATA: Tipo = {
  read: (testo) => {
    const data: DataIso | null = readData(testo)
    return data === null ? no(`«${testo}» non è una data: scriverla come 31/12/2031.`) : ok(data)
  },
  print: (v) => (typeof v === 'string' ? printData(v) : ''),
}

/** Longer than any narrative of a print by ten times. */
const LUNGHEZZA_MASSIMA = 30_000

const TESTO: Tipo = {
  read: (testo) =>
    testo.length > LUNGHEZZA_MASSIMA
      ? no(`Il testo è troppo lungo: ${testo.length} caratteri, al massimo ${LUNGHEZZA_MASSIMA}.`)
      : ok(testo.replaceAll('\r\n', '\n')),
  print: (v) => (typeof v === 'string' ? v : ''),
}

/** The fields that a round asks for, by what they belong to. Texts keep what was typed; the rest is trimmed first. */
export const CAMPI = {
  fasi: {
    avanzamento: { tipo: PERCENTUALE, etichetta: 'Avanzamento %' },
    inizioEffettivo: { tipo: DATA, etichetta: 'Inizio effettivo' },
    fineEffettiva: { tipo: DATA, etichetta: 'Fine effettiva' },
    nota: { tipo: TESTO, etichetta: 'Nota' },
  },
  indicatori: {
    valoreRaggiunto: { tipo: DECIMALE, etichetta: 'Valore raggiunto' },
    nota: { tipo: TESTO, etichetta: 'Nota' },
  },
  scheda: {
    statoDiAttuazione: { tipo: TESTO, etichetta: 'Stato di attuazione' },
    criticitaCausa: { tipo: TESTO, etichetta: 'Criticità: causa' },
    criticitaRimedio: { tipo: TESTO, etichetta: 'Criticità: rimedio' },
    criticitaChi: { tipo: TESTO, etichetta: 'Criticità: chi se ne occupa' },
  },
} as const

/** "fasi.0.avanzamento", "indicatori.2.nota", "scheda.statoDiAttuazione": the name of one field of one card. */
export type NomeCampo = string

export interface CampoTrovato {
  readonly parte: 'fasi' | 'indicatori' | 'scheda'
  readonly indice: number | null
  readonly campo: string
  readonly etichetta: string
  readonly tipo: Tipo
}

/** What a field's name stands for on a card; null when the card has no such field, whoever asks. */
export const findCampo = (
  nome: NomeCampo,
  scheda: Pick<Scheda, 'fasi' | 'indicatori'>,
): CampoTrovato | null => {
  const [parte, secondo, terzo, ...resto] = nome.split('.')
  if (resto.length > 0) return null
  if (parte === 'scheda') return terzo === undefined ? toTrovato('scheda', null, secondo) : null
  if (parte !== 'fasi' && parte !== 'indicatori') return null
  if (secondo === undefined || !/^(0|[1-9]\d{0,3})$/.test(secondo)) return null
  const indice = Number(secondo)
  return indice < scheda[parte].length ? toTrovato(parte, indice, terzo) : null
}

const toTrovato = (
  parte: CampoTrovato['parte'],
  indice: number | null,
  campo: string | undefined,
): CampoTrovato | null => {
  const suoi: Readonly<Record<string, { readonly tipo: Tipo; readonly etichetta: string }>> = CAMPI[parte]
  if (campo === undefined || !Object.hasOwn(suoi, campo)) return null
  const trovato = suoi[campo]
  return trovato === undefined ? null : { parte, indice, campo, ...trovato }
}

/** Reads what was typed into a field; an empty text is "left empty". */
export const readCampo = (
  { tipo }: Pick<CampoTrovato, 'tipo'>,
  digitato: string,
): { readonly ok: true; readonly valore: Valore } | ErroreCampo => {
  const testo = tipo === TESTO ? digitato : digitato.trim()
  return testo.trim() === '' ? ok(null) : tipo.read(testo)
}

/** A field's value as its box shows it. */
export const printCampo = ({ tipo }: Pick<CampoTrovato, 'tipo'>, valore: Valore): string => tipo.print(valore)
