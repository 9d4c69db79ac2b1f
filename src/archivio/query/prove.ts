import type { DatiProva, OggettoProva } from '../../dominio/prove/prova.ts'
import type { Tx } from '../schema/tabelle.ts'
import { reserveNumeri } from './contatori.ts'
import { pezzi } from './inserisci.ts'

export interface ProvaArchiviata {
  readonly provaId: number
  readonly oggetto: OggettoProva
  readonly dati: DatiProva
  /** Of a file, in hexadecimal; null for the rest. */
  readonly sha256: string | null
  readonly aggiuntaIl: string
  /** Name of the account; null when nobody signs in, or the account is no more. */
  readonly aggiuntaDa: string | null
}

type DiScheda = { readonly vista: string; readonly codice: string }

/** The evidence of a card that wasn't taken away, in the order it was added. */
export const listProve = async (
  tx: Tx,
  enteId: number,
  { vista, codice }: DiScheda,
): Promise<ProvaArchiviata[]> =>
  [...(await listProveDiSchede(tx, enteId, { vista, codici: [codice] })).values()].flat()

/** The same, of several cards at once, by code; a card without any is absent. */
export const listProveDiSchede = async (
  tx: Tx,
  enteId: number,
  { vista, codici }: { readonly vista: string; readonly codici: readonly string[] },
): Promise<ReadonlyMap<string, ProvaArchiviata[]>> => {
  const perScheda = new Map<string, ProvaArchiviata[]>()
  for (const gruppo of pezzi(codici))
    for (const r of await tx
      .selectFrom('prova as p')
      .leftJoin('account as a', (j) =>
        j.onRef('a.ente_id', '=', 'p.ente_id').onRef('a.account_id', '=', 'p.aggiunta_da'),
      )
      .selectAll('p')
      .select('a.nome as chi')
      .where('p.ente_id', '=', enteId)
      .where('p.vista', '=', vista)
      .where('p.codice', 'in', gruppo)
      .where('p.tolta_il', 'is', null)
      .orderBy('p.prova_id')
      .execute()) {
      const sue = perScheda.get(r.codice) ?? []
      perScheda.set(r.codice, sue)
      sue.push({
        provaId: r.prova_id,
        oggetto: { tipo: r.oggetto as OggettoProva['tipo'], indice: r.indice },
        dati: JSON.parse(r.dati) as DatiProva,
        sha256: r.sha256,
        aggiuntaIl: r.aggiunta_il,
        aggiuntaDa: r.chi,
      })
    }
  return perScheda
}

/** Keeps a new evidence; answers its number. */
export const insertProva = async (
  tx: Tx,
  enteId: number,
  { vista, codice }: DiScheda,
  p: {
    readonly oggetto: OggettoProva
    readonly dati: DatiProva
    readonly sha256: string | null
    readonly il: string
    readonly da: number | null
  },
): Promise<number> => {
  const provaId = await reserveNumeri(tx, enteId, 'prova')
  await tx
    .insertInto('prova')
    .values({
      ente_id: enteId,
      prova_id: provaId,
      vista,
      codice,
      oggetto: p.oggetto.tipo,
      indice: p.oggetto.indice,
      tipo: p.dati.tipo,
      dati: JSON.stringify(p.dati),
      sha256: p.sha256,
      aggiunta_il: p.il,
      aggiunta_da: p.da,
      tolta_il: null,
    })
    .execute()
  return provaId
}

/** Takes an evidence away: it stays in the store, and is shown no more. */
export const markTolta = async (tx: Tx, enteId: number, provaId: number, il: string): Promise<void> => {
  await tx
    .updateTable('prova')
    .set({ tolta_il: il })
    .where('ente_id', '=', enteId)
    .where('prova_id', '=', provaId)
    .execute()
}
