import type { Selectable } from 'kysely'
import type { Tabelle, Tx } from '../schema/tabelle.ts'
import { reserveNumeri } from './contatori.ts'
import { insertTutte } from './inserisci.ts'

/** A letter about a round, or about comments: sent, still to be sent, or given up. */
export interface Messaggio {
  readonly messaggioId: number
  /** Null: it isn't about a round. */
  readonly campagnaId: number | null
  /** The other rounds it speaks of. */
  readonly altreCampagne: readonly number[]
  readonly accountId: number | null
  readonly a: string
  readonly oggetto: string
  readonly testo: string
  /** Why it was written: "apertura", "in-scadenza", "scaduta", "commenti". */
  readonly motivo: string
  readonly creatoIl: string
  /** Null until the mail server took it. */
  readonly inviatoIl: string | null
  readonly provatoIl: string | null
  readonly tentativi: number
  /** What the mail server said the last time it refused it. */
  readonly errore: string | null
}

export type MessaggioNuovo = Omit<
  Messaggio,
  'messaggioId' | 'altreCampagne' | 'inviatoIl' | 'provatoIl' | 'tentativi' | 'errore'
> & { readonly altreCampagne?: readonly number[] }

const toNumeri = (testo: string | null): readonly number[] =>
  testo === null ? [] : (JSON.parse(testo) as number[])

const toMessaggio = (r: Selectable<Tabelle['messaggio']>): Messaggio => ({
  messaggioId: r.messaggio_id,
  campagnaId: r.campagna_id,
  altreCampagne: toNumeri(r.altre_campagne),
  accountId: r.account_id,
  a: r.a,
  oggetto: r.oggetto,
  testo: r.testo,
  motivo: r.motivo,
  creatoIl: r.creato_il,
  inviatoIl: r.inviato_il,
  provatoIl: r.provato_il,
  tentativi: r.tentativi,
  errore: r.errore,
})

/** Keeps letters to be sent; answers the number of the first, the others follow. */
export const insertMessaggi = async (
  tx: Tx,
  enteId: number,
  messaggi: readonly MessaggioNuovo[],
): Promise<number> => {
  const primo = await reserveNumeri(tx, enteId, 'messaggio', messaggi.length)
  await insertTutte(
    tx,
    'messaggio',
    messaggi.map((m, n) => ({
      ente_id: enteId,
      messaggio_id: primo + n,
      campagna_id: m.campagnaId,
      altre_campagne:
        m.altreCampagne === undefined || m.altreCampagne.length === 0
          ? null
          : JSON.stringify(m.altreCampagne),
      account_id: m.accountId,
      a: m.a,
      oggetto: m.oggetto,
      testo: m.testo,
      motivo: m.motivo,
      creato_il: m.creatoIl,
      inviato_il: null,
      provato_il: null,
      tentativi: 0,
      errore: null,
    })),
  )
  return primo
}

/** When the last letter written for a reason was written, for each account that got one. */
export const loadUltimi = async (
  tx: Tx,
  enteId: number,
  motivo: string,
): Promise<ReadonlyMap<number, string>> =>
  new Map(
    (
      await tx
        .selectFrom('messaggio')
        .select((e) => ['account_id', e.fn.max('creato_il').as('ultimo')])
        .where('ente_id', '=', enteId)
        .where('motivo', '=', motivo)
        .groupBy('account_id')
        .execute()
    ).flatMap((r) => (r.account_id === null ? [] : [[r.account_id, r.ultimo] as const])),
  )

/** The letters that speak of a round, the latest first. */
export const listMessaggi = async (tx: Tx, enteId: number, campagnaId: number): Promise<Messaggio[]> =>
  (
    await tx
      .selectFrom('messaggio')
      .selectAll()
      .where('ente_id', '=', enteId)
      .where((e) => e.or([e('campagna_id', '=', campagnaId), e('altre_campagne', 'is not', null)]))
      .orderBy('messaggio_id', 'desc')
      .execute()
  )
    .map(toMessaggio)
    .filter((m) => m.campagnaId === campagnaId || m.altreCampagne.includes(campagnaId))

/** A letter about rounds as the rhythm of reminders looks at it. */
export interface Ricordo {
  readonly accountId: number | null
  readonly campagne: readonly number[]
  readonly creatoIl: string
}

/** The letters about rounds written since a moment, without their texts. */
export const listRicordi = async (tx: Tx, enteId: number, dal: string): Promise<readonly Ricordo[]> =>
  (
    await tx
      .selectFrom('messaggio')
      .select(['account_id', 'campagna_id', 'altre_campagne', 'creato_il'])
      .where('ente_id', '=', enteId)
      .where('campagna_id', 'is not', null)
      .where('creato_il', '>=', dal)
      .execute()
  ).map((r) => ({
    accountId: r.account_id,
    campagne: [...(r.campagna_id === null ? [] : [r.campagna_id]), ...toNumeri(r.altre_campagne)],
    creatoIl: r.creato_il,
  }))

/** The letters not taken yet by the mail server and tried fewer times than `tentativi`, in the order they were written. */
export const listDaInviare = async (tx: Tx, enteId: number, tentativi: number): Promise<Messaggio[]> =>
  (
    await tx
      .selectFrom('messaggio')
      .selectAll()
      .where('ente_id', '=', enteId)
      .where('inviato_il', 'is', null)
      .where('tentativi', '<', tentativi)
      .orderBy('messaggio_id')
      .execute()
  ).map(toMessaggio)

/** Takes a letter to send it, counting the attempt; false when somebody else took it meanwhile. */
export const takeMessaggio = async (
  tx: Tx,
  enteId: number,
  { messaggioId, tentativi }: Pick<Messaggio, 'messaggioId' | 'tentativi'>,
  adesso: string,
): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('messaggio')
    .set({ tentativi: tentativi + 1, provato_il: adesso })
    .where('ente_id', '=', enteId)
    .where('messaggio_id', '=', messaggioId)
    .where('tentativi', '=', tentativi)
    .where('inviato_il', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** How the attempt went. */
export const updateEsitoMessaggio = async (
  tx: Tx,
  enteId: number,
  messaggioId: number,
  esito: { readonly inviatoIl: string } | { readonly errore: string },
): Promise<void> => {
  await tx
    .updateTable('messaggio')
    .set('inviatoIl' in esito ? { inviato_il: esito.inviatoIl, errore: null } : { errore: esito.errore })
    .where('ente_id', '=', enteId)
    .where('messaggio_id', '=', messaggioId)
    .execute()
}

/**
 * Forgets the letters written before a moment, of rounds that are closed or of none: those of a round that collects say
 * when somebody was last reminded. Answers how many.
 */
export const removeMessaggi = async (tx: Tx, enteId: number, prima: string): Promise<number> => {
  const aperte = tx
    .selectFrom('campagna')
    .select('campagna_id')
    .where('ente_id', '=', enteId)
    .where('stato', 'in', ['aperta', 'riaperta'])
  const { numDeletedRows } = await tx
    .deleteFrom('messaggio')
    .where('ente_id', '=', enteId)
    .where('creato_il', '<', prima)
    .where((e) => e.or([e('campagna_id', 'is', null), e('campagna_id', 'not in', aperte)]))
    .executeTakeFirst()
  return Number(numDeletedRows)
}
