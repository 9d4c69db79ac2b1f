import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, describe, expect, it } from 'vitest'
import { askServer, createCartella } from '../../test/archivi.ts'
import { conDatabase } from '../../test/postgres-comandi.ts'
import { openArchivio } from './archivio.ts'
import { printIndirizzo } from './postgres/apri.ts'
import { VERSIONI } from './schema/versioni.ts'

const ULTIMA = VERSIONI.at(-1)?.versione

describe('apertura di una cartella', () => {
  let remove: () => Promise<void> = async () => {}
  afterEach(() => remove())
  const cartella = (): string => {
    const nuova = createCartella()
    remove = nuova.remove
    return nuova.cartella
  }

  it('crea la cartella che manca', async () => {
    const dentro = join(cartella(), 'nuova', 'dati')
    await (await openArchivio({ cartella: dentro })).close()
    expect(readFileSync(join(dentro, 'obiettivo.db')).subarray(0, 15).toString()).toBe('SQLite format 3')
  })

  it('non crea nulla per chi vuole solo leggere', async () => {
    const qui = cartella()
    await expect(openArchivio({ cartella: qui, crea: false })).rejects.toMatchObject({
      motivo: 'cartella-senza-archivio',
      message: expect.stringContaining(qui),
    })
    await (await openArchivio({ cartella: qui })).close()
    await (await openArchivio({ cartella: qui, crea: false })).close()
  })

  it('dice dove non può scrivere', async () => {
    const occupato = join(cartella(), 'un-file')
    writeFileSync(occupato, '')
    await expect(openArchivio({ cartella: join(occupato, 'dati') })).rejects.toMatchObject({
      motivo: 'cartella-non-scrivibile',
      message: expect.stringContaining(occupato),
    })
    mkdirSync(join(cartella(), 'x'))
    const qui = cartella()
    mkdirSync(join(qui, 'obiettivo.db'))
    await expect(openArchivio({ cartella: qui })).rejects.toMatchObject({ motivo: 'cartella-non-scrivibile' })
  })

  it('rifiuta un file che non è un database, senza toccarlo', async () => {
    const qui = cartella()
    const testo = 'Questo è un appunto lasciato per sbaglio al posto dell’archivio. '.repeat(40)
    writeFileSync(join(qui, 'obiettivo.db'), testo)
    await expect(openArchivio({ cartella: qui })).rejects.toMatchObject({ motivo: 'non-un-archivio' })
    expect(readFileSync(join(qui, 'obiettivo.db'), 'utf8')).toBe(testo)
  })

  it('rifiuta il database di un altro programma, nominandone una tabella e senza toccarlo', async () => {
    const qui = cartella()
    const altro = new DatabaseSync(join(qui, 'obiettivo.db'))
    altro.exec('create table fatture (numero integer)')
    altro.close()
    const prima = readFileSync(join(qui, 'obiettivo.db'))
    await expect(openArchivio({ cartella: qui })).rejects.toMatchObject({
      motivo: 'non-un-archivio',
      message: expect.stringContaining('fatture'),
    })
    expect(readFileSync(join(qui, 'obiettivo.db')).equals(prima)).toBe(true)
  })

  it('rifiuta un archivio troncato', async () => {
    const qui = cartella()
    await (await openArchivio({ cartella: qui })).close()
    const file = join(qui, 'obiettivo.db')
    const intero = readFileSync(file)
    writeFileSync(file, intero.subarray(0, 4096 + 2000))
    await expect(openArchivio({ cartella: qui })).rejects.toMatchObject({
      motivo: expect.stringMatching(/archivio-danneggiato|non-un-archivio|schema-diverso/),
    })
  })

  it('un commit attende il disco, e le chiavi esterne valgono', async () => {
    const qui = cartella()
    const archivio = await openArchivio({ cartella: qui })
    const { sql } = await import('kysely')
    const leggi = (cosa: string) =>
      archivio.read(
        async (tx) => Object.values((await sql.raw(`pragma ${cosa}`).execute(tx)).rows[0] ?? {})[0],
      )
    expect(await leggi('journal_mode')).toBe('wal')
    expect(await leggi('synchronous')).toBe(2)
    expect(await leggi('foreign_keys')).toBe(1)
    await archivio.close()
  })

  it('l’archivio copiato altrove è lo stesso archivio', async () => {
    const qui = cartella()
    await (await openArchivio({ cartella: qui })).close()
    const la = join(qui, 'copia')
    mkdirSync(la)
    copyFileSync(join(qui, 'obiettivo.db'), join(la, 'obiettivo.db'))
    const copia = await openArchivio({ cartella: la })
    expect(copia.migrazione).toEqual({ da: ULTIMA, a: ULTIMA, copia: null })
    await copia.close()
  })
})

describe('apertura di un server', () => {
  const SEGRETO = 'p4ssw0rd-segretissima'

  it.each([
    ['senza protocollo', 'localhost:5432/peg'],
    ['di un altro genere', 'mysql://utente:x@localhost/peg'],
    ['con una password mal scritta', `postgres://utente:${SEGRETO}%@localhost/peg`],
  ])('rifiuta un indirizzo %s, senza ripeterlo', async (_, url) => {
    const errore = await openArchivio({ url }).catch((e: Error) => e)
    expect(errore).toMatchObject({ motivo: 'indirizzo-errato' })
    expect(String(errore)).not.toContain(SEGRETO)
  })

  it('dice che non raggiunge un server spento, senza la password', async () => {
    const errore = await openArchivio({ url: `postgres://utente:${SEGRETO}@127.0.0.1:1/peg` }).catch(
      (e: Error) => e,
    )
    expect(errore).toMatchObject({
      motivo: 'server-irraggiungibile',
      message: expect.stringContaining('postgres://utente@127.0.0.1:1/peg'),
    })
    expect(JSON.stringify(errore, Object.getOwnPropertyNames(errore))).not.toContain(SEGRETO)
  })

  it('dice che la password è sbagliata, senza stamparla', async () => {
    const { url } = await askServer()
    const sbagliato = new URL(url)
    sbagliato.password = SEGRETO
    const errore = await openArchivio({ url: sbagliato.href }).catch((e: Error) => e)
    expect(errore).toMatchObject({ motivo: 'accesso-negato', message: expect.stringContaining('password') })
    expect(JSON.stringify(errore, Object.getOwnPropertyNames(errore))).not.toContain(SEGRETO)
  })

  it('dice quale database non esiste', async () => {
    const { url } = await askServer()
    await expect(openArchivio({ url: conDatabase(url, 'mai_creato') })).rejects.toMatchObject({
      motivo: 'database-inesistente',
      message: expect.stringContaining('mai_creato'),
    })
  })

  it('nomina il server con l’utente e senza la password né le opzioni', () => {
    expect(printIndirizzo('postgresql://anna%20b:x%40y@db.esempio.it:6543/peg?sslmode=require')).toBe(
      'postgres://anna b@db.esempio.it:6543/peg',
    )
    expect(printIndirizzo('postgres://db.esempio.it/peg')).toBe('postgres://db.esempio.it/peg')
  })
})
