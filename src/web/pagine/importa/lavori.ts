import { createHash } from 'node:crypto'
import type { Contesto } from '../../../servizi/contesto.ts'
import type { AnteprimaImport, Differenze } from '../../../servizi/importa/tipi.ts'
import type { EsitoLavoro, GuidaLavoro, Registro } from '../../lavori/registro.ts'
import type { Caricamento } from './caricamento.ts'

/** What came of confirming one preview. */
export interface EsitoFile {
  readonly importazioneId: number
  readonly nomeFile: string | null
  readonly vista: string | null
  readonly ok: boolean
  readonly scritta: boolean
  /** The differences are no longer those shown: they can be looked at again. */
  readonly daRivedere: boolean
  readonly messaggio: string
}

export type EsitoImportazioni =
  | { readonly tipo: 'lettura'; readonly ids: readonly number[]; readonly saltati: readonly string[] }
  | { readonly tipo: 'scrittura'; readonly esiti: readonly EsitoFile[] }

export type TipoLavoro = EsitoImportazioni['tipo']
export type RegistroImportazioni = Registro<EsitoImportazioni, TipoLavoro>

/** A kept preview as its page showed it: confirming says exactly what was looked at. */
export interface AnteprimaVista {
  readonly importazioneId: number
  readonly digest: string
}

/** Digest of the differences a person is shown. */
export const toDigest = (d: Differenze): string =>
  createHash('sha256').update(JSON.stringify(d)).digest('base64url').slice(0, 22)

/**
 * Reads the uploaded files one after the other and keeps their previews. The reader is loaded here, on the first
 * upload: the program starts without it.
 */
export const leggiFile = async (
  ctx: Contesto,
  caricamento: Caricamento,
  { avanza, segnale }: GuidaLavoro,
): Promise<EsitoLavoro<EsitoImportazioni>> => {
  try {
    const { previewDocumento } = await import('../../../servizi/importa/importa.ts')
    const { file, ente, saltati } = caricamento
    const ids: number[] = []
    for (const [i, { percorso }] of file.entries()) {
      avanza(i, file.length)
      if (segnale.aborted) break
      for (const { importazioneId } of await previewDocumento(ctx, { percorso, ente, registra: true }))
        if (importazioneId !== null) ids.push(importazioneId)
    }
    return { ok: true, valore: { tipo: 'lettura', ids, saltati } }
  } finally {
    await caricamento.remove()
  }
}

/**
 * Confirms the previews one after the other, a transaction each. Writing the first may change the next one's preview
 * (the entity now exists) without changing the differences it shows: then it is confirmed again, since that is what
 * the person said yes to. Any other change is left to be looked at.
 */
export const scriviAnteprime = async (
  ctx: Contesto,
  viste: readonly AnteprimaVista[],
  { avanza }: GuidaLavoro,
): Promise<EsitoLavoro<EsitoImportazioni>> => {
  const { confirmImport } = await import('../../../servizi/importa/importa.ts')
  const esiti: EsitoFile[] = []
  for (const [i, { importazioneId, digest }] of viste.entries()) {
    avanza(i, viste.length)
    let esito = await confirmImport(ctx, importazioneId)
    if (!esito.ok && esito.motivo === 'archivio-cambiato' && isUguale(esito.anteprima, digest))
      esito = await confirmImport(ctx, importazioneId)
    esiti.push({
      importazioneId,
      nomeFile: esito.anteprima?.nomeFile ?? null,
      vista: esito.anteprima?.frontespizio.vista?.codice ?? null,
      ok: esito.ok,
      scritta: esito.ok && esito.scritta,
      daRivedere: !esito.ok && esito.motivo === 'archivio-cambiato',
      messaggio: esito.messaggio,
    })
  }
  // Asked now, while people wait anyway: the first page that shows the findings would take as long.
  if (esiti.some((e) => e.scritta)) {
    const { prepareRilievi } = await import('../../../servizi/rilievi/prepara.ts')
    await prepareRilievi(ctx, (fatte, totale) => avanza(fatte, totale, 'controlli'))
  }
  return { ok: true, valore: { tipo: 'scrittura', esiti } }
}

const isUguale = (anteprima: AnteprimaImport | null, digest: string): boolean =>
  anteprima !== null && toDigest(anteprima.differenze) === digest
