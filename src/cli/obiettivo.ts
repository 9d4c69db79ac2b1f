#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { CommanderError } from 'commander'
import { ErroreArchivio } from '../servizi/archivio.ts'
import { createProgramma } from './programma.ts'
import {
  avvisa,
  ERRORE_INTERNO,
  RIFIUTATO,
  Rifiuto,
  USO_ERRATO,
  UsoErrato,
  wordErroreInterno,
} from './uscita.ts'

/** Turns whatever a verb threw into a sentence and an exit code. */
const esitoDi = (errore: unknown): number => {
  if (errore instanceof CommanderError) return errore.exitCode === 0 ? 0 : USO_ERRATO
  if (errore instanceof UsoErrato) {
    avvisa(errore.message)
    return USO_ERRATO
  }
  if (errore instanceof Rifiuto || errore instanceof ErroreArchivio) {
    avvisa(errore.message)
    return RIFIUTATO
  }
  avvisa(wordErroreInterno(errore, process.env.OBIETTIVO_DEBUG === '1'))
  return ERRORE_INTERNO
}

// A reader that stops early (| head) is not a fault.
process.stdout.on('error', (errore: NodeJS.ErrnoException) => {
  if (errore.code === 'EPIPE') process.exit(0)
  throw errore
})

const pacchetto: { version: string } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
)
const programma = createProgramma(pacchetto.version, (codice) => {
  process.exitCode = codice
})
for (const comando of [programma, ...programma.commands, ...programma.commands.flatMap((c) => c.commands)])
  comando.exitOverride()
try {
  await programma.parseAsync()
} catch (errore) {
  process.exitCode = esitoDi(errore)
}
