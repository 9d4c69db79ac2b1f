import type { Tx } from '../schema/tabelle.ts'

/** What a card's header names: units and people as printed. */
export interface TestataScheda {
  readonly schedaId: number
  readonly vista: string
  readonly codice: string
  readonly centro: string | null
  readonly centroStampa: string | null
  readonly responsabile: string | null
  readonly assessorato: string | null
}

/** The headers of every card, by view and code. */
export const listTestate = async (tx: Tx, enteId: number): Promise<TestataScheda[]> =>
  (
    await tx
      .selectFrom('scheda')
      .select(['scheda_id', 'vista', 'codice', 'centro', 'centro_stampa', 'responsabile', 'assessorato'])
      .where('ente_id', '=', enteId)
      .orderBy('vista')
      .orderBy('codice')
      .execute()
  ).map((r) => ({
    schedaId: r.scheda_id,
    vista: r.vista,
    codice: r.codice,
    centro: r.centro,
    centroStampa: r.centro_stampa,
    responsabile: r.responsabile,
    assessorato: r.assessorato,
  }))

/** How many phases of a card name one person and one unit. */
export interface FasiNominate {
  readonly schedaId: number
  readonly responsabile: string | null
  readonly centro: string | null
  readonly fasi: number
}

export const listFasiNominate = async (tx: Tx, enteId: number): Promise<FasiNominate[]> =>
  (
    await tx
      .selectFrom('fase')
      .select(['scheda_id', 'responsabile', 'centro'])
      .select((e) => e.fn.countAll<number>().as('fasi'))
      .where('ente_id', '=', enteId)
      .groupBy(['scheda_id', 'responsabile', 'centro'])
      .execute()
  ).map((r) => ({
    schedaId: r.scheda_id,
    responsabile: r.responsabile,
    centro: r.centro,
    fasi: Number(r.fasi),
  }))

/** The codes that cards are linked to, card by card. */
export const listCollegati = async (
  tx: Tx,
  enteId: number,
): Promise<readonly { readonly schedaId: number; readonly codice: string }[]> =>
  (
    await tx
      .selectFrom('collegamento')
      .select(['scheda_id', 'codice'])
      .where('ente_id', '=', enteId)
      .execute()
  ).map((r) => ({ schedaId: r.scheda_id, codice: r.codice }))
