import type { Kysely } from 'kysely'
import { createTabelle } from './crea.ts'
import type { Motore, Schema } from './descrizione.ts'
import { fillVersione2 } from './riempi-2.ts'
import { SCHEMA_1 } from './schema-1.ts'
import { NUOVE_2, SCHEMA_2 } from './schema-2.ts'
import { NUOVE_3, SCHEMA_3 } from './schema-3.ts'

/** One step forward of the store. `schema` is the whole schema expected once it has been applied. */
export interface Versione {
  readonly versione: number
  readonly nome: string
  readonly schema: Schema
  readonly applica: (db: Kysely<never>, motore: Motore) => Promise<void>
}

/** Every version from the first; numbers have no gaps. There is no way back: the backup taken before is the way back. */
export const VERSIONI: readonly Versione[] = [
  {
    versione: 1,
    nome: 'ente, piano, schede, importazioni',
    schema: SCHEMA_1,
    applica: (db, motore) => createTabelle(db, SCHEMA_1, motore),
  },
  {
    versione: 2,
    nome: 'versioni delle schede, etichette, incarichi, impostazioni, ricerca',
    schema: SCHEMA_2,
    applica: async (db, motore) => {
      await createTabelle(db, NUOVE_2, motore)
      await db.schema.dropTable('scheda_testo').execute()
      await fillVersione2(db)
    },
  },
  {
    versione: 3,
    nome: 'accessi, campagne, prove, commenti, storia',
    schema: SCHEMA_3,
    applica: (db, motore) => createTabelle(db, NUOVE_3, motore),
  },
]
