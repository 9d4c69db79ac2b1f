import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    /** A folder that lives as long as the run: what is costly to make is made there once, for every spec file. */
    cartellaDelGiro: string
  }
}

export default function setup(progetto: TestProject): () => void {
  const cartella = mkdtempSync(join(tmpdir(), 'obiettivo-giro-'))
  progetto.provide('cartellaDelGiro', cartella)
  return () => rmSync(cartella, { recursive: true, force: true })
}
