import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const DOMINIO = fileURLToPath(new URL('../../dominio/', import.meta.url))

let calcolata: string | undefined

/**
 * What the rules of this program are, as a digest of the files that hold them (checks, grammar, classification):
 * findings kept by another version of the program are recognised without anyone having to raise a number.
 */
export const getImprontaRegole = (): string => {
  calcolata ??= digest()
  return calcolata
}

const digest = (): string => {
  const hash = createHash('sha256')
  const file = readdirSync(DOMINIO, { recursive: true, encoding: 'utf8' })
    .filter((f) => /\.(ts|js|tsv|json)$/.test(f) && !/\.(spec|d)\.ts$/.test(f))
    .sort()
  for (const f of file)
    hash
      .update(f)
      .update('\0')
      .update(readFileSync(join(DOMINIO, f)))
  return hash.digest('base64url').slice(0, 22)
}
