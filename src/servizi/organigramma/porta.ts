import { bumpRevisione, type EnteArchiviato, findEnte, lockEnte } from '../../archivio/query/enti.ts'
import { replaceOrganigramma } from '../../archivio/query/organigramma.ts'
import type { Tx } from '../../archivio/schema/tabelle.ts'
import type { RigheOrganigramma } from '../../dominio/organigramma/errori.ts'
import { requirePermesso } from '../../dominio/permessi/permessi.ts'
import { rifiutaSenzaEnte } from '../calendario/impostazioni.ts'
import type { Contesto, Rifiuto } from '../contesto.ts'
import { eventiOrganigramma } from '../registro/eventi-organigramma.ts'
import { recordEventi } from '../registro/registra.ts'
import { type FileOrganigramma, readFileOrganigramma } from './lettura.ts'
import { savePortato } from './portato.ts'
import {
  type AnteprimaOrganigramma,
  guarda,
  loadTenuta,
  removeTenuta,
  rifiutaNonValido,
  saveTenuta,
  type Tenuta,
} from './tenuta.ts'

export type { AnteprimaOrganigramma, FileOrganigramma }

export type EsitoAnteprimaOrganigramma =
  | { readonly ok: true; readonly anteprima: AnteprimaOrganigramma }
  | Rifiuto<'senza-ente'>
  | (Rifiuto<'non-valido'> & {
      /** One sentence each: sheet, row, column, what to do. */
      readonly errori: readonly string[]
    })

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
    if (esito.ok) await saveTenuta(tx, ente.enteId, tenuta)
    return esito
  })
}

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
    await removeTenuta(tx, ente.enteId)
    return await scrivi(ctx, tx, ente, esito)
  })
}

/** Forgets the preview: nothing was written. */
export const removeAnteprimaOrganigramma = async (ctx: Contesto): Promise<void> => {
  requirePermesso(ctx.attore, 'ente:configura')
  await ctx.archivio.write(async (tx) => {
    const ente = await findEnte(tx)
    if (ente !== null) await removeTenuta(tx, ente.enteId)
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
