import type { EnteArchiviato } from '../../archivio/query/enti.ts'
import { findImpostazione, removeImpostazione, saveImpostazione } from '../../archivio/query/impostazioni.ts'
import { listTestate } from '../../archivio/query/nominati.ts'
import { loadOrganigramma } from '../../archivio/query/organigramma.ts'
import type { Tx } from '../../archivio/schema/tabelle.ts'
import type { RigheOrganigramma } from '../../dominio/organigramma/errori.ts'
import { compareOrganigrammi, type DifferenzeLista } from './differenze.ts'
import { composeOrganigramma, type ListeLette } from './lettura.ts'
import type { Luoghi } from './messaggi.ts'
import { toImprontaOrganigramma } from './portato.ts'

/** The chart waiting to be confirmed: one at a time, the last one read. */
const CHIAVE = 'organigramma-anteprima'

/** What bringing a chart in would do, before anything is written. */
export interface AnteprimaOrganigramma {
  readonly nomiFile: readonly string[]
  readonly differenze: readonly DifferenzeLista[]
  readonly senzaDifferenze: boolean
  /** Units that the files lack and covers name: they stay. */
  readonly tenuti: readonly string[]
  readonly avvisi: readonly string[]
  /** What was shown: confirming says exactly this. */
  readonly impronta: string
}

/** A chart read and waiting, as the store keeps it. */
export interface Tenuta {
  readonly nomiFile: readonly string[]
  /** What the files say; put over the chart of the store each time it is looked at. */
  readonly liste: ListeLette
  readonly luoghi: Luoghi
  readonly avvisi: readonly string[]
}

/** Every point to correct, and the sentence that says how many. */
export const rifiutaNonValido = (errori: readonly string[]) =>
  ({
    ok: false,
    motivo: 'non-valido',
    messaggio: `L’organigramma non è stato portato in archivio: ${errori.length === 1 ? 'c’è un punto' : `ci sono ${errori.length} punti`} da correggere nel file. Nulla è cambiato.`,
    errori,
  }) as const

/** The chart waiting; null when there is none. */
export const loadTenuta = async (tx: Tx, enteId: number): Promise<Tenuta | null> => {
  const tenuta = await findImpostazione(tx, enteId, CHIAVE)
  return tenuta === null ? null : (JSON.parse(tenuta) as Tenuta)
}

/** Keeps a chart in the place of the one that was waiting. */
export const saveTenuta = (tx: Tx, enteId: number, t: Tenuta): Promise<void> =>
  saveImpostazione(tx, enteId, CHIAVE, JSON.stringify(t))

/** Nothing waits any more. */
export const removeTenuta = (tx: Tx, enteId: number): Promise<void> => removeImpostazione(tx, enteId, CHIAVE)

/** A preview as it is against the chart of now. */
export const guarda = async (
  tx: Tx,
  { enteId }: EnteArchiviato,
  t: Tenuta,
): Promise<
  | { readonly ok: true; readonly anteprima: AnteprimaOrganigramma; readonly righe: RigheOrganigramma }
  | ReturnType<typeof rifiutaNonValido>
> => {
  const prima = await loadOrganigramma(tx, enteId)
  const stampe = (await listTestate(tx, enteId)).flatMap((s) => s.centroStampa ?? [])
  const { righe, tenuti, errori } = composeOrganigramma(t, prima, [...new Set(stampe)])
  if (errori.length > 0) return rifiutaNonValido(errori)
  const differenze = compareOrganigrammi(prima, righe)
  return {
    ok: true,
    righe,
    anteprima: {
      nomiFile: t.nomiFile,
      differenze,
      senzaDifferenze: differenze.every((d) => d.aggiunte.length + d.cambiate.length + d.tolte.length === 0),
      tenuti,
      avvisi: t.avvisi,
      impronta: `${toImprontaOrganigramma(prima)}-${toImprontaOrganigramma(righe)}`,
    },
  }
}
