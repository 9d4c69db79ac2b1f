/** The files that may be evidence: documents that offices exchange, none that runs. */
export type TipoFile = 'pdf' | 'png' | 'jpeg' | 'docx' | 'xlsx' | 'odt' | 'ods'

/** 20 MB. */
export const BYTE_FILE = 20 * 1024 * 1024

export const NOMI_TIPI_FILE: Readonly<Record<TipoFile, string>> = {
  pdf: 'PDF',
  png: 'immagine PNG',
  jpeg: 'immagine JPEG',
  docx: 'documento Word',
  xlsx: 'foglio Excel',
  odt: 'documento OpenDocument',
  ods: 'foglio OpenDocument',
}

export const MIME_FILE: Readonly<Record<TipoFile, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpeg: 'image/jpeg',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
}

const ESTENSIONI: Readonly<Record<string, TipoFile>> = {
  pdf: 'pdf',
  png: 'png',
  jpg: 'jpeg',
  jpeg: 'jpeg',
  docx: 'docx',
  xlsx: 'xlsx',
  odt: 'odt',
  ods: 'ods',
}
/** What a form's file box offers. */
export const ESTENSIONI_FILE: readonly string[] = Object.keys(ESTENSIONI).map((e) => `.${e}`)

/** Office files and templates made to carry macros. */
const CON_MACRO = /\.(docm|dotm|xlsm|xltm|xlsb|xlam|pptm|potm|ppsm|ppam)$/i
/** The parts of an archive where macros are: Office's, OpenDocument's. */
const PARTE_MACRO = /(^|\/)vba\w*\.(bin|xml)$|^(Basic|Scripts)\/|^xl\/macrosheets\//i

export type MotivoFile = 'vuoto' | 'troppo-grande' | 'tipo-non-ammesso' | 'contenuto-diverso' | 'con-macro'

export interface FileDaGuardare {
  readonly nome: string
  readonly byte: number
  /** Its first bytes, at least a hundred when it has them. */
  readonly inizio: Uint8Array
  /** Names of its parts when it is a zip archive that can be read; null otherwise. */
  readonly parti: readonly string[] | null
}

const PRIMI_BYTE: Readonly<Record<'pdf' | 'png' | 'jpeg' | 'zip', readonly number[]>> = {
  pdf: [0x25, 0x50, 0x44, 0x46, 0x2d],
  png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  jpeg: [0xff, 0xd8, 0xff],
  zip: [0x50, 0x4b, 0x03, 0x04],
}

const cominciaCon = (b: Uint8Array, come: readonly number[]): boolean => come.every((x, i) => b[i] === x)

/** May this be evidence? Its name and its bytes must say the same thing, and it must carry no macros. */
export const checkFile = (
  f: FileDaGuardare,
): { readonly ok: true; readonly tipo: TipoFile } | { readonly ok: false; readonly motivo: MotivoFile } => {
  if (f.byte === 0) return { ok: false, motivo: 'vuoto' }
  if (f.byte > BYTE_FILE) return { ok: false, motivo: 'troppo-grande' }
  if (CON_MACRO.test(f.nome)) return { ok: false, motivo: 'con-macro' }
  const estensione = /\.([a-z]+)$/i.exec(f.nome)?.[1]?.toLowerCase() ?? ''
  const tipo = Object.hasOwn(ESTENSIONI, estensione) ? ESTENSIONI[estensione] : undefined
  if (tipo === undefined) return { ok: false, motivo: 'tipo-non-ammesso' }
  if (!isDavvero(tipo, f)) return { ok: false, motivo: 'contenuto-diverso' }
  if (f.parti?.some((p) => PARTE_MACRO.test(p))) return { ok: false, motivo: 'con-macro' }
  return { ok: true, tipo }
}

const isDavvero = (tipo: TipoFile, { inizio, parti }: FileDaGuardare): boolean => {
  if (tipo === 'pdf' || tipo === 'png' || tipo === 'jpeg') return cominciaCon(inizio, PRIMI_BYTE[tipo])
  if (!cominciaCon(inizio, PRIMI_BYTE.zip) || parti === null) return false
  if (tipo === 'docx') return parti.includes('[Content_Types].xml') && parti.includes('word/document.xml')
  if (tipo === 'xlsx') return parti.includes('[Content_Types].xml') && parti.includes('xl/workbook.xml')
  // OpenDocument: the first part is its type, stored as it is, so that it stands at a fixed place.
  const testa = String.fromCharCode(...inizio.subarray(30, 38 + MIME_FILE[tipo].length + 2))
  return testa === `mimetype${MIME_FILE[tipo]}PK` && parti.includes('content.xml')
}

/** Longest name that is kept. */
const LETTERE_NOME = 120

/** A file's own name as it is shown and given back: no path, nothing invisible, its end (the type) kept. */
export const toNomeFile = (nome: string): string => {
  const pulito = (nome.split(/[\\/]/).at(-1) ?? '')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}<>:"|?*]/gu, '_')
    .trim()
  const corto = [...pulito].slice(-LETTERE_NOME).join('')
  return /^\.*$/.test(corto) ? 'senza-nome' : corto
}
