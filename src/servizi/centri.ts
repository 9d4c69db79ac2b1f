import { type CentroArchiviato, listCentri } from '../archivio/query/centri.ts'
import type { Tx } from '../archivio/schema/tabelle.ts'

/** A centre asked for by code: its name, and the codes of covers that fall under it. */
export interface CentroScelto {
  readonly codice: string
  readonly nome: string
  /** Its own code and those of all the units below it, in any chart. */
  readonly codici: readonly string[]
}

/** Resolves a centre's code (a cover's, or any unit of the chart); null when nobody knows it. */
export const findCentro = async (tx: Tx, enteId: number, codice: string): Promise<CentroScelto | null> => {
  const organigramma = await listCentri(tx, enteId)
  const trovato = organigramma.findLast((c) => c.codice === codice)
  return trovato === undefined
    ? null
    : { codice, nome: trovato.nome, codici: listDiscendenti(organigramma, codice) }
}

/** A unit's code and those of every unit below it; a chart that turns on itself is walked once. */
export const listDiscendenti = (organigramma: readonly CentroArchiviato[], codice: string): string[] => {
  const figli = Map.groupBy(organigramma, (c) => c.padre)
  const visti = new Set([codice])
  for (const unita of visti) for (const f of figli.get(unita) ?? []) visti.add(f.codice)
  return [...visti]
}

/** The codes a centre may be asked by. */
export const listCodiciCentri = async (tx: Tx, enteId: number): Promise<string[]> => [
  ...new Set((await listCentri(tx, enteId)).map((c) => c.codice)),
]
