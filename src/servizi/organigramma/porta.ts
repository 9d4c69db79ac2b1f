import { bumpRevisione, type EnteArchiviato, findEnte, lockEnte } from '../../archivio/query/enti.ts'
import { findImpostazione, removeImpostazione, saveImpostazione } from '../../archivio/query/impostazioni.ts'
import { listTestate } from '../../archivio/query/nominati.ts'
import { loadOrganigramma, replaceOrganigramma } from '../../archivio/query/organigramma.ts'
import type { Tx } from '../../archivio/schema/tabelle.ts'
import type { RigheOrganigramma } from '../../dominio/organigramma/errori.ts'
import { requirePermesso } from '../../dominio/permessi/permessi.ts'
import { rifiutaSenzaEnte } from '../calendario/impostazioni.ts'
import type { Contesto, Rifiuto } from '../contesto.ts'
import { eventiOrganigramma } from '../registro/eventi-organigramma.ts'
import { recordEventi } from '../registro/registra.ts'
import { compareOrganigrammi, type DifferenzeLista } from './differenze.ts'
import {
  composeOrganigramma,
  type FileOrganigramma,
  type ListeLette,
  readFileOrganigramma,
} from './lettura.ts'
import type { Luoghi } from './messaggi.ts'
import { savePortato, toImprontaOrganigramma } from './portato.ts'

export type { FileOrganigramma }

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

export type EsitoAnteprimaOrganigramma =
  | { readonly ok: true; readonly anteprima: AnteprimaOrganigramma }
  | Rifiuto<'senza-ente'>
  | (Rifiuto<'non-valido'> & {
      /** One sentence each: sheet, row, column, what to do. */
      readonly errori: readonly string[]
    })

interface Tenuta {
  readonly nomiFile: readonly string[]
  /** What the files say; put over the chart of the store each time it is looked at. */
  readonly liste: ListeLette
  readonly luoghi: Luoghi
  readonly avvisi: readonly string[]
}

/**
 * Reads a chart (a workbook, or its sheets as CSV files) and tells what would change; nothing is written but, with
 * `registra`, the preview itself. One error anywhere and nothing is kept.
 */
export const previewOrganigramma = async (
  ctx: Contesto,
  file: readonly FileOrganigramma[],
  { registra = false }: { readonly registra?: boolean } = {},
): Promise<EsitoAnteprimaOrganigramma> => {
  requirePermesso(ctx.attore, 'ente:configura')
  const letti = await readFileOrganigramma(file)
  if (letti.errori.length > 0) return rifiutaNonValido(letti.errori)
  const tenuta: Tenuta = {
    nomiFile: file.map((f) => f.nomeFile),
    liste: letti.liste,
    luoghi: letti.luoghi,
    avvisi: letti.avvisi,
  }
  const vista = (tx: Tx, ente: EnteArchiviato): Promise<EsitoAnteprimaOrganigramma> =>
    guarda(tx, ente, tenuta)
  if (!registra)
    return await ctx.archivio.read(async (tx) => {
      const ente = await findEnte(tx)
      return ente === null ? rifiutaSenzaEnte : await vista(tx, ente)
    })
  return await ctx.archivio.write(async (tx) => {
    const ente = await findEnte(tx)
    if (ente === null) return rifiutaSenzaEnte
    const esito = await vista(tx, ente)
    if (esito.ok) await saveImpostazione(tx, ente.enteId, CHIAVE, JSON.stringify(tenuta))
    return esito
  })
}

const rifiutaNonValido = (errori: readonly string[]) =>
  ({
    ok: false,
    motivo: 'non-valido',
    messaggio: `L’organigramma non è stato portato in archivio: ${errori.length === 1 ? 'c’è un punto' : `ci sono ${errori.length} punti`} da correggere nel file. Nulla è cambiato.`,
    errori,
  }) as const

/** The preview waiting to be confirmed, against the chart as it is now; null when there is none that still holds. */
export const findAnteprimaOrganigramma = async (ctx: Contesto): Promise<AnteprimaOrganigramma | null> => {
  requirePermesso(ctx.attore, 'ente:configura')
  return await ctx.archivio.read(async (tx) => {
    const ente = await findEnte(tx)
    const tenuta = ente === null ? null : await loadTenuta(tx, ente.enteId)
    if (ente === null || tenuta === null) return null
    const esito = await guarda(tx, ente, tenuta)
    return esito.ok ? esito.anteprima : null
  })
}

export type EsitoPortaOrganigramma =
  | { readonly ok: true; readonly scritto: boolean; readonly messaggio: string }
  | Rifiuto<'senza-ente' | 'anteprima-inesistente' | 'archivio-cambiato'>

/** Writes the chart that was shown; refuses when what would change is no longer what was looked at. */
export const confirmOrganigramma = async (
  ctx: Contesto,
  impronta: string,
): Promise<EsitoPortaOrganigramma> => {
  requirePermesso(ctx.attore, 'ente:configura')
  return await ctx.archivio.write(async (tx): Promise<EsitoPortaOrganigramma> => {
    await lockEnte(tx, ctx.archivio.motore)
    const ente = await findEnte(tx)
    if (ente === null) return rifiutaSenzaEnte
    const tenuta = await loadTenuta(tx, ente.enteId)
    if (tenuta === null)
      return {
        ok: false,
        motivo: 'anteprima-inesistente',
        messaggio:
          'L’anteprima dell’organigramma non c’è più: è già stata confermata o annullata. Se serve, portare di nuovo il file.',
      }
    const esito = await guarda(tx, ente, tenuta)
    if (!esito.ok || esito.anteprima.impronta !== impronta)
      return {
        ok: false,
        motivo: 'archivio-cambiato',
        messaggio:
          'Nel frattempo qualcuno ha cambiato l’organigramma o portato un altro file: controllare di nuovo che cosa cambierebbe.',
      }
    await removeImpostazione(tx, ente.enteId, CHIAVE)
    return await scrivi(ctx, tx, ente, esito)
  })
}

/** Forgets the preview: nothing was written. */
export const removeAnteprimaOrganigramma = async (ctx: Contesto): Promise<void> => {
  requirePermesso(ctx.attore, 'ente:configura')
  await ctx.archivio.write(async (tx) => {
    const ente = await findEnte(tx)
    if (ente !== null) await removeImpostazione(tx, ente.enteId, CHIAVE)
  })
}

/** Reads and writes at once: who asks has seen the file, or is a script. */
export const importOrganigramma = async (
  ctx: Contesto,
  file: readonly FileOrganigramma[],
): Promise<
  | Exclude<EsitoAnteprimaOrganigramma, { readonly ok: true }>
  | Rifiuto<'anteprima-inesistente' | 'archivio-cambiato'>
  | { readonly ok: true; readonly messaggio: string; readonly anteprima: AnteprimaOrganigramma }
> => {
  const esito = await previewOrganigramma(ctx, file, { registra: true })
  if (!esito.ok) return esito
  const scritto = await confirmOrganigramma(ctx, esito.anteprima.impronta)
  return scritto.ok ? { ok: true, messaggio: scritto.messaggio, anteprima: esito.anteprima } : scritto
}

const loadTenuta = async (tx: Tx, enteId: number): Promise<Tenuta | null> => {
  const tenuta = await findImpostazione(tx, enteId, CHIAVE)
  return tenuta === null ? null : (JSON.parse(tenuta) as Tenuta)
}

/** A preview as it is against the chart of now. */
const guarda = async (
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

const scrivi = async (
  ctx: Contesto,
  tx: Tx,
  { enteId }: EnteArchiviato,
  { righe, anteprima }: { readonly righe: RigheOrganigramma; readonly anteprima: AnteprimaOrganigramma },
): Promise<EsitoPortaOrganigramma> => {
  if (anteprima.senzaDifferenze)
    return {
      ok: true,
      scritto: false,
      messaggio: 'Nessuna differenza: l’archivio ha già questo organigramma.',
    }
  await bumpRevisione(tx, enteId)
  await replaceOrganigramma(tx, enteId, righe)
  await savePortato(tx, enteId, {
    nomiFile: anteprima.nomiFile,
    chi: ctx.attore.nome,
    quando: ctx.adesso,
    tenuti: anteprima.tenuti,
  })
  await recordEventi(tx, ctx, enteId, eventiOrganigramma(anteprima.differenze))
  const { centri, incarichi, deleghe, nomi } = righe
  return {
    ok: true,
    scritto: true,
    messaggio: `Organigramma in archivio: ${new Set(centri.map((c) => c.codice)).size} centri, ${incarichi.length} incarichi, ${deleghe.length} deleghe, ${nomi.length} nomi stampati ricondotti.`,
  }
}
