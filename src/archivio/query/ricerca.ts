import { sql } from 'kysely'
import { GRUPPI, type Gruppo } from '../ricerca/campi.ts'
import type { Domanda, ParolaCercata } from '../ricerca/domanda.ts'
import { PESI } from '../ricerca/indice.ts'
import type { Tx } from '../schema/tabelle.ts'
import { motoreDi, toRigaFts } from './indice-ricerca.ts'

/**
 * Where a card has the words of a search, the best first: all in its title or code; in what it says or in its people;
 * some only in what it stands under.
 */
export type Posto = 'titolo' | 'scheda' | 'contorno'

/** A card that has all the words of a search. */
export interface Trovata {
  readonly schedaId: number
  readonly vista: string
  readonly codice: string
  /** Place in the plan of its view. */
  readonly ordine: number
  readonly posto: Posto
}

const NEL_TITOLO: readonly Gruppo[] = ['titolo']
const NELLA_SCHEDA: readonly Gruppo[] = ['titolo', 'corpo', 'persone']

/** The cards of an entity that have all the words of a search, in no order. Both engines give the same. */
export const listTrovate = async (tx: Tx, enteId: number, domanda: Domanda): Promise<Trovata[]> =>
  motoreDi(tx) === 'sqlite'
    ? await listTrovateFts(tx, enteId, domanda)
    : await listTrovateVettori(tx, enteId, domanda)

interface Riga {
  readonly schedaId: number
  readonly vista: string
  readonly codice: string
  readonly ordine: number
}

const listTrovateFts = async (tx: Tx, enteId: number, domanda: Domanda): Promise<Trovata[]> => {
  const ids = async (gruppi: readonly Gruppo[]): Promise<ReadonlySet<number>> => {
    const { rows } = await sql<{ id: number }>`
      select rowid - ${toRigaFts(enteId, 0)} as id from scheda_fts
      where scheda_fts match ${toDomandaFts(domanda, gruppi)}
        and rowid between ${toRigaFts(enteId, 0)} and ${toRigaFts(enteId + 1, 0) - 1}`.execute(tx)
    return new Set(rows.map((r) => r.id))
  }
  const { rows } = await sql<Riga>`
    select s.scheda_id as "schedaId", s.vista, s.codice, s.ordine
    from scheda_fts f join scheda s on s.ente_id = ${enteId} and s.scheda_id = f.rowid - ${toRigaFts(enteId, 0)}
    where f.scheda_fts match ${toDomandaFts(domanda, GRUPPI)}
      and f.rowid between ${toRigaFts(enteId, 0)} and ${toRigaFts(enteId + 1, 0) - 1}`.execute(tx)
  if (rows.length === 0) return []
  const nelTitolo = await ids(NEL_TITOLO)
  const nellaScheda = await ids(NELLA_SCHEDA)
  return rows.map((r) => ({
    ...r,
    posto: nelTitolo.has(r.schedaId) ? 'titolo' : nellaScheda.has(r.schedaId) ? 'scheda' : 'contorno',
  }))
}

/** `{titolo corpo} : (("asilo"* OR "asil") AND …)`: words stand in quotes, none of their signs is a command. */
const toDomandaFts = (domanda: Domanda, gruppi: readonly Gruppo[]): string => {
  const parole = domanda.map(({ forma, radice, prefisso }) => {
    const intera = `"${forma}"${prefisso ? '*' : ''}`
    return radice === null ? intera : `(${intera} OR "${radice}")`
  })
  return `{${gruppi.join(' ')}} : (${parole.join(' AND ')})`
}

const listTrovateVettori = async (tx: Tx, enteId: number, domanda: Domanda): Promise<Trovata[]> => {
  const { rows } = await sql<Trovata>`
    select s.scheda_id as "schedaId", s.vista, s.codice, s.ordine,
      case when p.parole @@ ${toDomandaVettori(domanda, NEL_TITOLO)} then 'titolo'
        when p.parole @@ ${toDomandaVettori(domanda, NELLA_SCHEDA)} then 'scheda'
        else 'contorno' end as posto
    from scheda_parole p join scheda s on s.ente_id = p.ente_id and s.scheda_id = p.scheda_id
    where p.ente_id = ${enteId} and p.parole @@ ${toDomandaVettori(domanda, null)}`.execute(tx)
  return rows
}

/** `(('asilo':*AB || to_tsquery('italian', 'asilo:AB')) && …)`; null looks in all groups. */
const toDomandaVettori = (domanda: Domanda, gruppi: readonly Gruppo[] | null) => {
  const pesi = gruppi === null ? '' : gruppi.map((g) => PESI[g]).join('')
  const toParola = ({ forma, radice, prefisso }: ParolaCercata) => {
    const segni = `${prefisso ? '*' : ''}${pesi}`
    const intera = sql`${`'${forma}'${segni === '' ? '' : `:${segni}`}`}::tsquery`
    return radice === null
      ? intera
      : sql`(${intera} || to_tsquery('italian', ${`'${forma}'${pesi === '' ? '' : `:${pesi}`}`}))`
  }
  return sql`(${sql.join(domanda.map(toParola), sql` && `)})`
}
