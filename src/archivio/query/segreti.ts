import type { Tx } from '../schema/tabelle.ts'

/** A secret of the program by its name: the one already there, else this one, which stays. */
export const keepSegreto = async (
  tx: Tx,
  enteId: number,
  nome: string,
  { valore, adesso }: { readonly valore: string; readonly adesso: string },
): Promise<string> => {
  await tx
    .insertInto('segreto')
    .values({ ente_id: enteId, nome, valore, creato_il: adesso })
    .onConflict((c) => c.columns(['ente_id', 'nome']).doNothing())
    .execute()
  const riga = await tx
    .selectFrom('segreto')
    .select('valore')
    .where('ente_id', '=', enteId)
    .where('nome', '=', nome)
    .executeTakeFirstOrThrow()
  return riga.valore
}
