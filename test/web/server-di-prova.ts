import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { costruisciStatico } from '../../scripts/risorse.mjs'
import { OPERATORE_LOCALE } from '../../src/dominio/permessi/attore.ts'
import { openArchivio } from '../../src/servizi/archivio.ts'
import type { Contesto } from '../../src/servizi/contesto.ts'
import { createServer, type OpzioniServer } from '../../src/web/server.ts'
import type { Statico } from '../../src/web/statico.ts'
import { unaVolta } from '../una-volta.ts'

export interface ServerDiProva {
  readonly app: FastifyInstance
  readonly contesto: () => Contesto
  readonly remove: () => Promise<void>
}

/** The pages' assets, really built, once for the whole run. */
export const getStatico = async (): Promise<Statico> => {
  const cartella = await unaVolta('statico', async (dove) => {
    await costruisciStatico(dove)
  })
  return { cartella, manifesto: JSON.parse(readFileSync(join(cartella, 'manifesto.json'), 'utf8')) }
}

/** The application on a store of its own, empty, with the clock stopped. */
export const createServerDiProva = async (
  opzioni: Partial<Omit<OpzioniServer, 'contesto' | 'statico'>> = {},
): Promise<ServerDiProva> => {
  const cartella = mkdtempSync(join(tmpdir(), 'obiettivo-web-'))
  const archivio = await openArchivio({ cartella })
  const contesto = (): Contesto => ({
    archivio,
    attore: OPERATORE_LOCALE,
    daDove: '10.0.0.7',
    oggi: '2024-03-11',
    adesso: '2024-03-11T09:30:00Z',
  })
  const app = createServer({ registro: false, ...opzioni, contesto, statico: await getStatico() })
  await app.ready()
  return {
    app,
    contesto,
    remove: async () => {
      await app.close()
      await archivio.close()
      rmSync(cartella, { recursive: true, force: true })
    },
  }
}
