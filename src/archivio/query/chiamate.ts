import type { Tx } from '../schema/tabelle.ts'
import { insertTutte } from './inserisci.ts'

/** Why somebody has to hear of a comment: it names them, or answers what they asked. */
export type MotivoChiamata = 'menzione' | 'risposta'

export interface ChiamataNuova {
  readonly accountId: number
  readonly motivo: MotivoChiamata
}

/** A call still to be read, with the comment it is about; a closed conversation calls nobody any more. */
export interface ChiamataAperta extends ChiamataNuova {
  readonly commentoId: number
  readonly vista: string
  readonly codice: string
  readonly testo: string
  readonly chiNome: string
  /** When it was made (ISO instant). */
  readonly creataIl: string
  /** Null: no letter has told it yet. */
  readonly messaggioId: number | null
}

export const insertChiamate = async (
  tx: Tx,
  enteId: number,
  commentoId: number,
  creataIl: string,
  chiamate: readonly ChiamataNuova[],
): Promise<void> => {
  if (chiamate.length === 0) return
  await insertTutte(
    tx,
    'chiamata',
    chiamate.map((c) => ({
      ente_id: enteId,
      commento_id: commentoId,
      account_id: c.accountId,
      motivo: c.motivo,
      creata_il: creataIl,
      letta_il: null,
      messaggio_id: null,
    })),
  )
}

/** Calls not read yet in conversations still open, in the order of the comments: everybody's, or one person's. */
export const listChiamateAperte = async (
  tx: Tx,
  enteId: number,
  accountId: number | null = null,
): Promise<ChiamataAperta[]> =>
  (
    await tx
      .selectFrom('chiamata as a')
      .innerJoin('commento as c', (j) =>
        j.onRef('c.ente_id', '=', 'a.ente_id').onRef('c.commento_id', '=', 'a.commento_id'),
      )
      .innerJoin('commento as p', (j) =>
        j
          .onRef('p.ente_id', '=', 'c.ente_id')
          .on((e) => e('p.commento_id', '=', e.fn.coalesce('c.risponde_a', 'c.commento_id'))),
      )
      .select([
        'a.commento_id',
        'a.account_id',
        'a.motivo',
        'a.creata_il',
        'a.messaggio_id',
        'c.vista',
        'c.codice',
        'c.testo',
        'c.chi_nome',
      ])
      .where('a.ente_id', '=', enteId)
      .where('a.letta_il', 'is', null)
      .where('p.risolto_il', 'is', null)
      .$if(accountId !== null, (q) => q.where('a.account_id', '=', accountId))
      .orderBy('a.commento_id')
      .orderBy('a.account_id')
      .execute()
  ).map((r) => ({
    commentoId: r.commento_id,
    accountId: r.account_id,
    motivo: r.motivo as MotivoChiamata,
    creataIl: r.creata_il,
    messaggioId: r.messaggio_id,
    vista: r.vista,
    codice: r.codice,
    testo: r.testo,
    chiNome: r.chi_nome,
  }))

/** Marks calls of a person as read; those read already keep when. */
export const updateLette = async (
  tx: Tx,
  enteId: number,
  {
    accountId,
    commenti,
    il,
  }: {
    readonly accountId: number
    readonly commenti: readonly number[]
    readonly il: string
  },
): Promise<void> => {
  if (commenti.length === 0) return
  await tx
    .updateTable('chiamata')
    .set({ letta_il: il })
    .where('ente_id', '=', enteId)
    .where('account_id', '=', accountId)
    .where('commento_id', 'in', commenti)
    .where('letta_il', 'is', null)
    .execute()
}

/** Writes which letter tells a person of which calls. */
export const updateAvvisate = async (
  tx: Tx,
  enteId: number,
  {
    accountId,
    commenti,
    messaggioId,
  }: {
    readonly accountId: number
    readonly commenti: readonly number[]
    readonly messaggioId: number
  },
): Promise<void> => {
  await tx
    .updateTable('chiamata')
    .set({ messaggio_id: messaggioId })
    .where('ente_id', '=', enteId)
    .where('account_id', '=', accountId)
    .where('commento_id', 'in', commenti)
    .execute()
}
