import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import type { Riga, Valore } from '../../archivio/salvataggio/righe.ts'
import { colonneDi } from '../../archivio/salvataggio/righe.ts'
import { SCHEMA_SALVATO, TABELLE_SALVATE } from '../../archivio/salvataggio/tabelle.ts'
import {
  type Contenuto,
  FORMATO,
  type MotivoSalvataggio,
  type Piede,
  SalvataggioNonValido,
  type Testa,
  VERSIONE_FORMATO,
} from './formato.ts'

/** What a save is made of, in its order. */
export type Pezzo =
  | { readonly tipo: 'righe'; readonly tabella: string; readonly righe: readonly Riga[] }
  | { readonly tipo: 'file'; readonly percorso: string }
  | { readonly tipo: 'byte'; readonly byte: Buffer }
  | { readonly tipo: 'fine-file' }

/** Longer than any line we write; a file that holds one is not ours. */
const RIGA_MASSIMA = 256 * 1024 * 1024
const ALLA_VOLTA = 200

/** Lines of the save. Throws SalvataggioNonValido on a file cut or damaged. */
async function* readLinee(file: string): AsyncGenerator<string> {
  const rifiuta = (motivo: MotivoSalvataggio, causa?: unknown): never => {
    throw new SalvataggioNonValido(motivo, file, causa)
  }
  const compresso = createReadStream(file)
  const sciolto = createGunzip()
  compresso.on('error', (e) => sciolto.destroy(e))
  let resto: Buffer[] = []
  let lungo = 0
  try {
    for await (const blocco of compresso.pipe(sciolto) as AsyncIterable<Buffer>) {
      let da = 0
      for (let a = blocco.indexOf(10); a !== -1; a = blocco.indexOf(10, da)) {
        yield Buffer.concat([...resto, blocco.subarray(da, a)]).toString('utf8')
        resto = []
        lungo = 0
        da = a + 1
      }
      if (da < blocco.length) {
        resto.push(blocco.subarray(da))
        lungo += blocco.length - da
        if (lungo > RIGA_MASSIMA) rifiuta('non-un-salvataggio')
      }
    }
  } catch (errore) {
    if (errore instanceof SalvataggioNonValido) throw errore
    const codice = (errore as NodeJS.ErrnoException | null)?.code ?? ''
    if (codice === 'Z_BUF_ERROR') rifiuta('troncato', errore)
    if (codice.startsWith('Z_')) rifiuta(isGzip(errore) ? 'alterato' : 'non-un-salvataggio', errore)
    if (['ENOENT', 'EACCES', 'EISDIR', 'EPERM'].includes(codice)) rifiuta('file-inesistente', errore)
    throw errore
  } finally {
    compresso.destroy()
    sciolto.destroy()
  }
  if (resto.length > 0) rifiuta('troncato')
}

const isGzip = (errore: unknown): boolean =>
  !(errore instanceof Error && errore.message.includes('incorrect header check'))

/** A path of ours inside the folder of files: names and folders, never up or outside. */
const isPercorsoBuono = (p: unknown): p is string =>
  typeof p === 'string' && /^[\w-][\w.-]*(?:\/[\w-][\w.-]*)*$/.test(p) && p.length < 300

/**
 * Reads a save piece by piece, checking as it goes: whoever has reached the end has the whole of it, as it was written.
 * Its return value is what it holds. Throws SalvataggioNonValido.
 */
export async function* readSalvataggio(file: string): AsyncGenerator<Pezzo, Contenuto> {
  const rifiuta = (motivo: MotivoSalvataggio, causa?: unknown): never => {
    throw new SalvataggioNonValido(motivo, file, causa)
  }
  const leggi = (linea: string): unknown => {
    try {
      return JSON.parse(linea)
    } catch (errore) {
      return rifiuta('alterato', errore)
    }
  }
  const impronta = createHash('sha256')
  const contate: Record<string, number> = {}
  let testa: Testa | null = null
  let piede: Piede | null = null
  let tabella: string | null = null
  let righe: Riga[] = []
  let contati = 0
  let aperto: { resta: number; readonly hash: ReturnType<typeof createHash> } | null = null

  for await (const linea of readLinee(file)) {
    if (piede !== null) rifiuta('alterato')
    if (testa === null) {
      testa = readTesta(linea, rifiuta)
      impronta.update(`${linea}\n`)
      continue
    }
    const letto = leggi(linea)
    if (isOggetto(letto) && letto.fine === true) {
      piede = toPiede(letto) ?? rifiuta('alterato')
      if (impronta.digest('hex') !== piede.sha256) rifiuta('alterato')
      continue
    }
    impronta.update(`${linea}\n`)
    if (Array.isArray(letto)) {
      if (tabella === null || letto.length !== colonneDi(tabella).length || !letto.every(isValore))
        return rifiuta('alterato')
      righe.push(letto)
      contate[tabella] = (contate[tabella] ?? 0) + 1
      if (righe.length < ALLA_VOLTA) continue
    }
    if (tabella !== null && righe.length > 0) {
      yield { tipo: 'righe', tabella, righe }
      righe = []
    }
    if (Array.isArray(letto)) continue
    if (typeof letto === 'string') {
      if (aperto === null) return rifiuta('alterato')
      const byte = Buffer.from(letto, 'base64')
      aperto.hash.update(byte)
      aperto.resta -= byte.length
      yield { tipo: 'byte', byte }
    } else if (!isOggetto(letto)) rifiuta('alterato')
    else if (typeof letto.tabella === 'string') {
      if (!TABELLE_SALVATE.has(letto.tabella)) return rifiuta('schema-diverso')
      if (JSON.stringify(letto.colonne) !== JSON.stringify(colonneDi(letto.tabella)))
        rifiuta('schema-diverso')
      tabella = letto.tabella
      contate[tabella] = 0
    } else if ('file' in letto) {
      if (!isPercorsoBuono(letto.file) || typeof letto.byte !== 'number') return rifiuta('alterato')
      tabella = null
      aperto = { resta: letto.byte, hash: createHash('sha256') }
      yield { tipo: 'file', percorso: letto.file }
    } else if (typeof letto.sha256 === 'string' && aperto !== null) {
      if (aperto.resta !== 0 || aperto.hash.digest('hex') !== letto.sha256) rifiuta('alterato')
      aperto = null
      contati += 1
      yield { tipo: 'fine-file' }
    } else rifiuta('alterato')
  }
  if (tabella !== null && righe.length > 0) yield { tipo: 'righe', tabella, righe }
  if (testa === null) return rifiuta('non-un-salvataggio')
  if (piede === null) return rifiuta('troncato')
  const attese = { righe: piede.righe, file: piede.file }
  for (const nome of TABELLE_SALVATE.keys())
    if ((contate[nome] ?? -1) !== attese.righe[nome]) rifiuta('alterato')
  if (contati !== attese.file || aperto !== null) rifiuta('alterato')
  return { testa, piede }
}

const isOggetto = (v: unknown): v is Record<string, unknown> =>
  typeof v === 'object' && v !== null && !Array.isArray(v)

const isValore = (v: unknown): v is Valore =>
  v === null || typeof v === 'string' || (typeof v === 'number' && Number.isSafeInteger(v))

const toPiede = (v: Record<string, unknown>): Piede | null =>
  isOggetto(v.righe) && isOggetto(v.storia) && typeof v.file === 'number' && typeof v.sha256 === 'string'
    ? (v as unknown as Piede)
    : null

const readTesta = (linea: string, rifiuta: (motivo: MotivoSalvataggio) => never): Testa => {
  let letta: unknown
  try {
    letta = JSON.parse(linea)
  } catch {
    return rifiuta('non-un-salvataggio')
  }
  if (!isOggetto(letta) || letta.formato !== FORMATO) return rifiuta('non-un-salvataggio')
  if (typeof letta.versione !== 'number' || letta.versione > VERSIONE_FORMATO) rifiuta('formato-piu-recente')
  if (letta.schema !== SCHEMA_SALVATO)
    rifiuta(Number(letta.schema) > SCHEMA_SALVATO ? 'formato-piu-recente' : 'schema-diverso')
  return letta as unknown as Testa
}

/** Reads a whole save without keeping anything of it. Throws SalvataggioNonValido when it isn't one, or not whole. */
export const checkSalvataggio = async (file: string): Promise<Contenuto> => {
  const pezzi = readSalvataggio(file)
  for (;;) {
    const { done, value } = await pezzi.next()
    if (done) return value
  }
}
