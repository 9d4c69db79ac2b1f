import { sql } from 'kysely'
import type { Archivio } from '../src/archivio/archivio.ts'
import { PRIMO_ENTE } from '../src/archivio/query/enti.ts'
import { listEventi } from '../src/archivio/query/eventi.ts'
import { type Riga, readTabella } from '../src/archivio/salvataggio/righe.ts'
import { TABELLE_SALVATE } from '../src/archivio/salvataggio/tabelle.ts'
import type { Tabella } from '../src/archivio/schema/descrizione.ts'
import { NUOVE_3, SCHEMA_3 } from '../src/archivio/schema/schema-3.ts'
import type { Tx } from '../src/archivio/schema/tabelle.ts'
import { addEtichetta } from '../src/servizi/etichette.ts'
import { importStampa } from '../src/servizi/importa/importa.ts'
import { recordEventi } from '../src/servizi/registro/registra.ts'
import { createContesto } from './contesto.ts'
import { fillTabelle } from './riempi-tabelle.ts'
import { documento, LAVORI, piuTardi, SCUOLA } from './stampe-di-prova.ts'

/** A card of the store that `riempi` fills. */
export const vista = SCUOLA.schede[0]?.vista ?? ''
export const codice = SCUOLA.schede[0]?.codice ?? ''

/** A store with something in every kind of table, also with texts that could break a line. */
export const riempi = async (archivio: Archivio): Promise<void> => {
  const ctx = createContesto(archivio)
  await importStampa(ctx, documento(SCUOLA))
  await importStampa(ctx, documento(LAVORI))
  await importStampa({ ...ctx, adesso: '2032-04-01T09:00:00Z' }, documento(piuTardi(SCUOLA)))
  await addEtichetta(ctx, { vista, codici: [codice], nome: 'Città «verde»' })
  await archivio.write(async (tx) => {
    await tx
      .insertInto('account')
      .values({
        ente_id: PRIMO_ENTE,
        account_id: 1,
        nome: 'Ada "la prima"\nRossignoli 🌱',
        email: 'ada@borgosereno.example',
        persona: null,
        password: '$argon2id$prova',
        totp: null,
        stato: 'attivo',
        creato_il: ctx.adesso,
        ultimo_accesso: null,
        tentativi: 0,
        bloccato_fino: null,
      })
      .execute()
    const suo = { ...ctx, daDove: '10.0.0.7', attore: { nome: 'Ada', accountId: 1, ruoli: [] } }
    await recordEventi(tx, suo, PRIMO_ENTE, [
      {
        azione: 'cambia',
        oggetto: { tipo: 'fase', vista, codice, indice: 0 },
        campo: 'fasi.peso',
        prima: '40',
        dopo: '60',
        atto: 'DGC 12/2031',
      },
    ])
    // What the store has no row of yet, and all that version 3 added: the chain is made by the event.
    const vuote = new Set<string>()
    for (const nome of TABELLE.keys()) if ((await countDi(tx, nome)) === 0) vuote.add(nome)
    const fatte = ['evento', 'evento_valori']
    const di3 = new Set(Object.keys(NUOVE_3).filter((n) => !fatte.includes(n)))
    await fillTabelle(tx, TABELLE, (nome) => vuote.has(nome) || di3.has(nome))
  })
}

/** Every table that both engines have. */
export const TABELLE = new Map<string, Tabella>(
  Object.entries<Tabella>(SCHEMA_3).filter(([, t]) => t.solo === undefined),
)

/** What no save carries. Whoever adds a table decides: here, or in every save from then on. */
export const FUORI = [
  'abbonamento_calendario',
  'gettone_api',
  'link_monouso',
  'rilievi_scheda',
  'rilievi_vista',
  'segreto',
  'sessione',
  'versione_schema',
]

const countDi = async (tx: Tx, nome: string): Promise<number> =>
  Number(
    (await sql<{ quante: number }>`select count(*) as quante from ${sql.table(nome)}`.execute(tx)).rows[0]
      ?.quante,
  )

/** How many rows are in what no save carries, but the schema's own history. */
export const contaFuori = (archivio: Archivio): Promise<Record<string, number>> =>
  archivio.read(async (tx) => {
    const quante: Record<string, number> = {}
    for (const nome of FUORI) if (nome !== 'versione_schema') quante[nome] = await countDi(tx, nome)
    return quante
  })

/** All that a save carries, without what restoring itself writes. */
export const contenutoDi = async (archivio: Archivio): Promise<Record<string, readonly Riga[]>> =>
  await archivio.read(async (tx) => {
    const tutto: Record<string, readonly Riga[]> = {}
    for (const nome of TABELLE_SALVATE.keys()) {
      const righe: Riga[] = []
      for await (const gruppo of readTabella(tx, nome)) righe.push(...gruppo)
      tutto[nome] = righe
    }
    const suo = await listEventi(tx, PRIMO_ENTE, { tipo: 'archivio' }, { da: 0, quanti: 9 })
    const suoi = new Set(suo.map((e) => e.evento.numero))
    for (const nome of ['evento', 'evento_valori'])
      tutto[nome] = (tutto[nome] ?? []).filter((r) => !suoi.has(Number(r[1])))
    tutto.contatore = (tutto.contatore ?? []).filter((r) => r[1] !== 'evento')
    const [, , , revisione] = tutto.ente?.[0] ?? []
    tutto.ente = (tutto.ente ?? []).map((r) => r.filter((v) => v !== revisione))
    return tutto
  })
