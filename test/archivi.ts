import { randomBytes } from 'node:crypto'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { dirname, join } from 'node:path'
import { inject } from 'vitest'
import { type Archivio, type DoveArchivio, openArchivio } from '../src/archivio/archivio.ts'
import { conDatabase, esegui, type PostgresDiProva } from './postgres-comandi.ts'
import { unaVolta } from './una-volta.ts'

/** A store of its own for one test. */
export interface ArchivioDiProva {
  readonly archivio: Archivio
  /** Where it is, to open it a second time. */
  readonly dove: DoveArchivio
  readonly remove: () => Promise<void>
}

/** One engine of the two; specs run on both with `describe.each(MOTORI)`. */
export interface MotoreDiProva {
  readonly motore: 'sqlite' | 'postgres'
  /** An open, migrated, empty store; it costs a copy. */
  readonly create: () => Promise<ArchivioDiProva>
  /** A place where no store is yet. */
  readonly createVuoto: () => Promise<{ readonly dove: DoveArchivio; readonly remove: () => Promise<void> }>
}

export const createCartella = (): { readonly cartella: string; readonly remove: () => Promise<void> } => {
  // Inside the run's folder: whatever a test forgets goes with it.
  const cartella = mkdtempSync(join(dirname(inject('postgresDiProva')), 'archivio-'))
  return { cartella, remove: async () => rmSync(cartella, { recursive: true, force: true }) }
}

/** The base file that every SQLite test copies. */
const getModello = async (): Promise<string> =>
  join(
    await unaVolta('modello-sqlite', async (cartella) => (await openArchivio({ cartella })).close()),
    'obiettivo.db',
  )

const SQLITE: MotoreDiProva = {
  motore: 'sqlite',
  create: async () => {
    const { cartella, remove } = createCartella()
    mkdirSync(cartella, { recursive: true })
    copyFileSync(await getModello(), join(cartella, 'obiettivo.db'))
    const archivio = await openArchivio({ cartella })
    return { archivio, dove: { cartella }, remove: () => archivio.close().then(remove) }
  },
  createVuoto: async () => {
    const { cartella, remove } = createCartella()
    return { dove: { cartella }, remove }
  },
}

const POSTGRES: MotoreDiProva = {
  motore: 'postgres',
  create: async () => {
    const server = await askServer()
    const { url, remove } = await createDatabase(server, server.modello)
    const archivio = await openArchivio({ url })
    return { archivio, dove: { url }, remove: () => archivio.close().then(remove) }
  },
  createVuoto: async () => {
    const { url, remove } = await createDatabase(await askServer(), 'template0')
    return { dove: { url }, remove }
  },
}

/** Both engines, for `describe.each`. */
export const MOTORI: readonly MotoreDiProva[] = [SQLITE, POSTGRES]

/** A database of the run's server, copied from another one. */
const createDatabase = async (server: PostgresDiProva, da: string) => {
  const nome = `obiettivo_prova_${randomBytes(6).toString('hex')}`
  await esegui(server.url, `create database ${nome} template ${da}`)
  return {
    url: conDatabase(server.url, nome),
    remove: () => esegui(server.url, `drop database if exists ${nome} with (force)`),
  }
}

/** The run's PostgreSQL; it starts at the first question. Throws when it can't start: a spec is never skipped. */
export const askServer = (): Promise<PostgresDiProva> =>
  new Promise((dai, rifiuta) => {
    request({ socketPath: inject('postgresDiProva'), path: '/' }, (risposta) => {
      let testo = ''
      risposta.setEncoding('utf8')
      risposta.on('data', (pezzo: string) => {
        testo += pezzo
      })
      risposta.on('end', () =>
        risposta.statusCode === 200 ? dai(JSON.parse(testo) as PostgresDiProva) : rifiuta(new Error(testo)),
      )
    })
      .on('error', rifiuta)
      .end()
  })
