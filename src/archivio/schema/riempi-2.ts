import type { Kysely } from 'kysely'
import type { Scheda } from '../../dominio/scheda/scheda.ts'
import { saveParole } from '../query/indice-ricerca.ts'
import { pezzi } from '../query/inserisci.ts'
import { loadSchede } from '../query/leggi-schede.ts'
import { insertVersioni, type OrigineVersione } from '../query/versioni.ts'
import type { Tx } from './tabelle.ts'

/** Cards read and rewritten at a time: a large plan is never whole in memory. */
const ALLA_VOLTA = 250

/**
 * What version 2 makes out of the cards already stored: their first version, and the words they are found by. It reads cards with today's queries: when
 * a later schema changes the cards' tables, keep here a copy of those of this one (a spec migrates a real version 1).
 */
export const fillVersione2 = async (db: Kysely<never>): Promise<void> => {
  const tx = db as unknown as Tx
  const viste = await tx.selectFrom('vista').select(['ente_id', 'codice']).execute()
  for (const { ente_id: enteId, codice: vista } of viste) {
    const importate = await loadImportate(tx, enteId)
    const righe = await tx
      .selectFrom('scheda')
      .select(['codice', 'scheda_id', 'importazione_id'])
      .where('ente_id', '=', enteId)
      .where('vista', '=', vista)
      .orderBy('ordine')
      .execute()
    const ids = new Map(righe.map((r) => [r.codice, r.scheda_id]))
    const daImportazione = new Map(righe.map((r) => [r.codice, r.importazione_id]))
    for (const codici of pezzi([...daImportazione.keys()], ALLA_VOLTA)) {
      const schede = await loadSchede(tx, enteId, { vista, codici })
      await saveParole(
        tx,
        enteId,
        schede.map((scheda) => ({ schedaId: ids.get(scheda.codice) ?? 0, scheda })),
      )
      await insertVersioni(
        tx,
        enteId,
        vista,
        schede.map((scheda) => ({
          scheda,
          origine: toOrigine(scheda, daImportazione.get(scheda.codice) ?? null, importate),
        })),
      )
    }
  }
}

interface Importate {
  readonly creatoIl: string
  readonly perId: ReadonlyMap<number, { readonly al: string | null; readonly scrittaIl: string }>
}

/** When each import wrote, and the reporting date its cover names. */
const loadImportate = async (tx: Tx, enteId: number): Promise<Importate> => {
  const ente = await tx
    .selectFrom('ente')
    .select('creato_il')
    .where('ente_id', '=', enteId)
    .executeTakeFirstOrThrow()
  const righe = await tx
    .selectFrom('importazione')
    .select(['importazione_id', 'frontespizio', 'creata_il', 'applicata_il'])
    .where('ente_id', '=', enteId)
    .where('stato', '=', 'applicata')
    .execute()
  return {
    creatoIl: ente.creato_il,
    perId: new Map(
      righe.map((r) => [
        r.importazione_id,
        {
          al: (JSON.parse(r.frontespizio) as { readonly al?: string | null } | null)?.al ?? null,
          scrittaIl: r.applicata_il ?? r.creata_il,
        },
      ]),
    ),
  }
}

const toOrigine = (
  scheda: Scheda,
  importazioneId: number | null,
  { creatoIl, perId }: Importate,
): OrigineVersione => {
  const importata = importazioneId === null ? undefined : perId.get(importazioneId)
  const ultima = scheda.statoDiAttuazione
    .map((s) => s.al)
    .toSorted()
    .at(-1)
  return {
    al: importata?.al ?? ultima ?? null,
    scrittaIl: importata?.scrittaIl ?? creatoIl,
    importazioneId,
  }
}
