import { listCentri, saveCentri } from '../archivio/query/centri.ts'
import type { Tx } from '../archivio/schema/tabelle.ts'
import { annoDelCodice } from '../dominio/codici/domande.ts'
import type { GrammaticaCodici } from '../dominio/codici/grammatica.ts'
import { discendentiDi, findCentro as findUnita } from '../dominio/organigramma/organigramma.ts'
import { type DataIso, primoGiorno } from '../dominio/valori/data.ts'

/** A centre asked for by code: its name, and the codes of covers that fall under it. */
export interface CentroScelto {
  readonly codice: string
  readonly nome: string
  /** Its own code and those of all the units below it, in any chart. */
  readonly codici: readonly string[]
}

/** Resolves a centre's code (a cover's, or any unit of the chart); null when nobody knows it. */
export const findCentro = async (tx: Tx, enteId: number, codice: string): Promise<CentroScelto | null> => {
  const centri = await listCentri(tx, enteId)
  const unita = findUnita({ centri, incarichi: [], deleghe: [], nomiStampati: {} }, codice)
  return unita === null ? null : { codice, nome: unita.nome, codici: discendentiDi({ centri }, codice) }
}

/** The codes a centre may be asked by. */
export const listCodiciCentri = async (tx: Tx, enteId: number): Promise<string[]> => [
  ...new Set((await listCentri(tx, enteId)).map((c) => c.codice)),
]

/**
 * Keeps the centre a cover names, so that it can be asked for by its code: it starts with the year its code carries
 * (else with that of the report). A unit that the chart already has is left as it is.
 */
export const addCentroStampa = async (
  tx: Tx,
  enteId: number,
  { codice, nome }: { readonly codice: string; readonly nome: string },
  grammatica: GrammaticaCodici,
  al: DataIso,
): Promise<void> => {
  if ((await findCentro(tx, enteId, codice)) !== null) return
  const anno = annoDelCodice(grammatica, codice) ?? Number(al.slice(0, 4))
  await saveCentri(tx, enteId, [
    { codice, nome, padre: null, dal: primoGiorno(anno), al: null, succedeA: [] },
  ])
}
