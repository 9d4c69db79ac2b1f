import type { Tx } from '../schema/tabelle.ts'
import { insertTutte, pezzi } from './inserisci.ts'

/** A tag and how many cards of the view carry it. */
export interface EtichettaConConteggio {
  readonly nome: string
  readonly schede: number
}

/** The tags of a view's cards by code, each card's in order of name; a card with none is absent. */
export const loadEtichette = async (
  tx: Tx,
  enteId: number,
  vista: string,
): Promise<ReadonlyMap<string, string[]>> => {
  const righe = await tx
    .selectFrom('etichetta')
    .innerJoin('scheda', (j) =>
      j
        .onRef('scheda.ente_id', '=', 'etichetta.ente_id')
        .onRef('scheda.scheda_id', '=', 'etichetta.scheda_id'),
    )
    .select(['scheda.codice', 'etichetta.nome'])
    .where('etichetta.ente_id', '=', enteId)
    .where('scheda.vista', '=', vista)
    .execute()
  const perCodice = Map.groupBy(righe, (r) => r.codice)
  return new Map([...perCodice].map(([codice, sue]) => [codice, sue.map((r) => r.nome).sort(perNome)]))
}

/** The tags of a view with how many of its cards carry each, by name. */
export const listEtichette = async (
  tx: Tx,
  enteId: number,
  vista: string,
): Promise<EtichettaConConteggio[]> => {
  const conteggi = new Map<string, number>()
  for (const nomi of (await loadEtichette(tx, enteId, vista)).values())
    for (const nome of nomi) conteggi.set(nome, (conteggi.get(nome) ?? 0) + 1)
  return [...conteggi].map(([nome, schede]) => ({ nome, schede })).sort((a, b) => perNome(a.nome, b.nome))
}

/** Every tag name of the entity, whatever the view, by name. */
export const listNomiEtichette = async (tx: Tx, enteId: number): Promise<string[]> =>
  (await tx.selectFrom('etichetta').select('nome').distinct().where('ente_id', '=', enteId).execute())
    .map((r) => r.nome)
    .sort(perNome)

/** Puts a tag on cards; those that have it already are left as they are. Answers which got it. */
export const insertEtichetta = async (
  tx: Tx,
  enteId: number,
  schede: readonly number[],
  nome: string,
): Promise<readonly number[]> => {
  const gia = new Set<number>()
  for (const gruppo of pezzi(schede))
    for (const r of await tx
      .selectFrom('etichetta')
      .select('scheda_id')
      .where('ente_id', '=', enteId)
      .where('nome', '=', nome)
      .where('scheda_id', 'in', gruppo)
      .execute())
      gia.add(r.scheda_id)
  const nuove = schede.filter((id) => !gia.has(id))
  await insertTutte(
    tx,
    'etichetta',
    nuove.map((scheda_id) => ({ ente_id: enteId, scheda_id, nome })),
  )
  return nuove
}

/** Takes a tag off cards. Answers which had it. */
export const deleteEtichetta = async (
  tx: Tx,
  enteId: number,
  schede: readonly number[],
  nome: string,
): Promise<readonly number[]> => {
  const tolte: number[] = []
  for (const gruppo of pezzi(schede)) {
    const righe = await tx
      .deleteFrom('etichetta')
      .where('ente_id', '=', enteId)
      .where('nome', '=', nome)
      .where('scheda_id', 'in', gruppo)
      .returning('scheda_id')
      .execute()
    tolte.push(...righe.map((r) => r.scheda_id))
  }
  return tolte
}

const ORDINE = new Intl.Collator('it', { numeric: true })
const perNome = (a: string, b: string): number => ORDINE.compare(a, b)
