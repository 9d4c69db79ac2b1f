import { type EnteArchiviato, findEnte, lockEnte } from '../../archivio/query/enti.ts'
import { createImportazione, findImportazione, listSegnalazioni } from '../../archivio/query/importazioni.ts'
import type { Tx } from '../../archivio/schema/tabelle.ts'
import type { EsitoLettura, Frontespizio, Segnalazione } from '../../documenti/lettura/esito.ts'
import type { Scheda } from '../../dominio/scheda/scheda.ts'
import type { Contesto } from '../contesto.ts'
import type { Confronto } from './anteprima.ts'
import type { AnteprimaImport, EsitoImport, Lettura } from './tipi.ts'

/** A preview waiting to be confirmed. */
export interface AnteprimaTenuta {
  readonly lettura: Lettura
  readonly dichiarato: string | undefined
  readonly impronta: string | null
}

/** Records who brought what, when, and what came of it; a preview also keeps the cards it read. Answers its id. */
export const record = (
  ctx: Contesto,
  tx: Tx,
  enteId: number,
  lettura: Lettura,
  dichiarato: string | undefined,
  confronto: Confronto,
  stato: 'anteprima' | 'applicata',
): Promise<number> =>
  createImportazione(
    tx,
    enteId,
    {
      stato,
      chi: ctx.attore.nome,
      creataIl: ctx.adesso,
      applicataIl: stato === 'applicata' ? ctx.adesso : null,
      nomeFile: lettura.nomeFile,
      sha256: lettura.sha256,
      byte: lettura.byte,
      formato: lettura.formato,
      pagine: lettura.pagine,
      enteDichiarato: dichiarato ?? null,
      frontespizio: JSON.stringify(lettura.frontespizio),
      conteggi: toConteggi(confronto),
      lettura: stato === 'anteprima' ? JSON.stringify(lettura.schede) : null,
      impronta: confronto.impronta,
    },
    lettura.segnalazioni,
  )

/** A kept preview; null when there is none, 'applicata' when it has been confirmed already. */
export const loadTenuta = async (
  tx: Tx,
  enteId: number,
  importazioneId: number,
): Promise<AnteprimaTenuta | 'applicata' | null> => {
  const i = await findImportazione(tx, enteId, importazioneId)
  if (i === null || i.stato === 'annullata') return null
  if (i.stato === 'applicata' || i.lettura === null) return 'applicata'
  const segnalazioni = (await listSegnalazioni(tx, enteId, importazioneId)) as Segnalazione[]
  return {
    lettura: {
      formato: i.formato as EsitoLettura['formato'],
      pagine: i.pagine,
      frontespizio: JSON.parse(i.frontespizio) as Frontespizio,
      schede: JSON.parse(i.lettura) as Scheda[],
      segnalazioni,
      nomeFile: i.nomeFile,
      sha256: i.sha256,
      byte: i.byte,
    },
    dichiarato: i.enteDichiarato ?? undefined,
    impronta: i.impronta,
  }
}

/** What an import read and did, as it is kept (JSON). */
export const toConteggi = ({ anteprima: { lette, differenze: d } }: Confronto): string =>
  JSON.stringify({
    ...lette,
    aggiunte: d.aggiunte.length,
    cambiate: d.cambiate.length,
    invariate: d.invariate.length,
    mancanti: d.mancanti.length,
  })

/** The entity, with no other writer beside: what is compared now is what will be written. */
export const findConLucchetto = async (ctx: Contesto, tx: Tx): Promise<EnteArchiviato | null> => {
  await lockEnte(tx, ctx.archivio.motore)
  return await findEnte(tx)
}

/** Is there anything to write? A name that a person declared to be the entity's is remembered too. */
export const hasDaScrivere = ({ anteprima, ente }: Confronto): boolean =>
  !anteprima.senzaDifferenze || (ente.ok && (ente.nuovo || ente.nuoviNomi.length > 0))

/** The document said nothing new. */
export const nessunaDifferenza = (anteprima: AnteprimaImport): EsitoImport => ({
  ok: true,
  scritta: false,
  importazioneId: null,
  anteprima: { ...anteprima, importazioneId: null },
  messaggio: 'Nessuna differenza: l’archivio contiene già tutto ciò che dice questa stampa.',
})
