import { createHash, randomBytes } from 'node:crypto'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { Archivio } from '../archivio.ts'
import { FILE_IN_ARRIVO } from '../salvataggio/in-arrivo.ts'

/** Where the files are kept, and what looks at them first. */
export interface DepositoProve {
  readonly cartella: string
  /** A command that is given a file's path and ends with 0 when it is clean; null when there is none. */
  readonly antivirus: string | null
}

/** Where stored files are: beside the store, and for a server in the folder of the data. */
export const cartellaAllegati = ({ dati }: { readonly dati: string }): string =>
  join(resolve(dati), 'allegati')

/** The store's own place for files; `dati` is asked only of a store on a server. */
export const createDeposito = (
  archivio: Pick<Archivio, 'motore' | 'dove'>,
  ambiente: Readonly<Record<string, string | undefined>>,
  dati: string = './dati',
): DepositoProve => ({
  cartella: cartellaAllegati({ dati: archivio.motore === 'sqlite' ? dirname(archivio.dove) : dati }),
  antivirus: ambiente.OBIETTIVO_ANTIVIRUS?.trim() || null,
})

/** The place of a content: "ab/abcdef…". Throws for what isn't a digest. */
export const toPercorso = (cartella: string, sha256: string): string => {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('Impronta di un file non valida')
  return join(cartella, sha256.slice(0, 2), sha256)
}

/** A file just received, under a name that isn't its own. */
export interface Arrivato {
  readonly percorso: string
  readonly sha256: string
  readonly byte: number
}

/**
 * Receives a file on disk. Beyond `limite` bytes nothing more is written, but what is sent is still read to its end;
 * `byte` then says more than the limit.
 */
export const receiveFile = async (
  cartella: string,
  contenuto: AsyncIterable<Uint8Array>,
  limite: number,
): Promise<Arrivato> => {
  const qui = join(cartella, FILE_IN_ARRIVO)
  await mkdir(qui, { recursive: true, mode: 0o700 })
  const percorso = join(qui, randomBytes(16).toString('hex'))
  const hash = createHash('sha256')
  let byte = 0
  const file = await open(percorso, 'wx', 0o600)
  try {
    for await (const pezzo of contenuto) {
      byte += pezzo.length
      if (byte > limite) continue
      hash.update(pezzo)
      await file.writeFile(pezzo)
    }
    await file.sync()
  } catch (errore) {
    await file.close()
    await rm(percorso, { force: true })
    throw errore
  }
  await file.close()
  return { percorso, sha256: hash.digest('hex'), byte }
}

/** Puts a received file in its place; the same content again takes the place of itself. */
export const keepFile = async (cartella: string, { percorso, sha256 }: Arrivato): Promise<void> => {
  const posto = toPercorso(cartella, sha256)
  await mkdir(dirname(posto), { recursive: true, mode: 0o700 })
  await rename(percorso, posto).catch(async (errore: unknown) => {
    // A transaction that is tried again finds it already in its place.
    if (!(await stat(posto).catch(() => null))) throw errore
  })
  // So that the name survives a crash too; some systems can't, and lose nothing else by it.
  const aperta = await open(dirname(posto), 'r').catch(() => null)
  await aperta?.sync().catch(() => {})
  await aperta?.close()
}
