import { hkdfSync, randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Archivio } from '../archivio.ts'

/** The file of the key, beside the store's: a copy of the store alone can't open what it seals. */
const NOME_FILE = 'chiave-accesso'
const MINIMA = 32

const derive = (segreto: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', segreto, '', 'obiettivo-comune/sigillo', 32))

/**
 * The key that seals the secrets of second factors: from the environment (OBIETTIVO_CHIAVE, at least 32 characters),
 * else from a file of its own in the data folder, made at the first start. Null on a database server without the
 * environment's: it would have nowhere safe to stand. Throws on one that is too short.
 */
export const loadChiave = async (
  { motore, dove }: Pick<Archivio, 'motore' | 'dove'>,
  ambiente: Readonly<Record<string, string | undefined>>,
): Promise<Uint8Array | null> => {
  const data = ambiente.OBIETTIVO_CHIAVE
  if (data !== undefined && data !== '') {
    if (data.length < MINIMA) throw new Error(`OBIETTIVO_CHIAVE deve avere almeno ${MINIMA} caratteri.`)
    return derive(data)
  }
  if (motore !== 'sqlite') return null
  const file = join(dirname(dove), NOME_FILE)
  const nuova = randomBytes(32).toString('base64url')
  try {
    // Only for the first to come: whoever finds it there reads it.
    await writeFile(file, `${nuova}\n`, { flag: 'wx', mode: 0o600 })
    return derive(nuova)
  } catch (errore) {
    if (!(errore instanceof Error && 'code' in errore && errore.code === 'EEXIST')) throw errore
    return derive((await readFile(file, 'utf8')).trim())
  }
}
