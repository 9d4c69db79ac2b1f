import type { Tx } from '../schema/tabelle.ts'
import { type ImportazioneArchiviata, toImportazione } from './importazioni.ts'

/** The names the entity's prints may carry, as they were written. */
export const listNomiEnte = async (tx: Tx, enteId: number): Promise<string[]> =>
  (
    await tx.selectFrom('ente_nome').select('nome').where('ente_id', '=', enteId).orderBy('nome').execute()
  ).map((r) => r.nome)

/** The latest version the store was brought to, and when. */
export const findVersioneSchema = async (
  tx: Tx,
): Promise<{ readonly versione: number; readonly applicataIl: string } | null> => {
  const riga = await tx
    .selectFrom('versione_schema')
    .select(['versione', 'applicata_il'])
    .orderBy('versione', 'desc')
    .limit(1)
    .executeTakeFirst()
  return riga === undefined ? null : { versione: riga.versione, applicataIl: riga.applicata_il }
}

/** One page of the applied imports, the latest first, and how many there are in all. */
export const listRegistro = async (
  tx: Tx,
  enteId: number,
  { salta, quante }: { readonly salta: number; readonly quante: number },
): Promise<{ readonly importazioni: readonly ImportazioneArchiviata[]; readonly totale: number }> => {
  const applicate = tx
    .selectFrom('importazione')
    .where('ente_id', '=', enteId)
    .where('stato', '=', 'applicata')
  const { totale } = await applicate
    .select((e) => e.fn.countAll<number>().as('totale'))
    .executeTakeFirstOrThrow()
  const righe = await applicate
    .selectAll()
    .orderBy('importazione_id', 'desc')
    .limit(quante)
    .offset(salta)
    .execute()
  return { importazioni: righe.map(toImportazione), totale: Number(totale) }
}
