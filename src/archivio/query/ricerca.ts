import { type RawBuilder, sql } from 'kysely'
import { GRUPPI, type Gruppo } from '../ricerca/campi.ts'
import type { Domanda, ParolaCercata } from '../ricerca/domanda.ts'
import type { Tx } from '../schema/tabelle.ts'
import { motoreDi, toRigaFts } from './indice-ricerca.ts'

/** The ids of the cards that have all the words of a search, by where they have them. */
export interface Trovate {
  readonly tutte: ReadonlySet<number>
  /** All the words in the title or the code. */
  readonly nelTitolo: ReadonlySet<number>
  /** All the words in the card itself, its title too. The others have some only in what they stand under. */
  readonly nellaScheda: ReadonlySet<number>
}

/** The cards of an entity that have all the words of a search. Both engines give the same. */
export const findTrovate = async (tx: Tx, enteId: number, domanda: Domanda): Promise<Trovate> => {
  const find = motoreDi(tx) === 'sqlite' ? findInFts : findInVettori
  const tutte = await find(tx, enteId, domanda, GRUPPI)
  if (tutte.size === 0) return { tutte, nelTitolo: tutte, nellaScheda: tutte }
  return {
    tutte,
    nelTitolo: await find(tx, enteId, domanda, ['titolo']),
    nellaScheda: await find(tx, enteId, domanda, ['titolo', 'corpo']),
  }
}

/** A card's place among all those of the entity. */
export interface Posizione {
  readonly schedaId: number
  readonly vista: string
  readonly codice: string
}

/** Every card of the entity, in plan order (most recent view first). */
export const listPosizioniEnte = async (tx: Tx, enteId: number): Promise<Posizione[]> =>
  await tx
    .selectFrom('scheda')
    .select(['scheda_id as schedaId', 'vista', 'codice'])
    .where('ente_id', '=', enteId)
    .orderBy('vista', 'desc')
    .orderBy('ordine')
    .orderBy('codice')
    .execute()

/** Thousands of ids come out faster as one text than as rows. */
const toIds = ({ rows }: { readonly rows: readonly { readonly ids: string | null }[] }): Set<number> =>
  new Set((rows[0]?.ids || null)?.split(',').map(Number))

const findInFts = async (
  tx: Tx,
  enteId: number,
  domanda: Domanda,
  gruppi: readonly Gruppo[],
): Promise<Set<number>> =>
  toIds(
    await sql<{ ids: string | null }>`
      select group_concat(rowid - ${toRigaFts(enteId, 0)}) as ids from scheda_fts
      where scheda_fts match ${toDomandaFts(domanda, gruppi)}
        and rowid between ${toRigaFts(enteId, 0)} and ${toRigaFts(enteId + 1, 0) - 1}`.execute(tx),
  )

/** `{titolo corpo} : (("asilo"* OR "asil") AND …)`: words stand in quotes, none of their signs is a command. */
const toDomandaFts = (domanda: Domanda, gruppi: readonly Gruppo[]): string => {
  const parole = domanda.map(({ forma, radici, prefisso }) => {
    const alternative = [`"${forma}"${prefisso ? '*' : ''}`, ...radici.map((r) => `"${r}"`)]
    return `(${alternative.join(' OR ')})`
  })
  return `{${gruppi.join(' ')}} : (${parole.join(' AND ')})`
}

const findInVettori = async (
  tx: Tx,
  enteId: number,
  domanda: Domanda,
  gruppi: readonly Gruppo[],
): Promise<Set<number>> => {
  // Looking at a vector means unfolding it, which the planner doesn't reckon with: left to itself it would read them
  // all, one after the other or by the entity's key (`+ 0` hides that way from it).
  await sql`set local enable_seqscan = off`.execute(tx)
  const esito = await sql<{ ids: string | null }>`
    select string_agg(scheda_id::text, ',') as ids from scheda_parole
    where ente_id + 0 = ${enteId} and ${toDomandaVettori(domanda, gruppi)}`.execute(tx)
  await sql`set local enable_seqscan = on`.execute(tx)
  return toIds(esito)
}

/** `scheda @@ (… && …)`. */
const toDomandaVettori = (domanda: Domanda, gruppi: readonly Gruppo[]): RawBuilder<unknown> => {
  const colonna = gruppi.includes('contorno') ? 'tutto' : gruppi.includes('corpo') ? 'scheda' : 'titolo'
  return sql`${sql.ref(colonna)} @@ (${sql.join(domanda.map(toParolaVettori), sql` && `)})`
}

/** `('asilo':* | 'asil' || to_tsquery('italian', 'asilo'))`. */
const toParolaVettori = ({ forma, radici, prefisso }: ParolaCercata): RawBuilder<unknown> => {
  const alternative = [`'${forma}'${prefisso ? ':*' : ''}`, ...radici.map((r) => `'${r}'`)].join(' | ')
  return radici.length === 0
    ? sql`${alternative}::tsquery`
    : sql`(${alternative}::tsquery || to_tsquery('italian', ${`'${forma}'`}))`
}
