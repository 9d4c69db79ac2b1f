import { listRegistro } from '../../archivio/query/amministrazione.ts'
import {
  findImportazione,
  type ImportazioneArchiviata,
  listSegnalazioni,
} from '../../archivio/query/importazioni.ts'
import type { Frontespizio, Segnalazione } from '../../documenti/lettura/esito.ts'
import { requirePermesso } from '../../dominio/permessi/permessi.ts'
import type { Contesto } from '../contesto.ts'
import { readConEnte } from '../ente.ts'

/** What an import read and did; a count that its record does not have is null. */
export interface ConteggiImportazione {
  readonly schede: number | null
  readonly fasi: number | null
  readonly indicatori: number | null
  readonly aggiunte: number | null
  readonly cambiate: number | null
  readonly invariate: number | null
  readonly mancanti: number | null
}

/** An import as the register tells it. */
export interface VoceRegistro {
  readonly importazioneId: number
  readonly nomeFile: string
  readonly chi: string
  /** ISO instant. */
  readonly quando: string
  readonly pagine: number
  readonly conteggi: ConteggiImportazione
}

export interface Registro {
  readonly importazioni: readonly VoceRegistro[]
  readonly totale: number
  /** From 1. */
  readonly pagina: number
  readonly pagine: number
}

export const PER_PAGINA = 50

/** The register of imports, the latest first. */
export const listImportazioni = async (
  ctx: Contesto,
  { pagina, perPagina = PER_PAGINA }: { readonly pagina: number; readonly perPagina?: number },
): Promise<Registro> => {
  requirePermesso(ctx.attore, 'ente:leggi')
  const vuoto = { importazioni: [], totale: 0, pagina: 1, pagine: 0 }
  return await readConEnte<Registro>(ctx, vuoto, async (tx, { enteId }) => {
    const salta = (Math.max(1, pagina) - 1) * perPagina
    const { importazioni, totale } = await listRegistro(tx, enteId, { salta, quante: perPagina })
    return { importazioni: importazioni.map(toVoce), totale, pagina, pagine: Math.ceil(totale / perPagina) }
  })
}

/** One import whole: its document, its cover, what was doubtful in it. */
export interface Importazione extends VoceRegistro {
  readonly formato: string
  readonly byte: number
  readonly sha256: string
  /** The name a person declared; null when the document's own was enough. */
  readonly enteDichiarato: string | null
  readonly frontespizio: Frontespizio
  readonly segnalazioni: readonly Segnalazione[]
}

/** Null when there is no applied import with this id. */
export const getImportazione = async (ctx: Contesto, id: number): Promise<Importazione | null> => {
  requirePermesso(ctx.attore, 'ente:leggi')
  return await readConEnte<Importazione | null>(ctx, null, async (tx, { enteId }) => {
    const i = await findImportazione(tx, enteId, id)
    if (i === null || i.stato !== 'applicata') return null
    return {
      ...toVoce(i),
      formato: i.formato,
      byte: i.byte,
      sha256: i.sha256,
      enteDichiarato: i.enteDichiarato,
      frontespizio: JSON.parse(i.frontespizio) as Frontespizio,
      segnalazioni: (await listSegnalazioni(tx, enteId, id)) as Segnalazione[],
    }
  })
}

const CONTEGGI = ['schede', 'fasi', 'indicatori', 'aggiunte', 'cambiate', 'invariate', 'mancanti'] as const

const toVoce = (i: ImportazioneArchiviata): VoceRegistro => {
  const letti = JSON.parse(i.conteggi) as Readonly<Record<string, unknown>>
  return {
    importazioneId: i.importazioneId,
    nomeFile: i.nomeFile,
    chi: i.chi,
    quando: i.applicataIl ?? i.creataIl,
    pagine: i.pagine,
    conteggi: Object.fromEntries(
      CONTEGGI.map((c) => [c, typeof letti[c] === 'number' ? letti[c] : null]),
    ) as unknown as ConteggiImportazione,
  }
}
