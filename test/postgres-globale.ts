import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { openArchivio } from '../src/archivio/archivio.ts'
import { conDatabase, esegui, type PostgresDiProva } from './postgres-comandi.ts'
import { startPostgres } from './postgres-incluso.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Socket where specs ask for the run's PostgreSQL; it starts at the first request. */
    postgresDiProva: string
  }
}

/**
 * One real PostgreSQL for the whole run, started only when a spec asks for it and stopped at the end. The one at
 * OBIETTIVO_TEST_POSTGRES_URL is used when set. When it can't start, the specs that need it fail: none is skipped.
 */
export default async (progetto: TestProject): Promise<() => Promise<void>> => {
  const cartella = mkdtempSync(join(tmpdir(), 'obiettivo-prove-'))
  const presa = join(cartella, 'controllo.sock')
  let avviato: Promise<{ dati: PostgresDiProva; ferma: () => Promise<void> }> | undefined
  const servizio = createServer((_, risposta) => {
    avviato ??= avvia()
    avviato.then(
      ({ dati }) => risposta.end(JSON.stringify(dati)),
      (errore) => {
        risposta.statusCode = 500
        risposta.end(String(errore))
      },
    )
  })
  await new Promise<void>((pronto) => servizio.listen(presa, pronto))
  servizio.unref()
  progetto.provide('postgresDiProva', presa)
  return async () => {
    servizio.closeAllConnections()
    servizio.close()
    const acceso = await avviato?.catch(() => undefined)
    await acceso?.ferma()
    rmSync(cartella, { recursive: true, force: true })
  }
}

const avvia = async () => {
  const dato = process.env.OBIETTIVO_TEST_POSTGRES_URL
  const server = dato === undefined ? await startPostgres() : { url: dato, ferma: async () => {} }
  const modello = `obiettivo_modello_${randomBytes(6).toString('hex')}`
  await esegui(server.url, `create database ${modello}`)
  const archivio = await openArchivio({ url: conDatabase(server.url, modello) })
  await archivio.close()
  return {
    dati: { url: server.url, modello },
    ferma: async () => {
      await esegui(server.url, `drop database if exists ${modello} with (force)`)
      await server.ferma()
    },
  }
}
