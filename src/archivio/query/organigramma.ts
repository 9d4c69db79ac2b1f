import type { RigheOrganigramma } from '../../dominio/organigramma/errori.ts'
import type { Tx } from '../schema/tabelle.ts'
import { listCentri } from './centri.ts'
import { insertTutte } from './inserisci.ts'

/** The whole dated chart: units, posts, delegations, printed names tied to units. */
export const loadOrganigramma = async (tx: Tx, enteId: number): Promise<RigheOrganigramma> => {
  const incarichi = await tx
    .selectFrom('incarico')
    .select(['persona', 'ruolo', 'centro', 'dal', 'al'])
    .where('ente_id', '=', enteId)
    .orderBy('centro')
    .orderBy('dal')
    .orderBy('persona')
    .orderBy('ruolo')
    .execute()
  const deleghe = await tx
    .selectFrom('delega')
    .select(['assessorato', 'persona', 'dal', 'al'])
    .where('ente_id', '=', enteId)
    .orderBy('assessorato')
    .orderBy('dal')
    .orderBy('persona')
    .execute()
  const nomi = await tx
    .selectFrom('nome_stampato')
    .select(['nome', 'centro'])
    .where('ente_id', '=', enteId)
    .orderBy('nome')
    .execute()
  return { centri: await listCentri(tx, enteId), incarichi, deleghe, nomi }
}

/** Puts a chart in the place of the one before. */
export const replaceOrganigramma = async (tx: Tx, enteId: number, r: RigheOrganigramma): Promise<void> => {
  for (const tabella of ['centro', 'incarico', 'delega', 'nome_stampato'] as const)
    await tx.deleteFrom(tabella).where('ente_id', '=', enteId).execute()
  await insertTutte(
    tx,
    'centro',
    r.centri.map(({ codice, nome, padre, dal, al, succedeA }) => ({
      ente_id: enteId,
      codice,
      nome,
      padre,
      dal,
      al,
      succede_a: JSON.stringify(succedeA),
    })),
  )
  await insertTutte(
    tx,
    'incarico',
    r.incarichi.map((i) => ({ ente_id: enteId, ...i })),
  )
  await insertTutte(
    tx,
    'delega',
    r.deleghe.map((d) => ({ ente_id: enteId, ...d })),
  )
  await insertTutte(
    tx,
    'nome_stampato',
    r.nomi.map((n) => ({ ente_id: enteId, ...n })),
  )
}
