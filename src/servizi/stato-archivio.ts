import { type ImportazioneArchiviata, listImportazioni } from '../archivio/query/importazioni.ts'
import { requirePermesso } from '../dominio/permessi/permessi.ts'
import type { Contesto } from './contesto.ts'
import { readConEnte } from './ente.ts'
import { listViste, type VistaConConteggio } from './viste.ts'

/** An import as the first page tells it. */
export interface ImportazioneRecente {
  readonly importazioneId: number
  readonly nomeFile: string
  readonly chi: string
  /** ISO instant. */
  readonly quando: string
  readonly pagine: number
}

/** What the store holds. */
export interface StatoArchivio {
  readonly ente: string | null
  readonly motore: 'sqlite' | 'postgres'
  /** The file, or the server without the password. */
  readonly dove: string
  readonly revisione: number
  readonly schede: number
  readonly fasi: number
  readonly indicatori: number
  readonly viste: readonly VistaConConteggio[]
  /** The latest first. */
  readonly importazioni: readonly ImportazioneRecente[]
}

const RECENTI = 5

/** Counts of the store and its latest imports, for the first page. */
export const statoArchivio = async (ctx: Contesto): Promise<StatoArchivio> => {
  requirePermesso(ctx.attore, 'piano:leggi')
  const { motore, dove } = ctx.archivio
  const viste = await listViste(ctx)
  const somma = (campo: 'schede' | 'fasi' | 'indicatori') => viste.reduce((n, v) => n + v[campo], 0)
  const testa = await readConEnte(ctx, null, async (tx, ente) => ({
    ente,
    importazioni: await listImportazioni(tx, ente.enteId, RECENTI),
  }))
  return {
    ente: testa?.ente.nome ?? null,
    motore,
    dove,
    revisione: testa?.ente.revisione ?? 0,
    schede: somma('schede'),
    fasi: somma('fasi'),
    indicatori: somma('indicatori'),
    viste,
    importazioni: (testa?.importazioni ?? []).map(toRecente),
  }
}

const toRecente = (i: ImportazioneArchiviata): ImportazioneRecente => ({
  importazioneId: i.importazioneId,
  nomeFile: i.nomeFile,
  chi: i.chi,
  quando: i.applicataIl ?? i.creataIl,
  pagine: i.pagine,
})
