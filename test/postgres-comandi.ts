import pg from 'pg'

/** What a spec receives: an administrator's address, and the name of a database already migrated to copy from. */
export interface PostgresDiProva {
  readonly url: string
  readonly modello: string
}

/** The same server, another database. */
export const conDatabase = (url: string, database: string): string => {
  const indirizzo = new URL(url)
  indirizzo.pathname = `/${database}`
  return indirizzo.href
}

/** One administrator's statement. */
export const esegui = async (url: string, comando: string): Promise<void> => {
  const cliente = new pg.Client({ connectionString: url })
  await cliente.connect()
  try {
    await cliente.query(comando)
  } finally {
    await cliente.end()
  }
}
