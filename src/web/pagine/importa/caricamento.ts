import { createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { FastifyRequest } from 'fastify'
import { RichiestaRifiutata } from '../../errori.ts'
import type { Parole } from '../../parole/it.ts'
import { NOME_CAMPO } from '../../sicurezza/gettone.ts'

/** Files at most in one upload. */
export const FILE_MASSIMI = 20

/** An upload received whole: the good files on disk, and a sentence for each one left out. */
export interface Caricamento {
  readonly file: readonly { readonly nomeFile: string; readonly percorso: string }[]
  readonly saltati: readonly string[]
  readonly ente: string | undefined
  /** Deletes the files. */
  readonly remove: () => Promise<void>
}

export interface ComeCaricare {
  readonly parole: Parole
  readonly limiteInParole: string
  readonly requireGettone: (gettone: unknown) => void
}

/**
 * Receives the files of the upload form, to disk and not to memory. The token comes first in the form, so a file is
 * kept only once it has been checked. Whatever is refused is still read to its end: a browser whose sending is cut
 * shows a broken connection instead of the page that says why.
 */
export const readCaricamento = async (
  richiesta: FastifyRequest,
  { parole, limiteInParole, requireGettone }: ComeCaricare,
): Promise<Caricamento> => {
  if (!richiesta.isMultipart()) throw new RichiestaRifiutata('richiesta')
  const cartella = await mkdtemp(join(tmpdir(), 'obiettivo-carico-'))
  const remove = () => rm(cartella, { recursive: true, force: true })
  const file: { nomeFile: string; percorso: string }[] = []
  const saltati: string[] = []
  let gettone: unknown
  let verificato = false
  let ente = ''
  try {
    for await (const parte of richiesta.parts()) {
      if (parte.type === 'field') {
        if (parte.fieldname === NOME_CAMPO) gettone = parte.value
        if (parte.fieldname === 'ente' && typeof parte.value === 'string') ente = parte.value.trim()
        continue
      }
      verificato ||= isVerificato(requireGettone, gettone)
      const senzaFile = parte.filename === undefined || parte.filename === ''
      if (!verificato || senzaFile || file.length >= FILE_MASSIMI) {
        if (verificato && !senzaFile && !saltati.includes(parole.importa.troppiFile))
          saltati.push(parole.importa.troppiFile)
        parte.file.resume()
        continue
      }
      const nomeFile = toNomeSicuro(parte.filename)
      const dove = join(cartella, String(file.length + saltati.length))
      await mkdir(dove)
      const percorso = join(dove, nomeFile)
      await pipeline(parte.file, createWriteStream(percorso))
      if (parte.file.truncated) saltati.push(parole.importa.troppoGrande(nomeFile, limiteInParole))
      else if (parte.file.bytesRead === 0) saltati.push(parole.importa.fileVuoto(nomeFile))
      else file.push({ nomeFile, percorso })
    }
    requireGettone(gettone)
  } catch (errore) {
    await remove()
    throw errore
  }
  return { file, saltati, ente: ente === '' ? undefined : ente.slice(0, 200), remove }
}

const isVerificato = (requireGettone: (gettone: unknown) => void, gettone: unknown): boolean => {
  try {
    requireGettone(gettone)
    return true
  } catch {
    return false
  }
}

/** The file's own name, fit for a folder: no path, no control characters, not too long; its end (the type) is kept. */
export const toNomeSicuro = (nome: string): string => {
  const soloNome = nome.split(/[\\/]/).at(-1) ?? ''
  const pulito = soloNome
    .replaceAll(/[\p{Cc}<>:"|?*]/gu, '_')
    .trim()
    .slice(-120)
  return /^\.*$/.test(pulito) ? 'senza-nome' : pulito
}
