import { createHash } from 'node:crypto'
import { findImpostazione, saveImpostazione } from '../../archivio/query/impostazioni.ts'
import type { Tx } from '../../archivio/schema/tabelle.ts'
import type { RigheOrganigramma } from '../../dominio/organigramma/errori.ts'

const CHIAVE = 'organigramma'

/** Who brought the chart in, when, from which files. */
export interface PortatoDa {
  readonly nomiFile: readonly string[]
  readonly chi: string
  /** ISO instant. */
  readonly quando: string
  /** Units that only covers name, kept because cards are printed under their codes. */
  readonly tenuti: readonly string[]
}

/** Null until somebody brings a chart in: the units are then only those that covers name. */
export const findPortato = async (tx: Tx, enteId: number): Promise<PortatoDa | null> => {
  const tenuto = await findImpostazione(tx, enteId, CHIAVE)
  return tenuto === null ? null : (JSON.parse(tenuto) as PortatoDa)
}

export const savePortato = (tx: Tx, enteId: number, da: PortatoDa): Promise<void> =>
  saveImpostazione(tx, enteId, CHIAVE, JSON.stringify(da))

/** Two charts with the same rows, in any order, have the same digest. */
export const toImprontaOrganigramma = (r: RigheOrganigramma): string => {
  const righe = [r.centri, r.incarichi, r.deleghe, r.nomi].map((lista) =>
    lista.map((riga) => JSON.stringify(Object.entries(riga).toSorted())).toSorted(),
  )
  return createHash('sha256').update(JSON.stringify(righe)).digest('base64url').slice(0, 22)
}
