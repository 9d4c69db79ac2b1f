import type { Tx } from '../schema/tabelle.ts'
import { reserveNumeri } from './contatori.ts'

/** What a comment is about, on a card. */
export type TipoOggettoCommento = 'scheda' | 'fase' | 'indicatore' | 'rilievo'

export interface OggettoCommento {
  readonly tipo: TipoOggettoCommento
  /** Position of the row (from 0); null when it isn't a row. */
  readonly indice: number | null
  /** Of a finding: its rule and field ("P08:fasi.avanzamento"), which with the row make it that finding; else null. */
  readonly regola: string | null
}

export interface CommentoArchiviato {
  readonly commentoId: number
  readonly oggetto: OggettoCommento
  readonly rispondeA: number | null
  readonly testo: string
  readonly chi: number | null
  readonly chiNome: string
  readonly scrittoIl: string
  readonly menzioni: readonly number[]
  readonly risoltoIl: string | null
  readonly risoltoDa: string | null
}

type DiScheda = { readonly vista: string; readonly codice: string }

/** The comments of a card, in the order they were written. */
export const listCommenti = async (
  tx: Tx,
  enteId: number,
  { vista, codice }: DiScheda,
): Promise<CommentoArchiviato[]> =>
  (
    await tx
      .selectFrom('commento')
      .selectAll()
      .where('ente_id', '=', enteId)
      .where('vista', '=', vista)
      .where('codice', '=', codice)
      .orderBy('commento_id')
      .execute()
  ).map((r) => ({
    commentoId: r.commento_id,
    oggetto: { tipo: r.oggetto as TipoOggettoCommento, indice: r.indice, regola: r.regola },
    rispondeA: r.risponde_a,
    testo: r.testo,
    chi: r.chi,
    chiNome: r.chi_nome,
    scrittoIl: r.scritto_il,
    menzioni: JSON.parse(r.menzioni) as number[],
    risoltoIl: r.risolto_il,
    risoltoDa: r.risolto_da,
  }))

/** Keeps a new comment; answers its number. */
export const insertCommento = async (
  tx: Tx,
  enteId: number,
  { vista, codice }: DiScheda,
  c: Omit<CommentoArchiviato, 'commentoId' | 'risoltoIl' | 'risoltoDa'>,
): Promise<number> => {
  const commentoId = await reserveNumeri(tx, enteId, 'commento')
  await tx
    .insertInto('commento')
    .values({
      ente_id: enteId,
      commento_id: commentoId,
      vista,
      codice,
      oggetto: c.oggetto.tipo,
      indice: c.oggetto.indice,
      regola: c.oggetto.regola,
      risponde_a: c.rispondeA,
      testo: c.testo,
      chi: c.chi,
      chi_nome: c.chiNome,
      scritto_il: c.scrittoIl,
      menzioni: JSON.stringify(c.menzioni),
      risolto_il: null,
      risolto_da: null,
    })
    .execute()
  return commentoId
}

/** Closes a conversation (or, with null, opens it again): it stands on its first comment. */
export const updateRisolto = async (
  tx: Tx,
  enteId: number,
  commentoId: number,
  risolto: { readonly il: string; readonly da: string } | null,
): Promise<void> => {
  await tx
    .updateTable('commento')
    .set({ risolto_il: risolto?.il ?? null, risolto_da: risolto?.da ?? null })
    .where('ente_id', '=', enteId)
    .where('commento_id', '=', commentoId)
    .execute()
}
