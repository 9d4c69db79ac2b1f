import type { DataIso } from '../../dominio/valori/data.ts'
import type { Tx } from '../schema/tabelle.ts'
import { reserveNumeri } from './contatori.ts'
import { insertTutte, pezzi } from './inserisci.ts'

/** A frozen card, without its contents. */
export interface TestaIstantanea {
  readonly istantaneaId: number
  readonly campagnaId: number | null
  readonly vista: string
  readonly codice: string
  readonly al: DataIso
  /** "chiusura", or why somebody froze it. */
  readonly motivo: string
  readonly creataIl: string
  /** The version of the rules that gave its figures. */
  readonly regole: string
}

export interface IstantaneaDaTenere extends Omit<TestaIstantanea, 'istantaneaId'> {
  /** Self-contained (JSON): the card and everything it prints with. */
  readonly contenuto: string
}

/** Keeps frozen cards; nothing ever changes or removes them. */
export const insertIstantanee = async (
  tx: Tx,
  enteId: number,
  istantanee: readonly IstantaneaDaTenere[],
): Promise<void> => {
  if (istantanee.length === 0) return
  const primo = await reserveNumeri(tx, enteId, 'istantanea', istantanee.length)
  await insertTutte(
    tx,
    'istantanea',
    istantanee.map((i, n) => ({
      ente_id: enteId,
      istantanea_id: primo + n,
      campagna_id: i.campagnaId,
      vista: i.vista,
      codice: i.codice,
      al: i.al,
      motivo: i.motivo,
      creata_il: i.creataIl,
      regole: i.regole,
      contenuto: i.contenuto,
    })),
  )
}

const TESTA = [
  'istantanea_id as istantaneaId',
  'campagna_id as campagnaId',
  'vista',
  'codice',
  'al',
  'motivo',
  'creata_il as creataIl',
  'regole',
] as const

/** One frozen card without its contents; null when there is none. */
export const findTestaIstantanea = async (
  tx: Tx,
  enteId: number,
  istantaneaId: number,
): Promise<TestaIstantanea | null> =>
  (await tx
    .selectFrom('istantanea')
    .select(TESTA)
    .where('ente_id', '=', enteId)
    .where('istantanea_id', '=', istantaneaId)
    .executeTakeFirst()) ?? null

/** The frozen states of a round or of a card, the latest first. */
export const listIstantanee = async (
  tx: Tx,
  enteId: number,
  di: { readonly campagnaId: number } | { readonly vista: string; readonly codice: string },
): Promise<TestaIstantanea[]> => {
  const tutte = tx
    .selectFrom('istantanea')
    .select(TESTA)
    .where('ente_id', '=', enteId)
    .orderBy('istantanea_id', 'desc')
  return await ('campagnaId' in di
    ? tutte.where('campagna_id', '=', di.campagnaId)
    : tutte.where('vista', '=', di.vista).where('codice', '=', di.codice)
  ).execute()
}

/** The contents of frozen cards, in the order asked; those that don't exist are absent. */
export const loadIstantanee = async (
  tx: Tx,
  enteId: number,
  ids: readonly number[],
): Promise<{ readonly istantaneaId: number; readonly contenuto: string }[]> => {
  if (ids.length === 0) return []
  const righe = []
  for (const gruppo of pezzi(ids))
    righe.push(
      ...(await tx
        .selectFrom('istantanea')
        .select(['istantanea_id as istantaneaId', 'contenuto'])
        .where('ente_id', '=', enteId)
        .where('istantanea_id', 'in', gruppo)
        .execute()),
    )
  const perId = new Map(righe.map((r) => [r.istantaneaId, r]))
  return ids.flatMap((id) => perId.get(id) ?? [])
}
