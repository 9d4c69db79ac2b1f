/** PostgreSQL for the benchmarks: the server that is named, or one started for the occasion. */
import { randomBytes } from 'node:crypto'
import { conDatabase, esegui } from '../test/postgres-comandi.ts'
import { startPostgres } from '../test/postgres-incluso.ts'

/** An administrator's address: OBIETTIVO_TEST_POSTGRES_URL, or a server of its own that is stopped after the work. */
export const conServer = async <T>(lavoro: (url: string) => Promise<T>): Promise<T> => {
  const dato = process.env.OBIETTIVO_TEST_POSTGRES_URL
  if (dato !== undefined) return await lavoro(dato)
  const server = await startPostgres({ sicuro: true })
  try {
    return await lavoro(server.url)
  } finally {
    await server.ferma()
  }
}

/** An empty database on the server, dropped after the work. */
export const conDatabaseVuoto = async <T>(
  server: string,
  lavoro: (url: string) => Promise<T>,
): Promise<T> => {
  const nome = `obiettivo_bench_${randomBytes(6).toString('hex')}`
  await esegui(server, `create database ${nome}`)
  try {
    return await lavoro(conDatabase(server, nome))
  } finally {
    await esegui(server, `drop database ${nome} with (force)`)
  }
}
