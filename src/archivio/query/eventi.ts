import type { Expression, SqlBool } from 'kysely'
import type { Evento, OggettoEvento, ValoriEvento } from '../../dominio/registro/evento.ts'
import type { EventoConservato } from '../../dominio/registro/verifica.ts'
import type { Motore } from '../schema/descrizione.ts'
import type { Tx } from '../schema/tabelle.ts'
import { reserveNumeri } from './contatori.ts'
import { insertTutte } from './inserisci.ts'

/** An event as it is written: the link of the chain, its values with their salt, and who did it if they have an account. */
export interface EventoDaScrivere {
  readonly evento: Evento
  readonly sale: string
  readonly valori: ValoriEvento
  readonly accountId: number | null
}

/** An event as it is read; `valori` null are those erased. */
export interface EventoLetto extends EventoConservato {
  readonly accountId: number | null
}

/** What narrows a story; absent is all. */
export interface FiltroEventi {
  readonly vista?: string | undefined
  readonly codice?: string | undefined
  /** Kinds of object. */
  readonly tipo?: OggettoEvento['tipo'] | undefined
  /** A field, or all those under it ("fasi"). */
  readonly campo?: string | undefined
  /** Exactly these fields; none of them is no event. */
  readonly campi?: readonly string[] | undefined
  /** Who, by the name recorded. */
  readonly chi?: string | undefined
  /** An action left out: what its reader may not see. */
  readonly senza?: string | undefined
  /** ISO instants: from (included), to (excluded). */
  readonly da?: string | undefined
  readonly a?: string | undefined
}

/**
 * Takes the next places of the chain: until the transaction ends no other writer gets any, so that the last event read
 * after this stays the last. The entity first (as every write does), or two writers could wait for one another.
 */
export const reserveEventi = async (
  tx: Tx,
  motore: Motore,
  enteId: number,
  quanti: number,
): Promise<Pick<Evento, 'numero' | 'impronta'> | null> => {
  // "no key": a row that only refers to the entity, written by somebody else, needs not wait.
  if (motore === 'postgres')
    await tx
      .selectFrom('ente')
      .select('ente_id')
      .where('ente_id', '=', enteId)
      .forNoKeyUpdate()
      .executeTakeFirst()
  await reserveNumeri(tx, enteId, 'evento', quanti)
  return await findUltimoEvento(tx, enteId)
}

/** The last event of the chain; null while there is none. */
export const findUltimoEvento = async (
  tx: Tx,
  enteId: number,
): Promise<Pick<Evento, 'numero' | 'impronta'> | null> =>
  (await tx
    .selectFrom('evento')
    .select(['numero', 'impronta'])
    .where('ente_id', '=', enteId)
    .orderBy('numero', 'desc')
    .limit(1)
    .executeTakeFirst()) ?? null

/** How many events were ever given a place: more than the chain holds means that its tail was cut. */
export const countRiservati = async (tx: Tx, enteId: number): Promise<number> =>
  ((
    await tx
      .selectFrom('contatore')
      .select('prossimo')
      .where('ente_id', '=', enteId)
      .where('nome', '=', 'evento')
      .executeTakeFirst()
  )?.prossimo ?? 1) - 1

/** Writes linked events, in their order. */
export const insertEventi = async (
  tx: Tx,
  enteId: number,
  eventi: readonly EventoDaScrivere[],
): Promise<void> => {
  await insertTutte(
    tx,
    'evento',
    eventi.map(({ evento: e }) => ({
      ente_id: enteId,
      numero: e.numero,
      quando: e.quando,
      azione: e.azione,
      oggetto: e.oggetto.tipo,
      vista: e.oggetto.vista,
      codice: e.oggetto.codice,
      indice: e.oggetto.indice,
      campo: e.campo,
      atto: e.atto,
      impronta_valori: e.improntaValori,
      precedente: e.precedente,
      impronta: e.impronta,
    })),
  )
  await insertTutte(
    tx,
    'evento_valori',
    eventi.map(({ evento, sale, valori, accountId }) => ({
      ente_id: enteId,
      numero: evento.numero,
      sale,
      account_id: accountId,
      chi: valori.chi,
      da_dove: valori.daDove,
      prima: valori.prima,
      dopo: valori.dopo,
    })),
  )
}

const conFiltro = (tx: Tx, enteId: number, f: FiltroEventi) =>
  tx
    .selectFrom('evento as e')
    .leftJoin('evento_valori as v', (j) =>
      j.onRef('v.ente_id', '=', 'e.ente_id').onRef('v.numero', '=', 'e.numero'),
    )
    .where((b) => {
      const condizioni: Expression<SqlBool>[] = [b('e.ente_id', '=', enteId)]
      if (f.vista !== undefined) condizioni.push(b('e.vista', '=', f.vista))
      if (f.codice !== undefined) condizioni.push(b('e.codice', '=', f.codice))
      if (f.tipo !== undefined) condizioni.push(b('e.oggetto', '=', f.tipo))
      if (f.campo !== undefined)
        condizioni.push(
          b.or([b('e.campo', '=', f.campo), b('e.campo', 'like', `${f.campo.replace(/[%_\\]/g, '')}.%`)]),
        )
      if (f.campi !== undefined)
        condizioni.push(f.campi.length === 0 ? b('e.numero', '<', 0) : b('e.campo', 'in', f.campi))
      if (f.chi !== undefined) condizioni.push(b('v.chi', '=', f.chi))
      if (f.senza !== undefined) condizioni.push(b('e.azione', '!=', f.senza))
      if (f.da !== undefined) condizioni.push(b('e.quando', '>=', f.da))
      if (f.a !== undefined) condizioni.push(b('e.quando', '<', f.a))
      return b.and(condizioni)
    })

const COLONNE = [
  'e.numero as numero',
  'e.quando',
  'e.azione',
  'e.oggetto',
  'e.vista',
  'e.codice',
  'e.indice',
  'e.campo',
  'e.atto',
  'e.impronta_valori',
  'e.precedente',
  'e.impronta',
  'v.sale',
  'v.account_id',
  'v.chi',
  'v.da_dove',
  'v.prima',
  'v.dopo',
] as const

/** Events of a story, the last first. */
export const listEventi = async (
  tx: Tx,
  enteId: number,
  filtro: FiltroEventi,
  { da, quanti }: { readonly da: number; readonly quanti: number },
): Promise<EventoLetto[]> =>
  (
    await conFiltro(tx, enteId, filtro)
      .select(COLONNE)
      .orderBy('e.numero', 'desc')
      .limit(quanti)
      .offset(da)
      .execute()
  ).map(toEvento)

export const countEventi = async (tx: Tx, enteId: number, filtro: FiltroEventi): Promise<number> =>
  Number(
    (
      await conFiltro(tx, enteId, filtro)
        .select((e) => e.fn.countAll<number>().as('quanti'))
        .executeTakeFirstOrThrow()
    ).quanti,
  )

/** Who has events in a story, by name: what its filter offers. */
export const listAutori = async (tx: Tx, enteId: number, filtro: FiltroEventi): Promise<string[]> =>
  (
    await conFiltro(tx, enteId, filtro)
      .select('v.chi')
      .where('v.chi', 'is not', null)
      .distinct()
      .orderBy('v.chi')
      .execute()
  ).flatMap((r) => r.chi ?? [])

/** The fields that have events in a story: what its filter offers. */
export const listCampi = async (tx: Tx, enteId: number, filtro: FiltroEventi): Promise<string[]> =>
  (
    await conFiltro(tx, enteId, filtro)
      .select('e.campo')
      .where('e.campo', 'is not', null)
      .distinct()
      .orderBy('e.campo')
      .execute()
  ).flatMap((r) => r.campo ?? [])

/** A stretch of the chain in its order, after the event `dopo` (0: from the first). */
export const loadCatena = async (
  tx: Tx,
  enteId: number,
  { dopo, quanti }: { readonly dopo: number; readonly quanti: number },
): Promise<EventoLetto[]> =>
  (
    await conFiltro(tx, enteId, {})
      .select(COLONNE)
      .where('e.numero', '>', dopo)
      .orderBy('e.numero')
      .limit(quanti)
      .execute()
  ).map(toEvento)

interface Riga {
  readonly numero: number
  readonly quando: string
  readonly azione: string
  readonly oggetto: string
  readonly vista: string | null
  readonly codice: string
  readonly indice: number | null
  readonly campo: string | null
  readonly atto: string | null
  readonly impronta_valori: string
  readonly precedente: string
  readonly impronta: string
  readonly sale: string | null
  readonly account_id: number | null
  readonly chi: string | null
  readonly da_dove: string | null
  readonly prima: string | null
  readonly dopo: string | null
}

const toEvento = (r: Riga): EventoLetto => ({
  evento: {
    numero: r.numero,
    quando: r.quando,
    azione: r.azione,
    oggetto: {
      tipo: r.oggetto as OggettoEvento['tipo'],
      vista: r.vista,
      codice: r.codice,
      indice: r.indice,
    },
    campo: r.campo,
    atto: r.atto,
    improntaValori: r.impronta_valori,
    precedente: r.precedente,
    impronta: r.impronta,
  },
  sale: r.sale,
  valori:
    r.sale === null || r.chi === null
      ? null
      : { chi: r.chi, daDove: r.da_dove, prima: r.prima, dopo: r.dopo },
  accountId: r.account_id,
})
